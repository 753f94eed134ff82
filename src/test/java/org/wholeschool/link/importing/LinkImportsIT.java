package org.wholeschool.link.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.link.Keeper;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkSchool;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.challenge.LinkChallenges;
import org.wholeschool.link.decision.LinkDecisions;
import org.wholeschool.link.reading.LinkReading;
import org.wholeschool.link.reading.LinkView;
import org.wholeschool.link.record.Challenge;
import org.wholeschool.link.record.Grading;
import org.wholeschool.link.record.NewChallenge;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.platform.csv.RefusedFile;
import org.wholeschool.platform.listimport.CheckedList;
import org.wholeschool.platform.listimport.ListLine;
import org.wholeschool.school.Grade.Handling;
import org.wholeschool.school.Grade.Information;
import org.wholeschool.school.Grade.SourceGrade;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.CountedTables;
import org.wholeschool.testing.server.TestSchool;

/**
 * A list of links is looked at before anything is kept, comes in as one, and is taken back as one; a relationship never
 * is.
 */
@InServer
class LinkImportsIT {

    private static final String HEAD = "Pupil,Other pupil,Kind,Evidence,Day,How known,Said "
            + "by,Source,Information,Handling,Conditions,Reason,Action\n";

    private final String day = LinkSchool.today().minusDays(2).toString();

    @Inject
    private LinkSchool schools;

    @Inject
    private LinkImports imports;

    @Inject
    private LinkChallenges challenges;

    @Inject
    private LinkDecisions decisions;

