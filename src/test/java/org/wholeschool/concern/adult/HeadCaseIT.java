package org.wholeschool.concern.adult;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.agency.Agency;
import org.wholeschool.concern.followup.action.ActionReading;
import org.wholeschool.concern.followup.action.ConcernActions;
import org.wholeschool.concern.followup.referral.OfficerDeadline;
import org.wholeschool.concern.followup.referral.ReferralEntry;
import org.wholeschool.concern.followup.referral.Referrals;
import org.wholeschool.concern.injury.BodyRegion;
import org.wholeschool.concern.injury.Injuries;
import org.wholeschool.concern.injury.InjuryReading;
import org.wholeschool.concern.list.ConcernReading;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.log.NewConcern;
import org.wholeschool.concern.mine.Additions;
import org.wholeschool.concern.mine.MyConcerns;
import org.wholeschool.concern.record.CaseField;
import org.wholeschool.concern.record.CaseValues;
import org.wholeschool.concern.record.ChangeKind;
import org.wholeschool.concern.record.FirstResponse;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Source;
import org.wholeschool.concern.triage.CaseDecisions;
import org.wholeschool.concern.triage.CaseLinks;
import org.wholeschool.concern.triage.CasePeople;
import org.wholeschool.concern.triage.CaseReaders;
import org.wholeschool.concern.triage.CaseReading;
import org.wholeschool.concern.triage.CaseView;
import org.wholeschool.concern.triage.Outdated;
import org.wholeschool.concern.triage.StillOpen;
import org.wholeschool.platform.Now;
import org.wholeschool.roster.Roster;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.TestSchool;

/**
 * What the head has of a concern about an adult is all that a lead has of others, and everybody else finds nothing of
 * it, by no service and at no address.
 */
@InServer
class HeadCaseIT {

    private final LocalDate today = Now.day(ZoneId.of("Europe/London"));

    @Inject
    private ConcernSchool schools;

    @Inject
    private ConcernLog log;

    @Inject
    private ConcernReading concerns;

    @Inject
    private CaseReading reading;

    @Inject
    private CaseDecisions decisions;

    @Inject
    private CasePeople people;

    @Inject
    private CaseReaders readers;

    @Inject
    private CaseLinks links;

    @Inject
    private HeadConcerns heads;

    @Inject
    private Additions additions;

    @Inject
    private InjuryReading injuries;

    @Inject
    private ConcernActions actions;

    @Inject
    private ActionReading actionReading;

    @Inject
    private MyConcerns mine;

    @Inject
    private Referrals referrals;

    @Inject
    private StillOpen stillOpen;

    @Inject
    private Roster roster;

    @Inject
    private Actors actors;

    private TestSchool school;
    private Actor teacher;
    private Actor lead;
    private Actor head;
    private long held;
    private long ordinary;

    @BeforeEach
    void oneAboutAnAdultAndOneThatIsNot() {
        school = schools.make();
        teacher = school.actor(Role.TEACHER);
        lead = school.actor(Role.LEAD);
        head = school.actor(Role.HEAD);
        held = log();
        ordinary = log();
        as(
                teacher,
                () -> additions.add(held, "Another saw it.", UUID.randomUUID().toString()));
        as(lead, () -> readers.giveToHead(held, "It names a supervisor."));
    }

    private long log() {
        long kofi = actors.as(lead, () -> roster.search("kofi")).get(0).id();
        return actors.as(
                teacher,
                () -> log.log(new NewConcern(
                        UUID.randomUUID().toString(),
                        "A supervisor grabbed him.",
                        null,
                        null,
                        null,
                        schools.place(school, "CANTEEN"),
                        null,
                        schools.category(school, "BULLYING_OTHER"),
                        Source.SAW_OR_HEARD,
                        List.of(new NewConcern.Person(kofi, InvolvementRole.HARMED)),
                        new FirstResponse(null, null, null),
                        List.of(new Injuries.Marked(BodyRegion.LEFT_FOREARM_BACK, "a bruise")))));
    }

    private void as(Actor actor, Runnable deed) {
        actors.as(actor, () -> {
            deed.run();
            return null;
        });
    }

