package org.wholeschool.concern.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.access.people.Leaving;
import org.wholeschool.concern.adult.HeadConcerns;
import org.wholeschool.concern.facts.ConcernFacts;
import org.wholeschool.concern.followup.action.ConcernActions;
import org.wholeschool.concern.inbox.CaseLeads;
import org.wholeschool.concern.list.ConcernColumn;
import org.wholeschool.concern.list.ConcernFilter;
import org.wholeschool.concern.list.ConcernReading;
import org.wholeschool.concern.list.ConcernRows;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.log.NewConcern;
import org.wholeschool.concern.mine.Additions;
import org.wholeschool.concern.mine.MyConcerns;
import org.wholeschool.concern.record.CaseField;
import org.wholeschool.concern.record.CaseValues;
import org.wholeschool.concern.record.ChangeKind;
import org.wholeschool.concern.record.ConcernsOfPupils;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Source;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.FieldKeys;
import org.wholeschool.roster.Roster;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/**
 * The lead's record of a concern, on a real database: what is decided and why, every change of it, who may read it, and
 * what is put right.
 */
@InServer
class CaseIT {

    private static final String REASON = "He asked for it to stop, and no more than that.";

    @Inject
    private ConcernSchool schools;

    @Inject
    private ConcernLog log;

    @Inject
    private ConcernReading concerns;

    @Inject
    private ConcernRows concernRows;

    @Inject
    private ConcernFacts facts;

    @Inject
    private ConcernsOfPupils ofPupils;

    @Inject
    private MyConcerns mine;

    @Inject
    private CaseReading reading;

    @Inject
    private CaseChronicle chronicle;

    @Inject
    private CaseDecisions decisions;

    @Inject
    private CasePeople people;

    @Inject
    private CaseReaders readers;

    @Inject
    private CaseLinks links;

    @Inject
    private StillOpen stillOpen;

    @Inject
    private Additions additions;

    @Inject
    private ConcernActions actions;

    @Inject
    private CaseLeads caseLeads;

    @Inject
    private HeadConcerns head;

    @Inject
    private Leaving leaving;

    @Inject
    private Roster roster;

    @Inject
    private FieldKeys keys;

    @Inject
    private Actors actors;

    private TestSchool school;
    private Actor lead;
    private Actor deputy;
    private Actor theHead;
    private long kofi;
    private long abena;
    private long concern;

    @BeforeEach
    void aConcern() {
        school = schools.make();
        lead = school.actor(Role.LEAD);
        deputy = school.actor(Role.DEPUTY);
        theHead = school.actor(Role.HEAD);
        kofi = pupil("kofi");
        abena = pupil("abena");
        concern = log("BULLYING_OTHER", kofi);
    }

    @Test
    void whatIsDecidedStandsBesideWhatWasLoggedAndEveryChangeIsAVersion() {
        decide(
                lead,
                0,
                Map.of(
                        CaseField.PRIORITY,
                        "TODAY",
                        CaseField.DECISION,
                        "KEEP_WATCH",
                        CaseField.REASON,
                        "First \ud83d\ude00 reason."),
                false);
        decide(
                deputy,
                1,
                Map.of(
                        CaseField.PRIORITY,
                        "TODAY",
                        CaseField.DECISION,
                        "ACT_IN_SCHOOL",
                        CaseField.REASON,
                        REASON,
                        CaseField.SOURCE,
                        "UNTESTED",
                        CaseField.INFORMATION,
                        "KNOWN_DIRECTLY",
                        CaseField.HANDLING,
                        "SHARING_WITH_CONDITIONS",
                        CaseField.CONDITIONS,
                        "With the tutor."),
                false);
        CaseView file = read(lead);
        assertEquals(2, file.version());
        assertEquals("Act in school", file.said().get(CaseField.DECISION));
        assertEquals(
                "Known directly: seen or heard by the source",
                file.said().get(CaseField.INFORMATION),
                "in words, never a letter");
        assertEquals("Test DEPUTY", file.decidedBy());
        assertEquals(
                List.of("Test DEPUTY", "Test LEAD"),
                file.history().stream().map(CaseView.Entry::by).toList());
        assertEquals(
                new CaseView.Line("Rationale", "First \ud83d\ude00 reason.", REASON),
                line(file.history().get(0), "Rationale"));
        assertEquals(
                new CaseView.Line("Priority", null, "Today"),
                line(file.history().get(1), "Priority"));
        assertNotNull(actors.as(lead, () -> concerns.read(concern)).acknowledgedAt(), "who decides has seen it");
        assertEquals(
                "Pushing in the queue.",
                actors.as(lead, () -> concerns.read(concern)).facts(),
                "what was logged stays");

        decide(lead, 2, file.values().asMap(), false);
        assertEquals(2, read(lead).version(), "the same again is no change");
        assertEquals(2L, schools.audit(school).get("CaseDecisions.decide DONE LEAD concern " + concern) + 0L);
        assertTrue(
                schools
                        .see(
                                school,
                                "select reason, changes from concern_version where school_id = ?1 and changes is "
                                        + "not null",
                                school.id())
                        .stream()
                        .noneMatch(row -> new String((byte[]) ((Object[]) row)[1], StandardCharsets.ISO_8859_1)
                                .contains("reason")),
                "encrypted");
        Set<String> encrypted = new java.util.HashSet<>(keys.columns().stream()
                .map(column -> column.table() + "." + column.name())
                .toList());
        assertTrue(
                encrypted.containsAll(Set.of(
                        "concern.decision_reason",
                        "concern.grade_conditions",
                        "concern.outcome_words",
                        "concern.facts",
                        "concern_version.reason",
                        "concern_version.changes")),
                "the change of keys finds them: " + encrypted);
    }

