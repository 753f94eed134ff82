package org.wholeschool.link.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.audit.OwnTrail;
import org.wholeschool.concern.record.Source;
import org.wholeschool.link.Keeper;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkSchool;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.LinkTexts;
import org.wholeschool.link.NewEvidence;
import org.wholeschool.link.decision.LinkDecisions;
import org.wholeschool.link.reading.LinkFilter;
import org.wholeschool.link.reading.LinkReading;
import org.wholeschool.link.reading.LinkView;
import org.wholeschool.link.record.Grading;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.school.Grade.Handling;
import org.wholeschool.school.Grade.Information;
import org.wholeschool.school.Grade.SourceGrade;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/**
 * A link is proposed with evidence, graded by a lead, looked at again, and goes by itself; nobody else reads it, and
 * nothing of it is left.
 */
@InServer
class LinksIT {

    private final LocalDate today = LinkSchool.today();

    @Inject
    private LinkSchool schools;

    @Inject
    private LinkEntry entry;

    @Inject
    private LinkDecisions decisions;

    @Inject
    private LinkReading reading;

    @Inject
    private MyLinks mine;

    @Inject
    private OwnTrail trail;

    @Inject
    private Actors actors;

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = schools.make();
    }

    private List<String> faults(Role role, Runnable deed) {
        return assertThrows(BadInput.class, () -> schools.as(school, role, deed)).all().stream()
                .map(fault -> {
                    assertFalse(
                            Texts.of("link").get(fault.key(), fault.arguments()).isBlank());
                    return fault.field() + " " + fault.key();
                })
                .toList();
    }

    private List<String> refusedEvidence(NewEvidence evidence) {
        return faults(
                Role.TEACHER,
                () -> entry.propose(new NewLink(
                        school.pupils().get(0),
                        school.pupils().get(1),
                        LinkKind.FRIENDSHIP,
                        LinkSchool.texts(),
                        evidence)));
    }

    private LinkReading.Listed list(Role role, Long pupil, LinkFilter.Show show, LinkKind kind) {
        return schools.as(school, role, () -> reading.list(new LinkFilter(pupil, show, kind), 1));
    }

    /** Said by a lead, kept in its versions, and readable on its page and for whoever draws it. */
    @Test
    void ofAProtectiveLinkItCanBeSaidWhoKeepsWhomSafe() {
        long id = schools.established(school, 0, 1, LinkKind.PROTECTIVE);
        LinkView before = schools.view(school, id);
        assertEquals(null, before.keeper());
        assertTrue(before.keeps().startsWith("It is not recorded which"), before.keeps());
        schools.as(school, Role.LEAD, () -> decisions.change(id, before.edition(), before.texts(), Keeper.SECOND));
        LinkView after = schools.view(school, id);
        assertEquals(Keeper.SECOND, after.keeper());
        assertEquals(after.other().name() + " keeps " + after.one().name() + " safe.", after.keeps());
        schools.as(school, Role.LEAD, () -> decisions.change(id, after.edition(), after.texts(), null));
        assertEquals(null, schools.view(school, id).keeper());
        assertEquals(
                List.of("SECOND"),
                TestDatabase.asOwner()
                        .rows("select keeper from peer_link_version where link_id = ? and keeper is not null", id)
                        .stream()
                        .map(row -> row.get(0))
                        .toList());
    }

    @Test
    void aLinkIsLookedAtAgainAfterTwelveWeeksWhereTheLeadNamesNoDay() {
        assertEquals(
                today.plusWeeks(12),
                schools.view(school, schools.established(school, 2, 3, LinkKind.ONLINE))
                        .reviewOn());
    }

    @Test
    void aTeacherProposesALeadGradesAndEachStepIsOnRecord() {
        long id = schools.proposed(school, Role.TEACHER, 0, 1, LinkKind.FRIENDSHIP);
        LinkView proposed = schools.view(school, id);
        assertEquals(LinkState.PROPOSED, proposed.state());
        assertEquals(today.plusWeeks(12), proposed.reviewOn());
        assertEquals("I saw or heard it myself", proposed.evidence().get(0).told());
        assertEquals("Test TEACHER", proposed.evidence().get(0).recordedBy());
        assertEquals(null, proposed.evidence().get(0).grade());
        assertEquals(1, list(Role.LEAD, null, LinkFilter.Show.WAITING, null).count());
        assertEquals(new LinkReading.Waiting(1, 0, 0), schools.as(school, Role.DEPUTY, () -> reading.waiting()));

        LocalDate later = today.plusWeeks(20);
        assertEquals(
                LinkState.ESTABLISHED,
                schools.as(
                        school,
                        Role.DEPUTY,
                        () -> decisions.confirm(
                                id,
                                1,
                                List.of(new Grading(
                                        proposed.evidence().get(0).id(),
                                        SourceGrade.UNTESTED,
                                        Information.KNOWN_INDIRECTLY_CORROBORATED,
                                        Handling.SHARING_WITH_CONDITIONS,
                                        "Not with the families")),
                                later,
                                "Two say so")));
        LinkView graded = schools.view(school, id);
        assertEquals(later, graded.reviewOn());
        assertEquals(
                "The source is untested. Known from another person, and corroborated. It may "
                        + "lawfully be shared on conditions.",
                graded.evidence().get(0).grade());
        assertEquals("Not with the families", graded.evidence().get(0).conditions());
        assertEquals(
                List.of("The evidence was graded by Test DEPUTY: Two say so", "Proposed by Test TEACHER: null"),
                graded.history().stream()
                        .map(step -> step.what() + " by " + step.by() + ": " + step.why())
                        .toList());
        assertEquals("Not graded yet.", graded.history().get(1).graded());
        assertEquals(0, list(Role.LEAD, null, LinkFilter.Show.WAITING, null).count());
        assertEquals(
                1,
                list(Role.LEAD, school.pupils().get(1), LinkFilter.Show.ESTABLISHED, LinkKind.FRIENDSHIP)
                        .count());
        assertEquals(0, list(Role.LEAD, school.pupils().get(2), null, null).count());

        schools.as(
                school,
                Role.LEAD,
                () -> decisions.change(
                        id, 2, new LinkTexts(null, null, "Another reason", "Another action"), Keeper.FIRST));
        schools.as(school, Role.LEAD, () -> decisions.withdraw(id, 3, "They have fallen out"));
        LinkView gone = schools.view(school, id);
        assertEquals(LinkState.WITHDRAWN, gone.state());
        assertEquals("It came up twice", gone.history().get(2).texts().reason());
        assertEquals(null, gone.keeper(), "by a friendship nobody keeps anybody safe");
        assertEquals(List.of("null ended"), faults(Role.LEAD, () -> decisions.withdraw(id, 4, "Again")));
        Map<String, Long> audit = schools.audit(school);
        for (String line : List.of(
                "LinkDecisions.confirm DONE DEPUTY link ",
                "LinkDecisions.change DONE LEAD link ",
                "LinkDecisions.withdraw DONE LEAD link ",
                "LinkReading.one DONE LEAD link ")) {
            assertEquals(1, audit.get(line + id), line + audit);
        }
        assertEquals(
                1,
                audit.get("LinkEntry.propose DONE TEACHER evidence "
                        + proposed.evidence().get(0).id()),
                "whoever proposes it sees no number of a link in their own record: " + audit);
    }

    @Test
    void whatItRestsOnMakesItEstablishedOrUnconfirmedAndWhatMayBeFalseMakesNothing() {
        assertEquals(
                LinkState.ESTABLISHED,
                schools.view(school, schools.established(school, 0, 1, LinkKind.FRIENDSHIP))
                        .state());
        for (Information information : List.of(Information.KNOWN_INDIRECTLY, Information.NOT_KNOWN)) {
            assertEquals(
                    LinkState.UNCONFIRMED,
                    schools.view(
                                    school,
                                    schools.graded(
                                            school,
                                            0,
                                            1 + information.ordinal(),
                                            LinkKind.ONLINE,
                                            SourceGrade.RELIABLE,
                                            information))
                            .state());
        }
        long unreliable =
                schools.graded(school, 0, 1, LinkKind.CONFLICT, SourceGrade.NOT_RELIABLE, Information.KNOWN_DIRECTLY);
        assertEquals(LinkState.UNCONFIRMED, schools.view(school, unreliable).state());
        assertTrue(schools.view(school, unreliable).counts().startsWith("It counts nowhere"));

        long suspected = schools.proposed(school, Role.TEACHER, 2, 3, LinkKind.FRIENDSHIP);
        long piece = schools.view(school, suspected).evidence().get(0).id();
        assertEquals(
                List.of("null grade.false"),
                faults(
                        Role.LEAD,
                        () -> decisions.confirm(
                                suspected,
                                1,
                                List.of(new Grading(
                                        piece,
                                        SourceGrade.RELIABLE,
                                        Information.SUSPECTED_FALSE,
                                        Handling.SHARING_PERMITTED,
                                        null)),
                                null,
                                null)),
                "it is never drawn");
        assertEquals(LinkState.PROPOSED, schools.view(school, suspected).state());
        schools.as(
                school, Role.LEAD, () -> entry.addEvidence(suspected, 1, LinkSchool.evidence("They came in together")));
        long second = schools.view(school, suspected).evidence().get(1).id();
        assertEquals(
                LinkState.ESTABLISHED,
                schools.as(
                        school,
                        Role.LEAD,
                        () -> decisions.confirm(
                                suspected,
                                2,
                                List.of(
                                        new Grading(
                                                piece,
                                                SourceGrade.RELIABLE,
                                                Information.SUSPECTED_FALSE,
                                                Handling.SHARING_PERMITTED,
                                                null),
                                        new Grading(
                                                second,
                                                SourceGrade.RELIABLE,
                                                Information.KNOWN_DIRECTLY,
                                                Handling.SHARING_PERMITTED,
                                                null)),
                                null,
                                null)));
        assertTrue(schools.view(school, suspected).evidence().get(0).suspected(), "kept for the record");

        schools.as(school, Role.LEAD, () -> decisions.takeOut(suspected, 3, second));
        assertEquals(LinkState.PROPOSED, schools.view(school, suspected).state(), "what rested on it falls at once");
        assertEquals(List.of("null evidence.last"), faults(Role.LEAD, () -> decisions.takeOut(suspected, 4, piece)));
        assertEquals(1, schools.count(school, "link_tombstone"));
    }

    @Test
    void whatCannotBeTakenIsSaidAtItsField() {
        List<Long> pupils = school.pupils();
        TestSchool elsewhere = schools.make();
        assertEquals(
                List.of("other pair.same"),
                faults(
                        Role.TEACHER,
                        () -> entry.propose(LinkSchool.link(pupils.get(0), pupils.get(0), LinkKind.FRIENDSHIP, "x"))),
                "with themself");
        assertEquals(
                List.of("other pupil.unknown"),
                faults(
                        Role.TEACHER,
                        () -> entry.propose(LinkSchool.link(
                                pupils.get(0), elsewhere.pupils().get(1), LinkKind.FRIENDSHIP, "x"))),
                "across schools");
        assertEquals(
                List.of("note evidence.required", "observedOn evidence.day.required", "told evidence.told.required"),
                refusedEvidence(new NewEvidence(" ", null, null, null)),
                "no evidence");
        assertEquals(
                List.of("observedOn evidence.future"),
                refusedEvidence(new NewEvidence("x", null, today.plusDays(1), Source.NOT_SURE)));
        assertEquals(
                List.of("observedOn day.long-ago"),
                refusedEvidence(new NewEvidence("x", null, today.minusYears(4), Source.NOT_SURE)));
        assertEquals(
                List.of("saidBy evidence.said-by.required"),
                refusedEvidence(new NewEvidence("x", " ", today, Source.PUPIL_TOLD_ME)));
        assertEquals(
                List.of("told evidence.told.required"),
                refusedEvidence(new NewEvidence("x", null, today, Source.NOT_RECORDED)));
        assertEquals(
                List.of("note text.long", "saidBy line.long"),
                refusedEvidence(new NewEvidence("x".repeat(4001), "y".repeat(201), today, Source.NOT_SURE)));
        assertEquals(List.of("note text.nul"), refusedEvidence(new NewEvidence("a\0b", null, today, Source.NOT_SURE)));
        assertEquals(
                List.of(
                        "one pupil.required",
                        "other pupil.required",
                        "kind kind.required",
                        "reason reason.required",
                        "serves serves.required"),
                faults(
                        Role.TEACHER,
                        () -> entry.propose(new NewLink(
                                null, null, null, new LinkTexts(null, null, " ", ""), LinkSchool.evidence("x")))),
                "all at once");
        schools.change(school, "update pupil set left_on = ?1 where id = ?2", today, pupils.get(5));
        assertEquals(
                List.of("one pupil.unknown"),
                faults(
                        Role.TEACHER,
                        () -> entry.propose(LinkSchool.link(pupils.get(5), pupils.get(0), LinkKind.FRIENDSHIP, "x"))));
        assertEquals(0, schools.count(school, "peer_link"));

        long id = schools.proposed(school, Role.LEAD, 0, 1, LinkKind.FRIENDSHIP);
        assertEquals(
                List.of("note evidence.twice"),
                faults(Role.LEAD, () -> entry.addEvidence(id, 1, LinkSchool.evidence("  seen UNDER the\nbridge "))),
                "the same evidence twice");
        assertEquals(
                List.of("note evidence.twice"),
                faults(Role.LEAD, () -> schools.proposed(school, Role.LEAD, 1, 0, LinkKind.FRIENDSHIP)),
                "in whichever order");
        long piece = schools.view(school, id).evidence().get(0).id();
        Grading whole =
                new Grading(piece, SourceGrade.RELIABLE, Information.KNOWN_DIRECTLY, Handling.SHARING_PERMITTED, null);
        assertEquals(
                List.of("reviewOn review.far"),
                faults(Role.LEAD, () -> decisions.confirm(id, 1, List.of(whole), today.plusYears(10), null)),
                "a review date in ten years");
        assertEquals(
                List.of("reviewOn review.past"),
                faults(Role.LEAD, () -> decisions.confirm(id, 1, List.of(whole), today, null)));
        assertEquals(
                List.of(
                        "grade:0:source grade.required",
                        "grade:0:information grade.required",
                        "grade:0:handling grade.handling.required"),
                faults(
                        Role.LEAD,
                        () -> decisions.confirm(
                                id, 1, List.of(new Grading(piece, null, null, null, null)), null, null)));
        assertEquals(
                List.of("grade:0:conditions conditions.required"),
                faults(
                        Role.LEAD,
                        () -> decisions.confirm(
                                id,
                                1,
                                List.of(new Grading(
                                        piece,
                                        SourceGrade.RELIABLE,
                                        Information.KNOWN_DIRECTLY,
                                        Handling.SHARING_WITH_CONDITIONS,
                                        " ")),
                                null,
                                null)));
        assertEquals(
                List.of("grade:0:handling conditions.unsaid"),
                faults(
                        Role.LEAD,
                        () -> decisions.confirm(
                                id,
                                1,
                                List.of(new Grading(
                                        piece,
                                        SourceGrade.RELIABLE,
                                        Information.KNOWN_DIRECTLY,
                                        Handling.SHARING_PERMITTED,
                                        "Not with the parents")),
                                null,
                                null)),
                "a condition is not thrown away");
        assertEquals(
                List.of("null changed"),
                faults(Role.LEAD, () -> decisions.confirm(id, 1, List.of(), null, null)),
                "a piece that came meanwhile");
        assertEquals(
                List.of("null changed"), faults(Role.LEAD, () -> decisions.confirm(id, 2, List.of(whole), null, null)));
        assertEquals(List.of("whyNot why.required"), faults(Role.LEAD, () -> decisions.reject(id, 1, " ")));
        assertEquals(LinkState.PROPOSED, schools.view(school, id).state());
    }

    @Test
    void severalAreEnteredAtOnceOrNone() {
        List<Long> pupils = school.pupils();
        List<LinkEntry.Row> rows = List.of(
                new LinkEntry.Row(0, LinkSchool.link(pupils.get(0), pupils.get(1), LinkKind.FRIENDSHIP, "a")),
                new LinkEntry.Row(2, LinkSchool.link(pupils.get(2), pupils.get(2), LinkKind.FRIENDSHIP, "b")));
        assertEquals(List.of("row:2:other pair.same"), faults(Role.LEAD, () -> entry.enterAll(rows)));
        assertEquals(0, schools.count(school, "peer_link"));
        assertEquals(1, schools.as(school, Role.LEAD, () -> entry.enterAll(rows.subList(0, 1))));
        assertEquals(List.of("row:0:note evidence.twice"), faults(Role.LEAD, () -> entry.enterAll(rows.subList(0, 1))));
        assertEquals(List.of("null quick.nothing"), faults(Role.LEAD, () -> entry.enterAll(List.of())));
    }

    @Test
    void nobodyElseReadsItAndARelationshipIsTheLeadsAlone() {
        long id = schools.proposed(school, Role.LEAD, 0, 1, LinkKind.FRIENDSHIP);
        long restricted = schools.proposed(school, Role.LEAD, 0, 1, LinkKind.RELATIONSHIP);
        assertEquals(2, list(Role.LEAD, null, null, null).count());
        assertEquals(
                List.of(id),
                list(Role.DEPUTY, null, null, null).lines().stream()
                        .map(LinkView.Line::id)
                        .toList(),
                "and no number tells of the other one");
        assertEquals(
                1L,
                list(Role.DEPUTY, school.pupils().get(0), LinkFilter.Show.WAITING, null)
                        .count());
        assertEquals(0L, list(Role.DEPUTY, null, null, LinkKind.RELATIONSHIP).count());
        assertEquals(1, schools.as(school, Role.DEPUTY, () -> reading.waiting()).decision());
        assertThrows(NotFound.class, () -> schools.as(school, Role.DEPUTY, () -> reading.one(restricted)));
        assertThrows(
                NotFound.class, () -> schools.as(school, Role.DEPUTY, () -> decisions.withdraw(restricted, 1, "x")));
        assertThrows(
                NotFound.class,
                () -> schools.as(
                        school, Role.DEPUTY, () -> entry.addEvidence(restricted, 1, LinkSchool.evidence("x"))));
        for (Role role : List.of(Role.DEPUTY, Role.TEACHER, Role.HEAD)) {
            assertFalse(schools.as(school, role, () -> entry.kinds()).contains(LinkKind.RELATIONSHIP));
            assertEquals(
                    List.of("kind kind.required"),
                    faults(role, () -> schools.proposed(school, role, 2, 3, LinkKind.RELATIONSHIP)));
        }
        for (Role role : List.of(
                Role.TEACHER,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.ACTION_OWNER)) {
            assertThrows(NotPermitted.class, () -> schools.as(school, role, () -> reading.one(id)), role.name());
            assertThrows(
                    NotPermitted.class,
                    () -> schools.as(school, role, () -> reading.list(new LinkFilter(null, null, null), 1)),
                    role.name());
        }
        TestSchool elsewhere = schools.make();
        assertThrows(NotFound.class, () -> schools.as(elsewhere, Role.LEAD, () -> reading.one(id)));
        for (String column : List.of("strengths", "risks", "reason", "serves")) {
            String raw = new String(
                    (byte[]) schools.see(school, "select " + column + " from peer_link where id = ?1", id)
                            .get(0),
                    StandardCharsets.ISO_8859_1);
            assertFalse(
                    raw.contains("They") || raw.contains("park") || raw.contains("twice") || raw.contains("Seating"),
                    column + " is not encrypted");
        }
    }

    @Test
    void whoProposesWhatIsKnownAddsEvidenceAndLearnsNothing() {
        long id = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        schools.as(school, Role.HEAD, () -> {
            entry.propose(LinkSchool.link(
                    school.pupils().get(1), school.pupils().get(0), LinkKind.FRIENDSHIP, LinkSchool.SECRET));
        });
        LinkView link = schools.view(school, id);
        assertEquals(2, link.evidence().size(), "the head said the same without knowing it");
        assertEquals(LinkState.ESTABLISHED, link.state(), "new evidence alone changes nothing");
        assertTrue(link.hasNews());
        assertEquals(1, list(Role.LEAD, null, LinkFilter.Show.WAITING, null).count());
        assertEquals("It came up twice", link.texts().reason(), "the same words stand there once");

        List<MyLinks.Mine> theirs = schools.as(school, Role.HEAD, () -> mine.all());
        assertEquals(
                List.of(LinkSchool.SECRET),
                theirs.stream().map(MyLinks.Mine::note).toList());
        assertEquals(
                List.of(),
                schools.as(school, Role.TEACHER, () -> mine.all()),
                "what a lead has looked at stands there no more");
        assertEquals(List.of(), schools.as(school, Role.DEPUTY, () -> mine.all()));
        List<OwnTrail.Line> own = schools.as(school, Role.HEAD, () -> trail.read(null, null)).stream()
                .flatMap(day -> day.lines().stream())
                .filter(line -> "evidence".equals(line.deed().kind()))
                .toList();
        assertFalse(own.isEmpty());
        assertTrue(
                own.stream().allMatch(line -> line.deed().number() == null),
                "from numbers they would see how much was written beside what they sent: " + own);
        assertEquals(
                List.of("note evidence.twice"),
                faults(Role.HEAD, () -> schools.proposed(school, Role.HEAD, 0, 1, LinkKind.FRIENDSHIP)),
                "what they said themselves they may know");
    }

    @Test
    void whatIsPastItsReviewDateIsGoneThatNightAndDeletedLaterWithoutATrace() {
        long id = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        long other = schools.established(school, 0, 2, LinkKind.ONLINE);
        schools.pass(school.id(), id, today);
        assertEquals(LinkState.ESTABLISHED, schools.view(school, id).state(), "on its last day it is valid");
        schools.pass(school.id(), id, today.minusDays(1));
        assertEquals(LinkState.EXPIRED, schools.view(school, id).state(), "whether or not a job has come by");
        assertEquals(
                List.of(other),
                list(Role.LEAD, null, null, null).lines().stream()
                        .map(LinkView.Line::id)
                        .toList());
        assertEquals(
                List.of(id),
                list(Role.LEAD, null, LinkFilter.Show.ENDED, null).lines().stream()
                        .map(LinkView.Line::id)
                        .toList());
        assertEquals(List.of("null ended"), faults(Role.LEAD, () -> decisions.confirm(id, 2, List.of(), null, null)));

        schools.night(school.id(), today);
        assertEquals(
                "EXPIRED",
                schools.see(school, "select state from peer_link where id = ?1", id)
                        .get(0));
        assertEquals(
                List.of("By itself", "Its review date passed"),
                List.of(
                        schools.view(school, id).history().get(0).by(),
                        schools.view(school, id).history().get(0).what()));
        schools.night(school.id(), today.plusDays(27));
        assertEquals(2, schools.count(school, "peer_link"));
        schools.night(school.id(), today.plusDays(28));
        assertEquals(1, schools.count(school, "peer_link"), "what is valid stays");
        assertThrows(NotFound.class, () -> schools.as(school, Role.LEAD, () -> reading.one(id)));
        assertEquals(
                0L,
                ((Number) schools.see(school, "select count(*) from link_evidence where link_id = ?1", id)
                                .get(0))
                        .longValue());
        assertEquals(
                0L,
                ((Number) schools.see(school, "select count(*) from peer_link_version where link_id = ?1", id)
                                .get(0))
                        .longValue());
        assertEquals(
                List.of("EVIDENCE EXPIRED", "LINK EXPIRED"),
                schools.see(
                        school,
                        "select concat(kind, ' ', why) from link_tombstone where school_id = ?1 order by kind",
                        school.id()));
        assertEquals(1, schools.audit(school).get("LinkExpiry.remove DONE JOB link " + id));
        schools.night(school.id(), today.plusDays(200));
        assertEquals(0, schools.count(school, "link_evidence"));
    }

    @Test
    void whatHasEndedIsProposedAgainBesideWhatWasSaidBefore() {
        long id = schools.proposed(school, Role.TEACHER, 0, 1, LinkKind.FRIENDSHIP);
        schools.as(school, Role.LEAD, () -> decisions.reject(id, 1, "They hardly know each other"));
        assertEquals(List.of(), schools.as(school, Role.TEACHER, () -> mine.all()));
        assertEquals(
                id,
                schools.as(
                        school,
                        Role.LEAD,
                        () -> entry.propose(LinkSchool.link(
                                school.pupils().get(0), school.pupils().get(1), LinkKind.FRIENDSHIP, "Now they do"))));
        LinkView again = schools.view(school, id);
        assertEquals(LinkState.PROPOSED, again.state());
        assertEquals("They hardly know each other", again.history().get(1).why());
        schools.night(school.id(), today.plusDays(60));
        assertEquals(1, schools.count(school, "peer_link"), "its time begins anew");
    }

    /** Whether something else was on record already they do not learn by that. */
    @Test
    void whoProposedOneTakesItBackUntilALeadHasLookedAtIt() {
        long alone = schools.proposed(school, Role.TEACHER, 0, 1, LinkKind.FRIENDSHIP);
        long shared = schools.established(school, 0, 2, LinkKind.FRIENDSHIP);
        schools.as(school, Role.TEACHER, () -> {
            entry.propose(
                    LinkSchool.link(school.pupils().get(0), school.pupils().get(2), LinkKind.FRIENDSHIP, "Seen again"));
        });
        List<Long> waiting = schools.as(school, Role.TEACHER, () -> mine.all()).stream()
                .map(MyLinks.Mine::id)
                .toList();
        assertEquals(2, waiting.size());
        long looked = schools.view(school, shared).evidence().get(0).id();
        assertEquals(List.of("null mine.looked-at"), faults(Role.TEACHER, () -> mine.takeBack(looked, "Not so")));
        assertEquals(List.of("why why.required"), faults(Role.TEACHER, () -> mine.takeBack(waiting.get(0), " ")));
        for (Role other : List.of(Role.LEAD, Role.DEPUTY, Role.HEAD)) {
            assertThrows(
                    NotFound.class,
                    () -> schools.as(school, other, () -> mine.takeBack(waiting.get(0), "Not theirs")),
                    other.name());
        }
        assertThrows(
                NotFound.class,
                () -> schools.as(schools.make(), Role.TEACHER, () -> mine.takeBack(waiting.get(0), "Elsewhere")));
        for (long piece : waiting) {
            schools.as(school, Role.TEACHER, () -> mine.takeBack(piece, "It was another child"));
            assertEquals(1, schools.audit(school).get("MyLinks.takeBack DONE TEACHER evidence " + piece));
            assertThrows(NotFound.class, () -> schools.as(school, Role.TEACHER, () -> mine.takeBack(piece, "Twice")));
        }
        assertEquals(List.of(), schools.as(school, Role.TEACHER, () -> mine.all()), "both are gone alike");
        assertEquals(LinkState.WITHDRAWN, schools.view(school, alone).state());
        assertEquals(
                "It was another child",
                schools.view(school, alone).history().get(0).why());
        assertEquals(
                "Test TEACHER", schools.view(school, alone).history().get(0).by());
        assertEquals(LinkState.ESTABLISHED, schools.view(school, shared).state(), "what else holds it up stays");
        assertEquals(1, schools.view(school, shared).evidence().size());
        assertEquals(
                "Evidence was withdrawn by the person who recorded it",
                schools.view(school, shared).history().get(0).what());
        assertEquals(
                List.of("EVIDENCE TAKEN_BACK"),
                schools.see(
                        school, "select concat(kind, ' ', why) from link_tombstone where school_id = ?1", school.id()));

        assertEquals(
                alone,
                schools.proposed(school, Role.TEACHER, 0, 1, LinkKind.FRIENDSHIP),
                "the same words are new again");
        assertEquals(1, schools.view(school, alone).evidence().size(), "what was taken back holds nothing up any more");
        long again = schools.as(school, Role.TEACHER, () -> mine.all()).get(0).id();
        schools.as(school, Role.TEACHER, () -> mine.takeBack(again, "Still not"));
        schools.night(school.id(), today.plusDays(28));
        assertEquals(0, schools.count(school, "peer_link") - 1, "deleted as any that has ended");
    }

    @Test
    void whatWasRecordedByMistakeIsDeletedAtOnce() {
        long id = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        assertEquals(List.of("null changed"), faults(Role.LEAD, () -> decisions.remove(id, 1)));
        TestSchool elsewhere = schools.make();
        assertThrows(NotFound.class, () -> schools.as(elsewhere, Role.LEAD, () -> decisions.remove(id, 2)));
        schools.as(school, Role.DEPUTY, () -> decisions.remove(id, 2));
        for (String table : List.of("peer_link", "link_evidence", "peer_link_version")) {
            assertEquals(0, schools.count(school, table), table);
        }
        assertEquals(
                List.of("EVIDENCE MISTAKE", "LINK MISTAKE"),
                schools.see(
                        school,
                        "select concat(kind, ' ', why) from link_tombstone where school_id = ?1 order by kind",
                        school.id()));
        assertEquals(1, schools.audit(school).get("LinkDecisions.remove DONE DEPUTY link " + id));

        schools.proposed(school, Role.LEAD, 0, 1, LinkKind.RELATIONSHIP);
        assertEquals(1, schools.as(school, Role.LEAD, () -> mine.all()).size());
        Actor noLeadAnyMore = new Actor(school.accounts().get(Role.LEAD), school.id(), Set.of(Role.TEACHER));
        assertEquals(List.of(), actors.as(noLeadAnyMore, () -> mine.all()), "the lead alone sees it");
    }
}