    private CaseValues decided(boolean over) {
        Map<CaseField, String> said = new EnumMap<>(CaseField.class);
        said.put(CaseField.CATEGORY, Long.toString(schools.category(school, "BULLYING_OTHER")));
        said.put(CaseField.DECISION, "REFER_OTHER");
        said.put(CaseField.REASON, "The designated officer asks for it.");
        if (over) {
            said.put(CaseField.OUTCOME, "WITH_ANOTHER_AGENCY");
        }
        return new CaseValues(said);
    }

    @Test
    void theHeadWorksOnItFromNewToClosedAndEveryChangeIsAVersion() {
        assertEquals(
                "A supervisor grabbed him.",
                actors.as(head, () -> heads.read(held)).whole().facts());
        assertEquals("a bruise", actors.as(head, () -> injuries.of(held)).get(0).words());
        Additions.Added added = actors.as(head, () -> additions.of(held)).get(0);
        as(head, () -> additions.acknowledge(held, List.of(added.id())));
        assertEquals(
                "Test HEAD", actors.as(head, () -> additions.of(held)).get(0).seenBy());
        as(head, () -> log.acknowledge(held));
        long action = actors.as(
                head,
                () -> actions.give(
                        held,
                        new ConcernActions.Asked(head.accountId(), today.plusDays(1), "Ring the designated officer.")));
        as(head, () -> actions.end(action, 1, true, "She will ring back."));
        assertEquals(
                "She will ring back.",
                actors.as(head, () -> actionReading.of(held)).get(0).outcome());
        int version = actors.as(head, () -> reading.read(held)).version();
        as(head, () -> decisions.decide(held, version, decided(false), false, null));
        CaseView.Part part = actors.as(head, () -> reading.read(held)).people().get(0);
        as(
                head,
                () -> people.correct(held, version + 1, Map.of(part.id(), InvolvementRole.WITNESS), "He only saw it."));
        as(head, () -> decisions.decide(held, version + 2, decided(true), true, "The rest goes on elsewhere."));
        assertThrows(
                Outdated.class,
                () -> as(
                        head,
                        () -> decisions.decide(held, version, decided(true), true, "The rest goes on elsewhere.")));
        as(head, () -> decisions.reopen(held, version + 3, "The officer asks for more."));
        assertEquals(
                List.of(
                        ChangeKind.REOPENED,
                        ChangeKind.CLOSED,
                        ChangeKind.ROLE,
                        ChangeKind.DECIDED,
                        ChangeKind.GIVEN_TO_HEAD),
                actors.as(head, () -> reading.read(held)).history().stream()
                        .map(CaseView.Entry::kind)
                        .toList());
        assertEquals(
                new CaseDecisions.Next(0, null),
                actors.as(head, () -> decisions.next(held)),
                "what waits for the leads is not the head's");
    }

    /**
     * Within one working day, however long the lead had it before; that they were told, when, by whom and under which
     * number stands there, or why they were not.
     */
    @Test
    void theHeadSeesByWhenTheDesignatedOfficerIsToldAndWhatWasDecided() throws Exception {
        HeadConcerns.Line line = actors.as(head, heads::list).get(0);
        assertEquals("Bullying: other", line.kind());
        assertEquals(
                OfficerDeadline.after(line.since(), ZoneId.of("Europe/London")),
                line.officer().by());
        assertTrue(line.officer().decided() == null && !line.officer().isLate());
        assertEquals(line.officer(), actors.as(head, () -> heads.read(held)).officer());
        assertTrue(actors.as(head, () -> stillOpen.of(held)).officerUnsaid());
        schools.change(
                school,
                "update concern set about_adult_since = about_adult_since - interval '9' day where id = ?1",
                held);
        assertTrue(actors.as(head, heads::list).get(0).officer().isLate());

        as(
                head,
                () -> referrals.add(
                        held,
                        new ReferralEntry(
                                null,
                                false,
                                Agency.DESIGNATED_OFFICER,
                                null,
                                today.minusDays(2),
                                null,
                                "It does not meet the threshold.",
                                null,
                                null,
                                null)));
        assertEquals(
                false, actors.as(head, heads::list).get(0).officer().decided().made());
        assertFalse(actors.as(head, heads::list).get(0).officer().isLate());
        as(
                head,
                () -> referrals.add(
                        held,
                        new ReferralEntry(
                                null,
                                true,
                                Agency.DESIGNATED_OFFICER,
                                null,
                                today,
                                "LADO/26/117",
                                null,
                                null,
                                null,
                                null)));
        as(
                head,
                () -> referrals.add(
                        held, new ReferralEntry(null, true, Agency.POLICE, null, today, null, null, null, null, null)));
        ReferralEntry decided =
                actors.as(head, () -> heads.read(held)).officer().decided();
        assertEquals(
                "true LADO/26/117 " + today, decided.made() + " " + decided.reference() + " " + decided.decidedOn());
        assertTrue(
                actors.as(head, () -> referrals.of(held)).stream()
                        .allMatch(each -> each.kept().contains("Test HEAD")),
                "and who entered it");
        assertFalse(actors.as(head, () -> stillOpen.of(held)).officerUnsaid());
        assertEquals(
                Map.of(),
                actors.as(schools.make().actor(Role.HEAD), () -> referrals.toOfficer(List.of(held))),
                "another school's");
        assertThrows(NotPermitted.class, () -> actors.as(lead, () -> referrals.toOfficer(List.of(held))));
    }