    @Test
    void itCountsOnceByItsPrimaryCategoryAndWhatItWasLoggedAsIsKept() {
        long selfHarm = schools.category(school, "SELF_HARM");
        long cyber = schools.category(school, "BULLYING_CYBER");
        long logged = schools.category(school, "BULLYING_OTHER");
        decide(
                lead,
                0,
                Map.of(
                        CaseField.CATEGORY,
                        Long.toString(cyber),
                        CaseField.FURTHER,
                        selfHarm + "," + cyber + "," + logged),
                false);
        CaseView file = read(lead);
        assertEquals("Bullying: other", file.loggedCategory());
        assertEquals(
                "Bullying: other",
                actors.as(school.actor(Role.TEACHER), () -> mine.read(concern))
                        .head()
                        .category(),
                "whoever logged it sees what they said, and not what the lead says");
        assertEquals(
                "Bullying: other",
                actors.as(school.actor(Role.TEACHER), () -> log.receipt(concern))
                        .category());
        assertEquals(
                List.of("Bullying: other", "Self-harm and suicidal thoughts"),
                file.further(),
                "without the primary one");
        assertEquals(
                List.of(cyber),
                facts().stream().map(ConcernFacts.Fact::categoryId).toList());
        ConcernFilter ofLogged = new ConcernFilter(
                null, null, null, logged, null, null, ConcernFilter.Happened.WHENEVER, null, null, null, null, null);
        assertEquals(
                0,
                actors.as(lead, () -> concernRows.list(ofLogged, ConcernColumn.LATEST, 1))
                        .total());
        decide(lead, 1, Map.of(CaseField.CATEGORY, Long.toString(logged)), false);
        assertNull(read(lead).loggedCategory());
        assertEquals(List.of(), read(lead).further());
        long other = schools.category(schools.make(), "SELF_HARM");
        assertWrong(
                "CATEGORY category.unknown",
                () -> decide(lead, 2, Map.of(CaseField.CATEGORY, Long.toString(other)), false));
    }

    @Test
    void aConcernIsClosedWithItsOutcomeAndOpenedAgainWithAReason() {
        assertWrong("DECISION close.undecided", () -> decide(lead, 0, Map.of(), true));
        assertWrong(
                "OUTCOME outcome.needed",
                () -> decide(lead, 0, Map.of(CaseField.DECISION, "KEEP_WATCH", CaseField.REASON, REASON), true));
        assertWrong(
                "REASON reason.needed",
                () -> decide(
                        lead, 0, Map.of(CaseField.DECISION, "KEEP_WATCH", CaseField.OUTCOME, "HARM_STOPPED"), true));
        assertWrong("null reopen.open", () -> act(lead, () -> decisions.reopen(concern, 0, "Why not.")));
        Map<CaseField, String> said = Map.of(
                CaseField.DECISION,
                "KEEP_WATCH",
                CaseField.REASON,
                REASON,
                CaseField.OUTCOME,
                "HARM_STOPPED",
                CaseField.OUTCOME_WORDS,
                "Asked twice.");
        decide(lead, 0, said, true);
        assertEquals("Test LEAD", read(lead).closedBy());
        assertEquals(
                MyConcerns.State.CLOSED,
                actors.as(school.actor(Role.TEACHER), () -> mine.read(concern))
                        .head()
                        .state(),
                "whoever logged it sees that it is closed");
        assertEquals(ChangeKind.CLOSED, read(lead).history().get(0).kind());
        assertWrong("reason reopen.reason.needed", () -> act(lead, () -> decisions.reopen(concern, 1, " ")));
        act(deputy, () -> decisions.reopen(concern, 1, "It happened again."));
        CaseView file = read(lead);
        assertFalse(file.isClosed());
        assertNull(file.said().get(CaseField.OUTCOME));
        assertEquals("It happened again.", file.history().get(0).reason());
        assertEquals(
                "Asked twice.",
                line(file.history().get(0), "More about the outcome").before(),
                "how it had ended stays to be seen");
    }