    @Inject
    private LinkReading reading;

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = schools.make();
    }

    private byte[] list(String... rows) {
        return (HEAD + String.join("\n", rows).replace("day", day) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private CheckedList<LinkListCheck.Ready, LinkListCheck.Refused> check(String... rows) {
        return schools.as(school, Role.LEAD, () -> imports.check(list(rows)));
    }

    private String refused(String row) {
        CheckedList<LinkListCheck.Ready, LinkListCheck.Refused> checked = check(row);
        assertEquals(List.of(), checked.ready(), row);
        return checked.refused().stream()
                .flatMap(each -> each.why().stream().map(why -> {
                    assertFalse(Texts.of("link")
                            .get(why.reason().key(), why.reason().args().toArray())
                            .isBlank());
                    return each.line() + " " + why.reason().key() + (why.column() == null ? "" : " in " + why.column());
                }))
                .collect(Collectors.joining(", "));
    }

    @Test
    void aListIsLookedAtTakenInAndTakenBack() {
        String[] rows = {
            "T000000000001,Testname2 Testsurname2,Friends,\"Seen together, often\",day,I saw or heard it "
                    + "myself,,1,A,P,,Twice,Seating plan",
            "testsurname2 testname2,T000000000001,FRIENDSHIP,A second time,day,a pupil told me,A pupil of 9T,The "
                    + "source is untested,B,C,Not with the families,Twice,Seating plan",
            "T000000000003,T000000000004,Travel together,On the bus,day,I am not sure,,,,,,Late,Bus company",
            "T000000000003,T000000000004,Travel together, on  the BUS,day,I am not sure,,,,,,Late,Bus company"
        };
        CheckedList<LinkListCheck.Ready, LinkListCheck.Refused> checked = check(rows);
        assertEquals(List.of(), checked.refused());
        assertEquals("0 1", checked.already() + " " + checked.repeated(), "the same evidence twice in the file");
        assertEquals(
                List.of("Testname1 Testsurname1", "Testname2 Testsurname2", "Testname3 Testsurname3"),
                checked.ready().stream().map(LinkListCheck.Ready::one).toList());
        assertEquals(
                "The source is reliable. Known directly: seen or heard by the source. It may lawfully be shared.",
                checked.ready().get(0).graded(),
                "words, whatever stands in the file");
        assertEquals(0, schools.count(school, "peer_link"), "nothing is kept");

        long before = schools.proposed(school, Role.TEACHER, 2, 3, LinkKind.TRAVEL_TOGETHER);
        assertEquals(
                3,
                schools.as(school, Role.DEPUTY, () -> imports.take("links.csv", list(rows)))
                        .ready()
                        .size());
        List<?> friends = schools.see(
                school, "select id from peer_link where school_id = ?1 and kind = 'FRIENDSHIP'", school.id());
        LinkView link = schools.view(school, ((Number) friends.get(0)).longValue());
        assertEquals(LinkState.ESTABLISHED, link.state(), "whoever brings the list in confirms its grades");
        assertEquals("Not with the families", link.evidence().get(1).conditions());
        assertEquals(LinkState.PROPOSED, schools.view(school, before).state(), "without a grade a lead decides");
        assertEquals(2, schools.view(school, before).evidence().size());
        assertEquals(3, check(rows).already() - 1, "a second time nothing of it is new");
        assertEquals(
                "null import.nothing",
                assertThrows(
                                BadInput.class,
                                () -> schools.as(school, Role.LEAD, () -> imports.take("links.csv", list(rows))))
                        .getMessage()
                        .replace(": ", " "));

        ListLine line = schools.as(school, Role.LEAD, () -> imports.latest()).get(0);
        assertEquals("links.csv 3", line.fileName() + " " + line.entries());
        TestSchool elsewhere = schools.make();
        assertThrows(NotFound.class, () -> schools.as(elsewhere, Role.LEAD, () -> imports.undo(line.id())));
        assertEquals(new LinkImports.Undone(3, 0), schools.as(school, Role.LEAD, () -> imports.undo(line.id())));
        assertEquals(1, schools.count(school, "peer_link"), "what nothing else holds up goes with it");
        assertEquals(1, schools.view(school, before).evidence().size(), "what was said otherwise stays");
        assertThrows(NotFound.class, () -> schools.as(school, Role.LEAD, () -> imports.undo(line.id())));
    }

    private long take(String... rows) {
        schools.as(school, Role.LEAD, () -> imports.take("links.csv", list(rows)));
        return schools.as(school, Role.LEAD, () -> imports.latest()).get(0).id();
    }

    private LinkImports.Undone undo(long list) {
        return schools.as(school, Role.LEAD, () -> imports.undo(list));
    }

    private void challenge(long link) {
        schools.as(
                school,
                Role.LEAD,
                () -> challenges.enter(
                        link,
                        reading.one(link).edition(),
                        new NewChallenge(Challenge.By.PUPIL, LinkSchool.today(), "We do not know each other")));
    }

    private void uphold(long link) {
        schools.as(
                school,
                Role.LEAD,
                () -> challenges.answer(
                        link,
                        reading.one(link).edition(),
                        reading.one(link).openChallenge().id(),
                        Challenge.Outcome.UPHELD,
                        "You are right"));
    }

    private String stands(long link) {
        return schools.see(
                        school,
                        "select state || ' ' || review_on || ' ' || coalesce(cast(ended_on as varchar(10)), '-') "
                                + "from peer_link where id = ?1",
                        link)
                .get(0)
                .toString();
    }

    /**
     * Graded rows are a lead's word about evidence, never about a link that was let go, or that a child says is wrong.
     */
    @Test
    @EnabledIfSystemProperty(
            named = "wholeschool.test.database",
            matches = "postgresql",
            disabledReason = "the embedded database plans by its indexes alone")
    void postgreSqlCountsItsTablesWhenAListOfLinksHasComeIn() {
        CountedTables.after(
                "peer_link",
                () -> take("T000000000001,T000000000002,Friends,Seen once,day,I saw or heard it myself,,1,A,P,,Words,"
                        + "A plan"));
    }

    @Test
    void noListRevivesALinkThatWasLetGo() {
        String again = "T000000000001,T000000000002,Friends,Seen once more,day,I saw or heard it myself,,1,A,P,,Other "
                + "words,Another plan";
        String andAgain =
                "T000000000001,T000000000002,Friends,And once more,day,I saw or heard it myself,,1,A,P,,Other "
                        + "words,Another plan";
        long upheld = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        LocalDate review = schools.view(school, upheld).reviewOn();
        challenge(upheld);
        uphold(upheld);
        String before = stands(upheld);
        assertEquals("WITHDRAWN " + review + " " + LinkSchool.today(), before);
        long list = take(again, andAgain);
        assertEquals(
                LinkState.PROPOSED,
                schools.view(school, upheld).state(),
                "a lead decides, with what was said against it before them");
        assertEquals(3, schools.view(school, upheld).evidence().size());
        assertEquals(new LinkImports.Undone(2, 0), undo(list));
        assertEquals(before, stands(upheld), "as if there had been no list");
        assertEquals(LinkSchool.texts(), schools.view(school, upheld).texts());

        long second = take(again);
        schools.confirm(school, upheld, SourceGrade.RELIABLE, Information.KNOWN_DIRECTLY);
        assertEquals(LinkState.ESTABLISHED, schools.view(school, upheld).state(), "positive control");
        undo(second);
        assertEquals(
                LinkState.ESTABLISHED, schools.view(school, upheld).state(), "what a lead decided by hand is theirs");

        long passed = schools.established(school, 2, 3, LinkKind.TRAVEL_TOGETHER);
        schools.pass(school.id(), passed, LinkSchool.today().minusDays(1));
        schools.night(school.id(), LinkSchool.today());
        String expired = stands(passed);
        long third = take("T000000000003,T000000000004,Travel together,Seen once more,day,I saw or heard it "
                + "myself,,1,A,P,,Other words,Another plan");
        assertEquals(LinkState.PROPOSED, schools.view(school, passed).state());
        undo(third);
        assertEquals("EXPIRED " + LinkSchool.today(), stands(passed).replaceFirst(" [^ ]+ ", " "), expired);
    }

    @Test
    void aReviewDateThatAListMovedIsTheOneOfBeforeAgain() {
        LocalDate soon = LinkSchool.today().plusDays(10);
        long id = schools.proposed(school, Role.TEACHER, 0, 1, LinkKind.FRIENDSHIP);
        review(id, soon);
        String row = "T000000000001,T000000000002,Friends,Seen once more,day,I saw or heard it "
                + "myself,,1,A,P,,Twice,Seating plan";
        long list = take(row);
        assertEquals(LinkSchool.today().plusWeeks(12), schools.view(school, id).reviewOn());
        undo(list);
        assertEquals(soon, schools.view(school, id).reviewOn());
        assertEquals(LinkState.ESTABLISHED, schools.view(school, id).state());
        long second = take(row);
        review(id, LinkSchool.today().plusDays(50));
        undo(second);
        assertEquals(LinkSchool.today().plusDays(50), schools.view(school, id).reviewOn(), "by hand");
    }

    private void review(long id, LocalDate on) {
        schools.as(school, Role.LEAD, () -> {
            LinkView link = reading.one(id);
            return decisions.confirm(
                    id,
                    link.edition(),
                    link.evidence().stream()
                            .map(piece -> new Grading(
                                    piece.id(),
                                    SourceGrade.RELIABLE,
                                    Information.KNOWN_DIRECTLY,
                                    Handling.SHARING_PERMITTED,
                                    null))
                            .toList(),
                    on,
                    null);
        });
    }

    /** The same words of another day are another piece, with a grade of its own. */
    @Test
    void eachPieceHasTheGradeOfItsOwnRow() {
        String earlier = LinkSchool.today().minusDays(9).toString();
        take(
                "T000000000001,T000000000002,Friends,Seen together,day,I saw or heard it "
                        + "myself,,1,A,P,,Twice,Seating plan",
                "T000000000001,T000000000002,Friends,Seen together," + earlier
                        + ",I saw or heard it myself,,2,D,P,,Twice,Seating plan");
        assertEquals(
                List.of("UNTESTED NOT_KNOWN", "RELIABLE KNOWN_DIRECTLY"),
                schools.see(
                        school,
                        "select source || ' ' || information from link_evidence where school_id = ?1 order by "
                                + "observed_on",
                        school.id()));
    }

    /** Whoever says that a link is wrong has an answer, whatever became of the list that it came with. */
    @Test
    void aLinkAboutWhichSomebodyIsOwedAnAnswerStaysUntilTheyHaveIt() {
        long list = take(
                "T000000000001,T000000000002,Friends,Seen together,day,I saw or heard it "
                        + "myself,,1,A,P,,Twice,Seating plan",
                "T000000000003,T000000000004,Friends,Seen together,day,I saw or heard it "
                        + "myself,,1,A,P,,Twice,Seating plan");
        long id = ((Number) schools.see(school, "select min(id) from peer_link where school_id = ?1", school.id())
                        .get(0))
                .longValue();
        challenge(id);
        assertEquals(new LinkImports.Undone(1, 1), undo(list));
        assertEquals(1, schools.count(school, "link_challenge"));
        assertNull(
                schools.as(school, Role.LEAD, () -> imports.latest()).get(0).undoneAt(),
                "it is not taken back as a whole");
        uphold(id);
        assertEquals(new LinkImports.Undone(1, 0), undo(list));
        assertEquals(0, schools.count(school, "peer_link"));
        assertThrows(NotFound.class, () -> undo(list));
    }

    /** Nobody mends a list one fault at a time. */
    @Test
    void ofARowAllIsSaidThatIsWrong() {
        assertEquals(
                "2 row.kind in kind, 2 row.day in day, 2 row.told in how known, 2 row.grade in source, 2 "
                        + "row.grade.part in handling, 2 row.nobody in pupil, 2 row.empty in other pupil, 2 "
                        + "reason.required in reason,"
                        + " 2 serves.required in action, 2 evidence.required in evidence",
                refused("Nobody Known,,Foes, ,11/24/2026,Somehow,,4,A,,,,"));
        assertEquals(
                "2 row.nobody in pupil, 2 evidence.said-by.required in said by",
                refused("Nobody Known,T000000000002,Friends,x,day,A pupil told me,,,,,,y,z"));
        assertEquals(
                1,
                check("Nobody Known,,Foes, ,11/24/2026,Somehow,,4,A,,,,")
                        .refused()
                        .size(),
                "one row stays out");
    }

    private static final String KEEPS = "pupil,other pupil,kind,evidence,day,how known,reason,action,keeps safe\n";

    private CheckedList<LinkListCheck.Ready, LinkListCheck.Refused> keeps(String kind, String who, String note) {
        byte[] list = (KEEPS + "T000000000002,T000000000001," + kind + "," + note + "," + day
                        + ",I saw or heard it myself,Twice,Walks her home," + who + "\n")
                .getBytes(StandardCharsets.UTF_8);
        CheckedList<LinkListCheck.Ready, LinkListCheck.Refused> checked =
                schools.as(school, Role.LEAD, () -> imports.check(list));
        return checked.ready().isEmpty()
                ? checked
                : schools.as(school, Role.LEAD, () -> imports.take("keeps.csv", list));
    }

    private Keeper keeper() {
        return schools.view(
                        school,
                        ((Number) schools.see(school, "select id from peer_link where school_id = ?1", school.id())
                                        .get(0))
                                .longValue())
                .keeper();
    }

    /** In whichever order a row names the two. */
    @Test
    void aListSaysWhoKeepsWhomSafe() {
        assertEquals(
                List.of("row.keeper.kind"),
                keeps("Friends", "pupil", "x").refused().get(0).why().stream()
                        .map(why -> why.reason().key())
                        .toList());
        assertEquals(
                List.of("row.keeper"),
                keeps("Protective friendship", "her aunt", "x").refused().get(0).why().stream()
                        .map(why -> why.reason().key())
                        .toList());
        assertEquals(
                List.of(),
                keeps("One keeps the other safe", "pupil", "Waits for her").refused(),
                "as it was called before");
        assertEquals(Keeper.SECOND, keeper(), "the row names the one first who stands second in the link");
        assertEquals(
                List.of("row.keeper.other"),
                keeps("Protective friendship", "both", "Waits for her again").refused().get(0).why().stream()
                        .map(why -> why.reason().key())
                        .toList());
        assertEquals(
                List.of(),
                keeps("Protective friendship", "t000000000002", "Waits for her again")
                        .refused(),
                "by what stands in the row");
        long list = schools.as(school, Role.LEAD, () -> imports.latest()).get(1).id();
        assertEquals(new LinkImports.Undone(1, 0), undo(list));
        assertEquals(Keeper.SECOND, keeper(), "the other list says so too");
    }

    @Test
    void twoRowsThatSayOtherwiseOfTheSameTwoDoNotDecideByTheirOrder() {
        String row = "%s,Protective friendship,%s," + day + ",I saw or heard it myself,Twice,Walks her home,%s\n";
        byte[] list = (KEEPS
                        + row.formatted("T000000000001,T000000000002", "Waits for her", "pupil")
                        + row.formatted("T000000000002,T000000000001", "Walks with her", "other pupil")
                        + row.formatted("T000000000002,T000000000001", "Sits with her", "pupil")
                        + row.formatted("T000000000001,T000000000002", "Calls her", ""))
                .getBytes(StandardCharsets.UTF_8);
        CheckedList<LinkListCheck.Ready, LinkListCheck.Refused> checked =
                schools.as(school, Role.LEAD, () -> imports.check(list));
        assertEquals(
                List.of(2, 3, 5),
                checked.ready().stream().map(LinkListCheck.Ready::line).toList(),
                "the same two, whichever is named first, and who says nothing of it");
        assertEquals(
                List.of("4 row.keeper.twice"),
                checked.refused().stream()
                        .map(each ->
                                each.line() + " " + each.why().get(0).reason().key())
                        .toList());
        assertFalse(Texts.of("link").get("row.keeper.twice").isBlank());
    }

    private String words(String row) {
        Reason reason = check(row).refused().get(0).why().get(0).reason();
        return Texts.of("link").get(reason.key(), reason.args().toArray());
    }

    @Test
    void whatCannotComeInSaysWhy() {
        TestSchool elsewhere = schools.make();
        assertEquals(
                "2 row.restricted in kind",
                refused("T000000000001,T000000000002,Relationship,x,day,I am not sure,,,,,,y,z"),
                "never, not even for the lead");
        assertEquals(
                "2 row.restricted in kind",
                refused("T000000000001,T000000000002,\"In a relationship (the lead alone sees this)\",x,day,I am "
                        + "not sure,,,,,,y,z"));
        assertEquals(
                "2 row.restricted in kind",
                refused("T000000000001,T000000000002,In a relationship,x,day,I am not sure,,,,,,y,z"),
                "as the form says it, without what stands in brackets");
        assertEquals("2 row.empty in pupil", refused(",T000000000002,Friends,x,day,I am not sure,,,,,,y,z"));
        assertEquals("2 row.empty in day", refused("T000000000001,T000000000002,Friends,x,,I am not sure,,,,,,y,z"));
        assertEquals(
                "2 pair.same in other pupil",
                refused("T000000000001,Testname1 Testsurname1,Friends,x,day,I am not sure,,,,,,y,z"));
        assertEquals(
                "2 row.nobody in other pupil",
                refused("T000000000001,Nobody Known,Friends,x,day,I am not sure,,,,,,y,z"));
        assertEquals(
                "2 row.several in other pupil",
                refused("T000000000001,Sam Smith,Friends,x,day,I am not sure,,,,,,y,z"));
        assertEquals(
                "2 evidence.required in evidence",
                refused("T000000000001,T000000000002,Friends, ,day,I am not sure,,,,,,y,z"));
        assertEquals(
                "2 evidence.future in day",
                refused("T000000000001,T000000000002,Friends,x,"
                        + LinkSchool.today().plusDays(1) + ",I am not sure,,,,,,y,z"));
        assertEquals(
                "2 evidence.said-by.required in said by",
                refused("T000000000001,T000000000002,Friends,x,day,A pupil told me,,,,,,y,z"));
        assertEquals(
                "2 row.false in information",
                refused("T000000000001,T000000000002,Friends,x,day,I am not sure,,2,E,P,,y,z"),
                "what may be false");
        assertEquals(
                "2 row.grade.part in information",
                refused("T000000000001,T000000000002,Friends,x,day,I am not sure,,2,,P,,y,z"));
        assertEquals(
                "2 row.grade in source",
                refused("T000000000001,T000000000002,Friends,x,day,I am not sure,,4,A,P,,y,z"));
        assertEquals(
                "2 conditions.required in conditions",
                refused("T000000000001,T000000000002,Friends,x,day,I am not sure,,2,A,C,,y,z"));
        assertEquals(
                "2 reason.required in reason",
                refused("T000000000001,T000000000002,Friends,x,day,I am not sure,,,,,,,z"));
        assertEquals("2 row.kind in kind", refused("T000000000001,T000000000002,Enemies,x,day,I am not sure,,,,,,y,z"));
        assertEquals(
                "2 row.day in day", refused("T000000000001,T000000000002,Friends,x,11/24/2026,I am not sure,,,,,,y,z"));
        assertEquals("2 row.told in how known", refused("T000000000001,T000000000002,Friends,x,day,Gossip,,,,,,y,z"));
        assertTrue(
                words("T000000000001,T000000000002,Enemies,x,day,I am not sure,,,,,,y,z")
                        .startsWith("\"Enemies\" is no kind of link. Write one of: Friends; "),
                "what stood there, and what may stand there");
        assertFalse(words("T000000000001,T000000000002,Enemies,x,day,I am not sure,,,,,,y,z")
                .toLowerCase(Locale.ROOT)
                .contains("relationship"));
        assertEquals("2 row.cells", refused("T000000000001,T000000000002"));
        RefusedFile none = assertThrows(
                RefusedFile.class,
                () -> schools.as(
                        school, Role.LEAD, () -> imports.check("Pupil,Kind\na,b\n".getBytes(StandardCharsets.UTF_8))));
        assertEquals(
                "list.noColumn [other pupil]",
                none.reason().key() + " " + none.reason().args());
        assertTrue(Texts.of("link").get("list.noColumn", "x").contains("\"x\""));
        assertThrows(NotPermitted.class, () -> schools.as(school, Role.TEACHER, () -> imports.check(list())));
        assertEquals(0, schools.count(elsewhere, "peer_link"));
    }
}