    /** As a lead does of others: with what versions say of the child, and a mark without content stays. */
    @Test
    void theHeadTakesOutAChildWhoWasFiledByMistake() {
        CaseView file = actors.as(head, () -> reading.read(held));
        as(head, () -> people.takeOut(held, file.version(), file.people().get(0).id()));
        CaseView after = actors.as(head, () -> reading.read(held));
        assertEquals(List.of(), after.people());
        assertEquals(ChangeKind.TAKEN_OUT, after.history().get(0).kind());
        assertEquals(1, schools.count(school, "chronology_tombstone"));
        assertEquals(1L, schools.audit(school).get("CasePeople.takeOut DONE HEAD concern " + held));
    }

    /** Who is the head and a lead may read both; what was never with the head cannot come back from there. */
    @Test
    void nothingIsSentBackThatIsNotWithTheHead() {
        Actor both = new Actor(head.accountId(), school.id(), Set.of(Role.LEAD, Role.HEAD));
        int version = actors.as(lead, () -> reading.read(ordinary)).version();
        assertThrows(NotFound.class, () -> as(both, () -> heads.sendBack(ordinary)));
        assertEquals(version, actors.as(lead, () -> reading.read(ordinary)).version());
        as(both, () -> heads.sendBack(held));
        assertThrows(NotFound.class, () -> as(both, () -> heads.sendBack(held)), "once");
    }

    /**
     * One that is closed is done with until somebody adds to it: then it is the first of the list, and counts again.
     */
    @Test
    void whatIsAddedComesToTheHeadsAttentionAlsoOfOneThatIsClosed() {
        long second = log();
        as(lead, () -> readers.giveToHead(second, "It names a supervisor."));
        as(
                head,
                () -> additions.acknowledge(
                        held,
                        additions.of(held).stream().map(Additions.Added::id).toList()));
        int version = actors.as(head, () -> reading.read(held)).version();
        as(head, () -> decisions.decide(held, version, decided(true), true, "The rest goes on elsewhere."));
        assertEquals(new HeadConcerns.Count(1, 0), actors.as(head, heads::count));
        assertEquals(
                List.of(second, held),
                actors.as(head, heads::list).stream().map(HeadConcerns.Line::id).toList());
        as(
                teacher,
                () -> additions.add(
                        held, "He was not at school today.", UUID.randomUUID().toString()));
        assertEquals(new HeadConcerns.Count(2, 0), actors.as(head, heads::count));
        HeadConcerns.Line first = actors.as(head, heads::list).get(0);
        assertEquals(held + " CLOSED 1", first.id() + " " + first.state() + " " + first.added());
    }