    @Test
    void whatIsStillOpenIsShownAndItIsClosedAllTheSameWithAReason() {
        assertEquals(
                new StillOpen.Left(0, 0, 0, 0, false, true, null, true), actors.as(lead, () -> stillOpen.of(concern)));
        act(school.actor(Role.TEACHER), () -> additions.add(concern, "It happened again.", "key-of-the-form"));
        act(
                lead,
                () -> actions.give(
                        concern,
                        new ConcernActions.Asked(
                                lead.accountId(),
                                Now.day(ZoneId.of("Europe/London")).plusDays(1),
                                "Ring home.")));
        act(lead, () -> caseLeads.assign(concern, deputy.accountId()));
        assertEquals(
                new StillOpen.Left(1, 1, 0, 0, false, true, null, false), actors.as(lead, () -> stillOpen.of(concern)));
        String category = Long.toString(schools.category(school, "BULLYING_OTHER"));
        CaseValues end = new CaseValues(Map.of(
                CaseField.CATEGORY,
                category,
                CaseField.DECISION,
                "KEEP_WATCH",
                CaseField.REASON,
                REASON,
                CaseField.OUTCOME,
                "HARM_STOPPED"));
        assertWrong("anyway close.anyway.actions", () -> act(lead, () -> decisions.decide(concern, 0, end, true, " ")));
        assertFalse(read(lead).isClosed());
        act(lead, () -> decisions.decide(concern, 0, end, true, "Social care has it."));
        assertTrue(read(lead).isClosed());
        assertEquals("Social care has it.", read(lead).history().get(0).reason());
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.TEACHER), () -> stillOpen.of(concern)));
    }

    @Test
    void reportsThatMayBeOfTheSameEventAreThoseOfTheSamePlaceOrChildThatOneMayRead() {
        long sameChild = log("BULLYING_OTHER", kofi);
        long hidden = log("BULLYING_OTHER", kofi);
        restrict(deputy, hidden, 0, List.of(deputy.accountId()));
        schools.change(
                school,
                "update concern set occurred_from = occurred_from - interval '60' day, received_at = received_at "
                        + "- interval '60' day where id = ?1",
                log("BULLYING_OTHER", kofi));
        List<CaseLinks.Near> near = actors.as(lead, () -> links.near(concern));
        assertEquals(List.of(sameChild), near.stream().map(CaseLinks.Near::id).toList());
        assertTrue(near.get(0).sameChild());
        assertWrong("number link.unknown", () -> act(lead, () -> links.check(concern, hidden)));
        assertWrong("number link.itself", () -> act(lead, () -> links.check(concern, concern)));
        act(lead, () -> links.link(concern, 0, sameChild));
        assertEquals(List.of(), actors.as(lead, () -> links.near(concern)));
        assertWrong("number link.twice", () -> act(lead, () -> links.check(concern, sameChild)));
    }

    /**
     * Of ten who save at once on the version that all saw, one saves; the others are told, and none of their words has
     * replaced any.
     */
    @Test
    void ofTwoWhoSaveAtOnceOneIsToldAndNoWordIsLost() throws Exception {
        CountDownLatch together = new CountDownLatch(1);
        List<Future<String>> savings = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String mine = "Reason of number " + i;
            savings.add(schools.threads().submit(() -> {
                together.await();
                try {
                    decide(lead, 0, Map.of(CaseField.DECISION, "KEEP_WATCH", CaseField.REASON, mine), false);
                    return mine;
                } catch (Outdated told) {
                    return null;
                }
            }));
        }
        together.countDown();
        List<String> saved = new ArrayList<>();
        for (Future<String> saving : savings) {
            if (saving.get() != null) {
                saved.add(saving.get());
            }
        }
        assertEquals(1, saved.size());
        assertEquals(saved.get(0), read(lead).said().get(CaseField.REASON));
        assertEquals(1, read(lead).version());
        assertThrows(Outdated.class, () -> act(deputy, () -> decisions.reopen(concern, 0, "Why.")));
        assertThrows(
                Outdated.class,
                () -> act(
                        deputy, () -> people.correct(concern, 0, Map.of(part(kofi), InvolvementRole.WITNESS), "Why.")));
        assertThrows(Outdated.class, () -> act(deputy, () -> people.takeOut(concern, 0, part(kofi))));
        assertThrows(
                Outdated.class,
                () -> act(deputy, () -> readers.restrict(concern, 0, List.of(deputy.accountId()), "Why.")));
        assertThrows(Outdated.class, () -> act(deputy, () -> links.unlink(concern, 0)));
        assertThrows(Outdated.class, () -> decide(deputy, 2, Map.of(), false), "a version that there is not yet");
    }

    @Test
    void aPartIsCorrectedWithAReasonAndWhatWasLoggedStaysBesideIt() {
        assertWrong(
                "reason roles.reason.needed",
                () -> act(lead, () -> people.correct(concern, 0, Map.of(part(kofi), InvolvementRole.WITNESS), "")));
        assertWrong(
                "null roles.same",
                () -> act(lead, () -> people.correct(concern, 0, Map.of(part(kofi), InvolvementRole.HARMED), "Why.")));
        assertThrows(
                NotFound.class,
                () -> act(lead, () -> people.correct(concern, 0, Map.of(-1L, InvolvementRole.WITNESS), "Why.")));
        act(
                lead,
                () -> people.correct(
                        concern, 0, Map.of(part(kofi), InvolvementRole.INTERVENED), "Two pupils saw him help."));
        CaseView.Part part = read(lead).people().get(0);
        assertEquals(List.of(InvolvementRole.INTERVENED, InvolvementRole.HARMED), List.of(part.role(), part.logged()));
        CaseView.Entry entry = read(lead).history().get(0);
        assertEquals("Kofi Osei", entry.whose());
        assertEquals(
                new CaseView.Line("Role", "was harmed", "stepped in to help"),
                new CaseView.Line(
                        "Role",
                        entry.lines().get(0).before(),
                        entry.lines().get(0).after()));
        act(lead, () -> people.add(concern, 1, abena, InvolvementRole.WITNESS, "She says so herself."));
        assertWrong(
                "who people.twice",
                () -> act(lead, () -> people.add(concern, 2, abena, InvolvementRole.HARMED, "Again.")));
        assertWrong("new-role roles.needed", () -> act(lead, () -> people.add(concern, 2, null, null, "Somebody.")));
        assertWrong(
                "how-known people.reason.needed",
                () -> act(lead, () -> people.add(concern, 2, null, InvolvementRole.ALLEGED, null)));
        TestSchool other = schools.make();
        long theirs = actors.as(other.actor(Role.LEAD), () -> roster.search("kofi"))
                .get(0)
                .id();
        assertWrong(
                "who people.unknown",
                () -> act(lead, () -> people.add(concern, 2, theirs, InvolvementRole.ALLEGED, "Another school's.")));
        act(lead, () -> people.add(concern, 2, null, InvolvementRole.ALLEGED, "Nobody knows who."));
        assertEquals(3, read(lead).people().size());
    }

    /**
     * A mistake is corrected for real: nothing says any more which child it was, in no list, fact, version or answer to
     * who has looked.
     */
    @Test
    void aChildWhoWasFiledByMistakeLeavesEverything() {
        act(
                lead,
                () -> people.correct(concern, 0, Map.of(part(kofi), InvolvementRole.ALLEGED), "Kofi was seen there."));
        act(lead, () -> people.add(concern, 1, abena, InvolvementRole.HARMED, "It was Abena."));
        long mistaken = part(kofi);
        assertThrows(NotFound.class, () -> act(lead, () -> people.takeOut(concern, 2, -mistaken)));
        act(lead, () -> people.takeOut(concern, 2, mistaken));

        assertEquals(
                Set.of(), actors.as(school.actor(Role.DATA_PROTECTION_OFFICER), () -> ofPupils.about(List.of(kofi))));
        assertEquals(
                List.of("Abena"),
                actors.as(lead, () -> concerns.read(concern)).people().stream()
                        .map(somebody -> somebody.name().split(" ")[0])
                        .toList());
        assertEquals(1, facts().get(0).pupils().length);
        CaseView file = read(lead);
        assertEquals(
                List.of(ChangeKind.TAKEN_OUT, ChangeKind.PERSON_ADDED, ChangeKind.ROLE),
                file.history().stream().map(CaseView.Entry::kind).toList());
        CaseView.Entry tombstone = file.history().get(0);
        assertEquals("Test LEAD", tombstone.by());
        assertNotNull(tombstone.at());
        CaseView.Entry earlier = file.history().get(2);
        for (CaseView.Entry entry : List.of(tombstone, earlier)) {
            assertNull(entry.whose());
            assertNull(entry.reason());
            assertEquals(List.of(), entry.lines());
        }
        assertEquals(
                0L,
                schools.see(
                                school,
                                "select id from concern_version where school_id = ?1 and involvement_id = ?2",
                                school.id(),
                                mistaken)
                        .size());
        assertEquals(
                0L,
                schools.see(
                                school,
                                "select id from involvement where school_id = ?1 and pupil_id = ?2",
                                school.id(),
                                kofi)
                        .size());
        assertEquals(1L, schools.audit(school).get("CasePeople.takeOut DONE LEAD concern " + concern));
        assertTrue(
                actors.as(lead, () -> facts.haveChangedSince(Now.instant().minusSeconds(3))),
                "patterns are to be made anew");
    }

    /** The reason is one for both, and stands with each: it names the child with the part of the other as well. */
    @Test
    void aChildIsNotLeftInTheReasonForAPartThatWasCorrectedWithTheirs() {
        act(lead, () -> people.add(concern, 0, abena, InvolvementRole.HARMED, "It was Abena."));
        act(
                lead,
                () -> people.correct(
                        concern,
                        1,
                        Map.of(part(kofi), InvolvementRole.ALLEGED, part(abena), InvolvementRole.WITNESS),
                        "Kofi did it and Abena saw it."));
        act(lead, () -> people.correct(concern, 3, Map.of(part(abena), InvolvementRole.HARMED), "She was hurt."));
        act(lead, () -> people.takeOut(concern, 4, part(kofi)));
        List<CaseView.Entry> history = read(lead).history();
        assertTrue(
                history.stream()
                        .noneMatch(entry ->
                                entry.reason() != null && entry.reason().contains("Kofi")),
                history.toString());
        assertEquals(
                2,
                history.stream()
                        .filter(entry -> entry.kind() == ChangeKind.ROLE
                                && !entry.lines().isEmpty())
                        .count(),
                "what became of the other's part stays");
        assertEquals(
                List.of("She was hurt.", "It was Abena."),
                history.stream()
                        .map(CaseView.Entry::reason)
                        .filter(reason -> reason != null)
                        .toList());
    }

    @Test
    void twoReportsOfOneEventCountOnceAndAreUnlinkedAgain() {
        long second = log("BULLYING_OTHER", abena);
        long third = log("BULLYING_CYBER", kofi);
        assertEquals(3, facts().size());
        assertWrong("number link.itself", () -> act(lead, () -> links.link(concern, 0, concern)));
        long another = actors.as(schools.make().actor(Role.LEAD), () -> 0L) + 999_999_999L;
        assertWrong("number link.unknown", () -> act(lead, () -> links.link(concern, 0, another)));
        act(lead, () -> links.link(second, 0, concern));
        assertWrong("number link.twice", () -> act(lead, () -> links.link(second, 1, concern)));
        act(lead, () -> links.link(third, 0, second));

        List<ConcernFacts.Fact> once = facts();
        assertEquals(1, once.size());
        assertEquals(
                schools.category(school, "BULLYING_OTHER"), once.get(0).categoryId(), "by the one that came first");
        assertEquals(2, once.get(0).pupils().length, "with the pupils of all");
        assertEquals(
                List.of(second, third),
                read(lead).reports().stream().map(CaseView.Report::id).toList());
        assertEquals(
                "Pushing in the queue.",
                actors.as(lead, () -> concerns.read(second)).facts(),
                "both statements are there");
        assertEquals(
                "number " + concern,
                read(lead, second).history().get(1).lines().get(0).after());

        act(lead, () -> links.unlink(concern, read(lead).version()));
        assertEquals(2, facts().size());
        assertFalse(read(lead).linked());
        assertEquals(
                List.of(third),
                read(lead, second).reports().stream().map(CaseView.Report::id).toList(),
                "the others stay linked");
        act(lead, () -> links.unlink(third, read(lead, third).version()));
        assertEquals(3, facts().size());
        assertFalse(read(lead, second).linked(), "one alone is linked with none");
        assertWrong(
                "null link.none",
                () -> act(lead, () -> links.unlink(second, read(lead, second).version())));
    }

    @Test
    void ofAReportOfTheEventThatOneMayNotReadNothingIsTold() {
        long hidden = log("BULLYING_OTHER", abena);
        act(deputy, () -> links.link(concern, 0, hidden));
        assertEquals(1, read(lead).history().size());
        act(deputy, () -> readers.restrict(hidden, 1, List.of(deputy.accountId()), "Why."));
        CaseView file = read(lead);
        assertFalse(file.linked());
        assertEquals(List.of(), file.reports());
        assertEquals(List.of(), file.history());
        assertWrong(
                "null link.none",
                () -> act(lead, () -> links.unlink(concern, read(lead).version())));
        assertEquals(1, facts().size(), "still one event");
        assertEquals(
                "number " + hidden, read(deputy).history().get(0).lines().get(0).after());
        long third = log("BULLYING_OTHER", kofi);
        assertWrong("number link.unknown", () -> act(lead, () -> links.link(third, 0, hidden)));
    }

    @Test
    void whoUnlinksWritesNothingIntoTheRecordOfAReportThatTheyMayNotRead() {
        long hidden = log("BULLYING_OTHER", abena);
        long open = log("BULLYING_OTHER", kofi);
        act(deputy, () -> links.link(concern, 0, hidden));
        act(deputy, () -> links.link(open, 0, concern));
        act(deputy, () -> readers.restrict(hidden, 1, List.of(deputy.accountId()), "Why."));
        int before = read(deputy, hidden).history().size();
        act(lead, () -> links.unlink(concern, read(lead).version()));
        assertEquals(before, read(deputy, hidden).history().size());
        assertEquals(
                List.of(open),
                read(deputy, hidden).reports().stream().map(CaseView.Report::id).toList(),
                "those two stay linked");
    }

    @Test
    void aReportThatGoesToTheHeadLeavesItsEventAndNoTraceThere() {
        long given = log("BULLYING_OTHER", abena);
        act(lead, () -> links.link(concern, 0, given));
        act(deputy, () -> readers.giveToHead(given, "It names a supervisor."));
        CaseView file = read(lead);
        assertFalse(file.linked());
        assertEquals(List.of(), file.history(), "neither that it was linked nor when it no longer was");
        assertEquals(List.of(), actors.as(lead, () -> chronicle.of(List.of(concern))), "nor in a chronology");
        assertFalse(read(school.actor(Role.HEAD), given).linked());
    }

    @Test
    void aConcernIsRestrictedToPeopleWhoReadConcerns() {
        assertEquals(
                List.of("Test DEPUTY", "Test LEAD"),
                actors.as(lead, readers::candidates).stream()
                        .map(person -> person.name())
                        .toList());
        assertWrong("readers readers.nobody", () -> restrict(lead, 0, List.of()));
        assertWrong("readers readers.yourself", () -> restrict(lead, 0, List.of(deputy.accountId())));
        assertWrong("readers readers.unknown", () -> restrict(lead, 0, List.of(lead.accountId(), theHead.accountId())));
        assertWrong(
                "readers readers.unknown",
                () -> restrict(
                        lead,
                        0,
                        List.of(
                                lead.accountId(),
                                schools.make().actor(Role.DEPUTY).accountId())));
        assertWrong("null readers.open", () -> act(lead, () -> readers.openToAll(concern, 0, "Why.")));
        restrict(lead, 0, List.of(lead.accountId()));
        assertWrong("readers readers.same", () -> restrict(lead, 1, List.of(lead.accountId())));
        assertEquals(
                List.of("Test LEAD"),
                read(lead).readers().stream().map(CaseView.Reader::name).toList());
        everythingIsClosedTo(deputy);
        restrict(lead, 1, List.of(lead.accountId(), deputy.accountId()));
        assertEquals(2, read(deputy).version());
        restrict(deputy, 2, List.of(deputy.accountId()));
        everythingIsClosedTo(lead);
        act(deputy, () -> readers.openToAll(concern, 3, "It was a mistake."));
        assertEquals(4, read(lead).version());
        assertEquals("Test DEPUTY", read(lead).history().get(1).lines().get(0).after());
        assertEquals(
                "Test DEPUTY, Test LEAD",
                read(lead).history().get(1).lines().get(0).before());
    }

    @Test
    void whatIsAboutAnAdultIsWithTheHeadAtOnceAndComesBackWhereItIsNot() {
        assertEquals(List.of(), actors.as(theHead, head::list));
        assertThrows(NotFound.class, () -> actors.as(theHead, () -> head.read(concern)));
        assertWrong("reason adult.reason.needed", () -> act(deputy, () -> readers.giveToHead(concern, " ")));
        act(deputy, () -> readers.giveToHead(concern, "It names a supervisor."));
        everythingIsClosedTo(lead);
        everythingIsClosedTo(deputy);
        assertEquals(List.of(), facts());
        assertEquals(new HeadConcerns.Count(1, 0), actors.as(theHead, head::count));
        assertEquals(
                List.of(concern),
                actors.as(theHead, head::list).stream()
                        .map(HeadConcerns.Line::id)
                        .toList());
        HeadConcerns.Held held = actors.as(theHead, () -> head.read(concern));
        assertEquals(
                List.of("Pushing in the queue.", "Test TEACHER", "Kofi Osei"),
                List.of(
                        held.whole().facts(),
                        held.whole().loggedBy(),
                        held.whole().people().get(0).name()));
        assertEquals(1L, schools.audit(school).get("HeadConcerns.read DONE HEAD concern " + concern));
        assertThrows(NotPermitted.class, () -> actors.as(lead, () -> head.read(concern)));
        assertThrows(NotFound.class, () -> actors.as(schools.make().actor(Role.HEAD), () -> head.read(concern)));
        assertEquals("It names a supervisor.", read(theHead).history().get(0).reason());
        act(theHead, () -> head.sendBack(concern));
        assertThrows(NotFound.class, () -> actors.as(theHead, () -> head.read(concern)));
        assertEquals(
                List.of(ChangeKind.SENT_BACK, ChangeKind.GIVEN_TO_HEAD),
                read(lead).history().stream().map(CaseView.Entry::kind).toList());
        assertNull(read(lead).history().get(1).reason(), "why was the head's to read, and is nobody's any more");
        List<CaseChronicle.Changed> changes = actors.as(lead, () -> chronicle.of(List.of(concern)));
        assertEquals(2, changes.size());
        assertTrue(
                changes.stream().noneMatch(change -> "It names a supervisor.".equals(change.reason())),
                "nor in a chronology");
        assertEquals(1, facts().size());
    }

    /** Nobody is left who may read it: the head names others, and does not read it. */
    @Test
    void whatNobodyCanReadAnyMoreIsNamedToTheHeadAndGivenToOthers() {
        restrict(deputy, 0, List.of(deputy.accountId()));
        assertEquals(List.of(), actors.as(theHead, head::withoutReader));
        assertThrows(NotFound.class, () -> act(theHead, () -> head.nameReaders(concern, List.of(lead.accountId()))));
        act(school.actor(Role.ADMINISTRATOR), () -> leaving.close(deputy.accountId()));
        assertEquals(
                List.of(concern),
                actors.as(theHead, head::withoutReader).stream()
                        .map(HeadConcerns.Line::id)
                        .toList());
        assertThrows(NotFound.class, () -> actors.as(theHead, () -> head.read(concern)));
        assertWrong("readers readers.nobody", () -> act(theHead, () -> head.nameReaders(concern, List.of())));
        assertWrong(
                "readers readers.unknown",
                () -> act(theHead, () -> head.nameReaders(concern, List.of(theHead.accountId()))));
        act(theHead, () -> head.nameReaders(concern, List.of(lead.accountId())));
        assertEquals(List.of(), actors.as(theHead, head::withoutReader));
        assertEquals("Test HEAD", read(lead).history().get(0).by());
    }

    @Test
    void onlyLeadsWorkOnARecordAndOnlyOfTheirSchool() {
        Actor stranger = schools.make().actor(Role.LEAD);
        everythingIsClosedTo(stranger);
        assertThrows(
                NotPermitted.class, () -> act(theHead, () -> readers.giveToHead(concern, "It names a supervisor.")));
        for (Role role : List.of(Role.TEACHER, Role.ADMINISTRATOR, Role.GOVERNOR, Role.DATA_PROTECTION_OFFICER)) {
            Actor other = school.actor(role);
            assertThrows(NotPermitted.class, () -> actors.as(other, () -> reading.read(concern)));
            assertThrows(NotPermitted.class, () -> decide(other, 0, Map.of(), false));
            assertThrows(
                    NotPermitted.class, () -> act(other, () -> readers.giveToHead(concern, "It names a supervisor.")));
        }
    }

    @Test
    void afterOneComesTheNextOfTheInboxAndAfterTheLastTheFirst() {
        long second = log("BULLYING_OTHER", abena);
        long third = log("BULLYING_OTHER", abena);
        assertEquals(new CaseDecisions.Next(2, second), actors.as(lead, () -> decisions.next(concern)));
        assertEquals(new CaseDecisions.Next(2, third), actors.as(lead, () -> decisions.next(second)));
        assertEquals(new CaseDecisions.Next(2, concern), actors.as(lead, () -> decisions.next(third)));
        restrict(deputy, second, 0, List.of(deputy.accountId()));
        assertEquals(new CaseDecisions.Next(1, third), actors.as(lead, () -> decisions.next(concern)));
        decide(lead, third, 0, Map.of(CaseField.DECISION, "KEEP_WATCH", CaseField.REASON, REASON), false);
        assertEquals(new CaseDecisions.Next(0, null), actors.as(lead, () -> decisions.next(concern)));
    }

    /**
     * What stood in a field comes back as it was, whatever it was. Here, because the server brings what writes JSON.
     */
    @Test
    void changesAreReadAsTheyWereWritten() {
        List<FieldChange> changes = List.of(
                new FieldChange("REASON", null, "\"quoted\", [brackets]\n\u001e\u202e \ud83d\ude00"),
                new FieldChange("PRIORITY", "TODAY", null));
        assertEquals(changes, FieldChange.read(FieldChange.write(changes)));
        assertEquals(List.of(), FieldChange.read(FieldChange.write(List.of())));
    }

    /** Every way to a concern is shut, and none says that there is one. */
    private void everythingIsClosedTo(Actor actor) {
        assertThrows(NotFound.class, () -> actors.as(actor, () -> reading.read(concern)));
        assertThrows(NotFound.class, () -> actors.as(actor, () -> concerns.read(concern)));
        assertThrows(NotFound.class, () -> decide(actor, 1, Map.of(), false));
        assertThrows(NotFound.class, () -> act(actor, () -> decisions.reopen(concern, 1, "Why.")));
        assertThrows(NotFound.class, () -> act(actor, () -> people.correct(concern, 1, Map.of(), "Why.")));
        assertThrows(
                NotFound.class, () -> act(actor, () -> people.add(concern, 1, null, InvolvementRole.ALLEGED, "Why.")));
        assertThrows(NotFound.class, () -> act(actor, () -> people.takeOut(concern, 1, 1)));
        assertThrows(
                NotFound.class,
                () -> act(actor, () -> readers.restrict(concern, 1, List.of(actor.accountId()), "Why.")));
        assertThrows(NotFound.class, () -> act(actor, () -> readers.openToAll(concern, 1, "Why.")));
        assertThrows(NotFound.class, () -> act(actor, () -> readers.giveToHead(concern, "It names a supervisor.")));
        assertThrows(NotFound.class, () -> act(actor, () -> links.link(concern, 1, 1)));
        assertThrows(NotFound.class, () -> act(actor, () -> links.unlink(concern, 1)));
        assertThrows(NotFound.class, () -> act(actor, () -> log.acknowledge(concern)));
        assertEquals(
                0,
                actors.as(actor, () -> concernRows.list(ConcernFilter.ALL, ConcernColumn.LATEST, 1))
                        .total());
    }

    private List<ConcernFacts.Fact> facts() {
        LocalDate today = Now.day(ZoneId.of("Europe/London"));
        return actors.as(Actor.job(school.id()), () -> facts.received(today.minusDays(1), today))
                .facts();
    }

    private long pupil(String name) {
        return actors.as(lead, () -> roster.search(name)).get(0).id();
    }

    private long log(String category, long pupil) {
        return actors.as(
                school.actor(Role.TEACHER),
                () -> log.log(new NewConcern(
                        UUID.randomUUID().toString(),
                        "Pushing in the queue.",
                        null,
                        null,
                        null,
                        schools.place(school, "CANTEEN"),
                        null,
                        schools.category(school, category),
                        Source.PUPIL_TOLD_ME,
                        List.of(new NewConcern.Person(pupil, InvolvementRole.HARMED)))));
    }

    private CaseView read(Actor actor) {
        return read(actor, concern);
    }

    private CaseView read(Actor actor, long id) {
        return actors.as(actor, () -> reading.read(id));
    }

    /** @return the involvement of a pupil in the concern */
    private long part(long pupil) {
        return ((Number) schools.see(
                                school,
                                "select id from involvement where concern_id = ?1 and pupil_id = ?2",
                                concern,
                                pupil)
                        .get(0))
                .longValue();
    }

    private void decide(Actor actor, int seen, Map<CaseField, String> said, boolean close) {
        decide(actor, concern, seen, said, close);
    }

    private void decide(Actor actor, long id, int seen, Map<CaseField, String> said, boolean close) {
        Map<CaseField, String> whole = new EnumMap<>(CaseField.class);
        whole.put(CaseField.CATEGORY, Long.toString(schools.category(school, "BULLYING_OTHER")));
        whole.putAll(said);
        act(actor, () -> decisions.decide(id, seen, new CaseValues(whole), close, "The rest goes on elsewhere."));
    }

    private void restrict(Actor actor, int seen, Collection<Long> named) {
        restrict(actor, concern, seen, named);
    }

    private void restrict(Actor actor, long id, int seen, Collection<Long> named) {
        act(actor, () -> readers.restrict(id, seen, named, "A colleague's own child."));
    }

    private void act(Actor actor, Runnable deed) {
        actors.as(actor, () -> {
            deed.run();
            return null;
        });
    }

    private static CaseView.Line line(CaseView.Entry entry, String label) {
        return entry.lines().stream()
                .filter(line -> line.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static void assertWrong(String where, Runnable deed) {
        BadInput wrong = assertThrows(BadInput.class, deed::run);
        assertEquals(where, wrong.field() + " " + wrong.key());
    }
}