    @Test
    void nobodyElseFindsAnythingOfItByAnyService() {
        long action = actors.as(
                head,
                () -> actions.give(
                        held,
                        new ConcernActions.Asked(head.accountId(), today.plusDays(1), "Ring the designated officer.")));
        for (Role role : List.of(Role.LEAD, Role.DEPUTY)) {
            everyWayIn(held, action)
                    .forEach(way -> assertThrows(NotFound.class, () -> as(school.actor(role), way), role.name()));
        }
        for (Role role : List.of(
                Role.TEACHER, Role.GOVERNOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER, Role.ACTION_OWNER)) {
            everyWayIn(held, action)
                    .forEach(way -> assertThrows(NotPermitted.class, () -> as(school.actor(role), way), role.name()));
        }
        everyWayIn(held, action)
                .forEach(way -> assertThrows(
                        NotFound.class, () -> as(schools.make().actor(Role.HEAD), way), "another school's head"));
        assertTrue(
                actors.as(teacher, () -> mine.read(held)).facts() == null,
                "whoever logged it sees that it was received");
        assertThrows(NotPermitted.class, () -> actors.as(lead, () -> heads.read(held)));
        long leads = actors.as(
                lead,
                () -> actions.give(
                        ordinary, new ConcernActions.Asked(teacher.accountId(), today.plusDays(1), "Ring home.")));
        everyWayIn(ordinary, leads)
                .forEach(way ->
                        assertThrows(NotFound.class, () -> as(head, way), "an ordinary one is none of the head's"));
        assertThrows(NotFound.class, () -> actors.as(head, () -> heads.read(ordinary)));
        assertThrows(NotFound.class, () -> as(head, () -> heads.sendBack(ordinary)));
    }

    private Stream<Runnable> everyWayIn(long concern, long action) {
        return Stream.of(
                () -> concerns.read(concern),
                () -> reading.read(concern),
                () -> decisions.decide(concern, 1, decided(false), false, null),
                () -> decisions.reopen(concern, 1, "Why."),
                () -> decisions.next(concern),
                () -> people.correct(concern, 1, Map.of(), "Why."),
                () -> people.add(concern, 1, null, InvolvementRole.ALLEGED, "Why."),
                () -> people.takeOut(concern, 1, 1),
                () -> links.link(concern, 1, 1),
                () -> links.unlink(concern, 1),
                () -> log.acknowledge(concern),
                () -> additions.of(concern),
                () -> additions.acknowledge(concern, List.of()),
                () -> injuries.of(concern),
                () -> actionReading.of(concern),
                () -> actionReading.one(action),
                () -> actions.end(action, 1, true, "Done."),
                () -> actions.give(
                        concern, new ConcernActions.Asked(lead.accountId(), today.plusDays(1), "Ring home.")));
    }

    @Test
    void nobodyElseFindsAnythingOfItAtAnyAddressAndTheHeadNothingOfAnother() {
        List<String> pages = List.of("view", "head-view", "decide", "reopen", "people", "link");
        List<String> parts = List.of("action", "referral", "parents");
        for (Role role : List.of(Role.LEAD, Role.DEPUTY, Role.TEACHER, Role.GOVERNOR, Role.ADMINISTRATOR)) {
            HttpVisitor visitor = inside(role);
            pages.forEach(page -> assertEquals(
                    404, visitor.get("/concern/" + page + ".xhtml?id=" + held).statusCode(), role + " at " + page));
            parts.forEach(page -> assertEquals(
                    404,
                    visitor.get("/concern/" + page + ".xhtml?concern=" + held).statusCode(),
                    role + " at " + page));
        }
        HttpVisitor visitor = inside(Role.HEAD);
        pages.forEach(page -> assertEquals(
                404, visitor.get("/concern/" + page + ".xhtml?id=" + ordinary).statusCode(), page));
        parts.forEach(page -> assertEquals(
                404,
                visitor.get("/concern/" + page + ".xhtml?concern=" + ordinary).statusCode(),
                page));
        for (String page : List.of("readers", "adult", "inbox", "list", "additions", "actions")) {
            assertEquals(
                    404, visitor.get("/concern/" + page + ".xhtml?id=" + held).statusCode(), page);
        }
        pages.stream()
                .filter(page -> !page.equals("view"))
                .forEach(page -> assertEquals(
                        200,
                        visitor.get("/concern/" + page + ".xhtml?id=" + held).statusCode(),
                        page));
        parts.forEach(page -> assertEquals(
                200, visitor.get("/concern/" + page + ".xhtml?concern=" + held).statusCode(), page));
        assertTrue(
                visitor.get("/concern/view.xhtml?id=" + held)
                        .headers()
                        .firstValue("Location")
                        .orElse("")
                        .endsWith("/concern/head-view.xhtml?id=" + held),
                "every way back leads to the head's page");
    }

    private HttpVisitor inside(Role role) {
        HttpVisitor visitor = new HttpVisitor();
        visitor.signIn(school.email(role), TestSchool.PASSWORD);
        return visitor;
    }
}
