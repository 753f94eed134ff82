package org.wholeschool.link.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.followup.overview.FollowUpSchool;
import org.wholeschool.concern.note.CaseNotes;
import org.wholeschool.concern.note.ChildsWish;
import org.wholeschool.concern.note.NoteEntry;
import org.wholeschool.concern.note.NoteKind;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Source;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkSchool;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.NewEvidence;
import org.wholeschool.link.challenge.LinkChallenges;
import org.wholeschool.link.decision.LinkDecisions;
import org.wholeschool.link.entry.LinkEntry;
import org.wholeschool.link.facts.LinkFacts;
import org.wholeschool.link.facts.LinkMapFacts;
import org.wholeschool.link.importing.LinkImports;
import org.wholeschool.link.reading.LinkFilter;
import org.wholeschool.link.reading.LinkReading;
import org.wholeschool.link.reading.LinkView;
import org.wholeschool.link.record.Challenge;
import org.wholeschool.link.record.Grading;
import org.wholeschool.link.record.NewChallenge;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Grade.Handling;
import org.wholeschool.school.Grade.Information;
import org.wholeschool.school.Grade.SourceGrade;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** The links of a group come in unconfirmed by one sighting, all of them or none, and go as one. */
@InServer
class GroupEntryIT {

    private static final String SEEN = "All of them were behind the gym";

    private final LocalDate today = LinkSchool.today();

    @Inject
    private LinkSchool schools;

    @Inject
    private FollowUpSchool concerns;

    @Inject
    private GroupEntry groups;

    @Inject
    private GroupReading groupReading;

    @Inject
    private GroupOrigin origin;

    @Inject
    private LinkEntry entry;

    @Inject
    private LinkDecisions decisions;

    @Inject
    private LinkImports imports;

    @Inject
    private LinkReading reading;

    @Inject
    private LinkMapFacts map;

    @Inject
    private LinkFacts facts;

    @Inject
    private LinkChallenges challenges;

    @Inject
    private CaseNotes notes;

    private TestSchool school;
    private List<Long> pupils;

    @BeforeEach
    void aSchool() {
        school = schools.make();
        pupils = school.pupils();
    }

    private static Grading known() {
        return new Grading(0, SourceGrade.RELIABLE, Information.KNOWN_DIRECTLY, Handling.SHARING_PERMITTED, null);
    }

    private NewGroup group(int size, LinkKind kind, String note, int... pairs) {
        return new NewGroup(
                pupils.subList(0, size),
                IntStream.range(0, pairs.length / 2)
                        .mapToObj(i -> NewGroup.Pair.of(pupils.get(pairs[2 * i]), pupils.get(pairs[2 * i + 1])))
                        .toList(),
                kind,
                LinkSchool.texts(),
                LinkSchool.evidence(note),
                known());
    }

    private long enter(NewGroup group) {
        return schools.as(school, Role.LEAD, () -> groups.enter(group));
    }

    private String came(long list) {
        GroupReading.Entered entered = schools.as(school, Role.LEAD, () -> groupReading.entered(list));
        return entered.pairs() + " entered, " + entered.unconfirmed().size() + " unconfirmed, " + entered.established()
                + " established, " + entered.waiting() + " to decide";
    }

    private List<String> refused(NewGroup group) {
        long links = schools.count(school, "peer_link");
        long pieces = schools.count(school, "link_evidence");
        List<String> faults = assertThrows(BadInput.class, () -> enter(group)).all().stream()
                .map(fault -> {
                    assertFalse(
                            Texts.of("link").get(fault.key(), fault.arguments()).isBlank());
                    return fault.field() + " " + fault.key();
                })
                .toList();
        assertEquals(links, schools.count(school, "peer_link"), "nothing is half-applied");
        assertEquals(pieces, schools.count(school, "link_evidence"));
        return faults;
    }

    private LinkView between(int one, int other) {
        NewGroup.Pair pair = NewGroup.Pair.of(pupils.get(one), pupils.get(other));
        return schools.as(
                school,
                Role.LEAD,
                () -> reading.list(new LinkFilter(pair.one(), null, null), 1).lines().stream()
                        .filter(line -> NewGroup.Pair.of(
                                        line.one().id(), line.other().id())
                                .equals(pair))
                        .map(line -> reading.one(line.id()))
                        .findFirst()
                        .orElseThrow());
    }

    /**
     * Not even where a lead is certain of it, and not where it is graded again: one sighting of five is not ten facts.
     */
    @Test
    void oneSightingOfAGroupEstablishesNoPairHoweverItIsGraded() {
        long list = enter(group(5, LinkKind.FRIENDSHIP, SEEN, 0, 1, 1, 2, 3, 4));
        assertEquals(3, schools.count(school, "peer_link"));
        assertEquals("3 entered, 3 unconfirmed, 0 established, 0 to decide", came(list));
        assertEquals(
                List.of("Testname1 and Testname2", "Testname2 and Testname3", "Testname4 and Testname5"),
                schools.as(school, Role.LEAD, () -> groupReading.entered(list)).unconfirmed().stream()
                        .map(line -> line.one().name().split(" ")[0] + " and "
                                + line.other().name().split(" ")[0])
                        .toList(),
                "each is named that waits for evidence of its own");
        LinkView link = between(0, 1);
        assertEquals(LinkState.UNCONFIRMED, link.state());
        assertEquals(
                "Seen of a group of 5: it does not establish this pair.",
                link.evidence().get(0).group());
        assertEquals(
                LinkState.UNCONFIRMED,
                schools.confirm(school, link.id(), SourceGrade.RELIABLE, Information.KNOWN_DIRECTLY));
        enter(group(6, LinkKind.FRIENDSHIP, "All six at the bus stop", 0, 1));
        assertEquals(LinkState.UNCONFIRMED, between(0, 1).state(), "nor do two sightings");
        assertFalse(schools.as(school, Role.LEAD, () -> map.touching(List.of(pupils.get(0))))
                .get(0)
                .established());
        schools.as(
                school,
                Role.LEAD,
                () -> entry.addEvidence(
                        link.id(), between(0, 1).edition(), LinkSchool.evidence("These two walk home together")));
        assertEquals(
                LinkState.ESTABLISHED,
                schools.confirm(school, link.id(), SourceGrade.RELIABLE, Information.KNOWN_DIRECTLY),
                "evidence of its own does");
        assertTrue(schools.as(school, Role.LEAD, () -> map.touching(List.of(pupils.get(0))))
                .get(0)
                .established());
        LinkView now = between(0, 1);
        schools.as(
                school,
                Role.LEAD,
                () -> decisions.takeOut(
                        now.id(), now.edition(), now.evidence().get(2).id()));
        assertEquals(LinkState.UNCONFIRMED, between(0, 1).state(), "and without it the link falls");
    }

    @Test
    void aGroupOfTwoIsOnePair() {
        enter(group(2, LinkKind.ONLINE, SEEN, 0, 1));
        assertEquals(LinkState.ESTABLISHED, between(0, 1).state(), "its evidence is about these two");
        assertEquals(null, between(0, 1).evidence().get(0).group());
    }

    @Test
    void aPairThatIsLinkedGetsOneMorePieceAndStaysAsItIs() {
        long link = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        assertEquals(
                List.of(LinkKind.FRIENDSHIP),
                schools.as(school, Role.DEPUTY, () -> groupReading.linked(pupils)).stream()
                        .map(GroupReading.Linked::kind)
                        .toList());
        long list = enter(group(3, LinkKind.FRIENDSHIP, SEEN, 0, 1, 0, 2));
        assertEquals(2, schools.count(school, "peer_link"));
        assertEquals(2, schools.view(school, link).evidence().size());
        assertEquals(LinkState.ESTABLISHED, schools.view(school, link).state());
        List<LinkFacts.Tie> ties = schools.as(
                school,
                Role.LEAD,
                () -> facts.read(today.minusDays(7), today, today, "seed").ties());
        assertEquals(1, ties.size(), "groups are worked out without what is unconfirmed");
        assertEquals(1, ties.get(0).pieces(), "and the sighting of a group bears no pair out");
        assertEquals("2 entered, 1 unconfirmed, 1 established, 0 to decide", came(list));
    }

    @Test
    void sentTwiceItIsEnteredOnceAndAPairThatHasItIsNamed() {
        NewGroup group = group(4, LinkKind.FRIENDSHIP, SEEN, 0, 1, 2, 3);
        long list = enter(group);
        assertEquals(list, enter(group));
        assertEquals(2, schools.count(school, "link_evidence"));
        assertEquals(1, schools.count(school, "link_import"));
        assertEquals(
                List.of(NewGroup.Pair.of(pupils.get(2), pupils.get(3)).field() + " group.twice"),
                refused(group(4, LinkKind.FRIENDSHIP, SEEN, 0, 2, 3, 2)));
        assertEquals(
                List.of(
                        NewGroup.Pair.of(pupils.get(0), pupils.get(1)).field() + " group.twice",
                        NewGroup.Pair.of(pupils.get(2), pupils.get(3)).field() + " group.twice"),
                assertThrows(BadInput.class, () -> schools.as(school, Role.DEPUTY, () -> groups.enter(group)))
                        .all()
                        .stream()
                        .map(fault -> fault.field() + " " + fault.key())
                        .toList(),
                "of a colleague's it is not theirs");
    }

    @Test
    void itIsTakenBackAsOneAndWhatWasThereBeforeStays() {
        long link = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        long list = enter(group(4, LinkKind.FRIENDSHIP, SEEN, 0, 1, 1, 2, 2, 3));
        assertEquals(new LinkImports.Undone(3, 0), schools.as(school, Role.DEPUTY, () -> imports.undo(list)));
        assertEquals(1, schools.count(school, "peer_link"));
        assertEquals(LinkState.ESTABLISHED, schools.view(school, link).state());
        assertTrue(
                schools.as(school, Role.LEAD, () -> groupReading.entered(list)).undone());
    }

    @Test
    void whatIsChallengedOrHadEndedWaitsForADecisionByHand() {
        long challenged = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        schools.as(
                school,
                Role.LEAD,
                () -> challenges.enter(
                        challenged,
                        schools.view(school, challenged).edition(),
                        new NewChallenge(Challenge.By.PUPIL, today, "That is not so")));
        long ended = schools.established(school, 1, 2, LinkKind.FRIENDSHIP);
        schools.as(
                school,
                Role.LEAD,
                () -> decisions.withdraw(ended, schools.view(school, ended).edition(), "Not so"));
        long list = enter(group(3, LinkKind.FRIENDSHIP, SEEN, 0, 1, 1, 2, 0, 2));
        assertEquals(LinkState.PROPOSED, schools.view(school, ended).state());
        assertEquals("3 entered, 1 unconfirmed, 0 established, 2 to decide", came(list));
    }

    @Test
    void eachWrongInputHasItsSentenceAndNothingIsKept() {
        assertEquals(List.of("names group.few"), refused(group(1, LinkKind.ONLINE, SEEN)));
        assertEquals(List.of("pairs group.no-pair"), refused(group(4, LinkKind.ONLINE, SEEN)));
        assertEquals(List.of("pairs group.no-pair"), refused(group(3, LinkKind.ONLINE, SEEN, 0, 4)), "not in it");
        assertEquals(List.of("pairs group.no-pair"), refused(group(3, LinkKind.ONLINE, SEEN, 1, 1)));
        assertEquals(List.of("kind kind.required"), refused(group(3, null, SEEN, 0, 1)));
        assertEquals(List.of("kind kind.required"), refused(group(3, LinkKind.RELATIONSHIP, SEEN, 0, 1)));
        assertEquals(List.of("note evidence.required"), refused(group(3, LinkKind.ONLINE, " ", 0, 1)));
        NewGroup fine = group(3, LinkKind.ONLINE, SEEN, 0, 1);
        assertEquals(
                List.of("observedOn evidence.future"),
                refused(new NewGroup(
                        fine.pupils(),
                        fine.pairs(),
                        fine.kind(),
                        fine.texts(),
                        new NewEvidence(SEEN, null, today.plusDays(1), Source.SAW_OR_HEARD),
                        known())));
        assertEquals(
                List.of("grade:0:handling grade.handling.required"),
                refused(graded(fine, new Grading(0, SourceGrade.RELIABLE, Information.KNOWN_DIRECTLY, null, null))));
        assertEquals(
                List.of("grade:0:information group.false"),
                refused(graded(
                        fine,
                        new Grading(
                                0,
                                SourceGrade.RELIABLE,
                                Information.SUSPECTED_FALSE,
                                Handling.SHARING_PERMITTED,
                                null))));
        List<Long> many = schools.as(school, Role.LEAD, () -> groupReading.look("8B\n9A\n7C")).stream()
                .flatMap(named -> named.fits().stream())
                .map(GroupReading.Member::id)
                .toList();
        List<Long> thirteen = IntStream.range(0, 13)
                .mapToObj(i -> i < pupils.size() ? pupils.get(i) : i < 12 ? many.get(i - pupils.size()) : -1L)
                .toList();
        assertEquals(List.of("names group.many"), refused(of(thirteen, fine)));
    }

    private static NewGroup graded(NewGroup group, Grading grade) {
        return new NewGroup(group.pupils(), group.pairs(), group.kind(), group.texts(), group.evidence(), grade);
    }

    private static NewGroup of(List<Long> pupils, NewGroup group) {
        return new NewGroup(pupils, group.pairs(), group.kind(), group.texts(), group.evidence(), group.grade());
    }

    @Test
    void aLeaverAndAPupilOfAnotherSchoolAreInNoGroup() {
        TestSchool other = schools.make();
        NewGroup fine = group(2, LinkKind.ONLINE, SEEN, 0, 1);
        assertEquals(
                List.of("names pupil.unknown"),
                refused(of(List.of(pupils.get(0), pupils.get(1), other.pupils().get(0)), fine)));
        schools.change(school, "update pupil set left_on = ?1 where id = ?2", today.minusDays(1), pupils.get(2));
        assertEquals(List.of("names pupil.unknown"), refused(of(pupils.subList(0, 3), fine)));
        List<GroupReading.Named> named = schools.as(
                school, Role.LEAD, () -> groupReading.look("T000000000003\nTestname1 Testsurname1\nNemo\nSam Smith"));
        assertEquals(
                List.of(0, 1, 0, 2),
                named.stream().map(each -> each.fits().size()).toList());
        assertTrue(named.get(0).left() != null && named.get(2).left() == null);
        assertEquals(2, named.get(3).options().size());
        assertTrue(
                named.get(3).options().get(0).label().contains("8B"),
                named.get(3).toString());
        assertTrue(
                named.get(3).options().get(0).label().endsWith("Year 8"),
                named.get(3).toString());
        assertEquals(List.of(), schools.as(school, Role.LEAD, () -> groupReading.members(other.pupils())));
        assertEquals(
                5,
                schools.as(school, Role.LEAD, () -> groupReading.ofForm("9T")).size());
    }

    @Test
    void onlyLeadsAndDeputiesEnterGroups() {
        NewGroup fine = group(3, LinkKind.ONLINE, SEEN, 0, 1);
        for (Role role : List.of(Role.TEACHER, Role.HEAD, Role.GOVERNOR, Role.ADMINISTRATOR)) {
            assertThrows(NotPermitted.class, () -> schools.as(school, role, () -> groups.enter(fine)), role.name());
        }
        long list = schools.as(school, Role.DEPUTY, () -> groups.enter(fine));
        TestSchool other = schools.make();
        assertThrows(NotFound.class, () -> schools.as(other, Role.LEAD, () -> groupReading.entered(list)));
    }

    @Test
    void aConcernGivesItsPupilsItsDayAndWhoLoggedItButNoWord() {
        long concern = concerns.concern(
                school, Map.of(pupils.get(0), InvolvementRole.HARMED, pupils.get(1), InvolvementRole.WITNESS));
        GroupOrigin.Begun begun = schools.as(school, Role.DEPUTY, () -> origin.ofConcern(concern));
        assertEquals(Set.of(pupils.get(0), pupils.get(1)), Set.copyOf(begun.pupils()));
        assertEquals(today, begun.day());
        assertEquals(Source.SOMEONE_ELSE_TOLD_ME, begun.told());
        assertEquals("Test TEACHER", begun.saidBy());
        assertTrue(begun.note().startsWith("Both are named in a concern of "), begun.note());
        assertFalse(begun.note().contains("secret"));
        for (Role role : List.of(Role.TEACHER, Role.HEAD)) {
            assertThrows(NotPermitted.class, () -> schools.as(school, role, () -> origin.ofConcern(concern)));
        }
        TestSchool other = schools.make();
        assertThrows(NotFound.class, () -> schools.as(other, Role.LEAD, () -> origin.ofConcern(concern)));
    }

    @Test
    void ofARestrictedConcernNothingButPupilsAndDayIsTakenAndOnlyItsReadersGetThat() {
        long concern = concerns.concern(
                school, Map.of(pupils.get(0), InvolvementRole.HARMED, pupils.get(1), InvolvementRole.ALLEGED));
        long note = note(concern, NoteKind.MEETING);
        concerns.restrict(school, concern);
        concerns.name(school, concern, Role.DEPUTY);
        assertThrows(NotFound.class, () -> schools.as(school, Role.LEAD, () -> origin.ofConcern(concern)));
        assertThrows(NotFound.class, () -> schools.as(school, Role.LEAD, () -> origin.ofNote(note)));
        for (GroupOrigin.Begun begun : List.of(
                schools.as(school, Role.DEPUTY, () -> origin.ofConcern(concern)),
                schools.as(school, Role.DEPUTY, () -> origin.ofNote(note)))) {
            assertTrue(begun.restricted());
            assertEquals(2, begun.pupils().size());
            assertEquals(today, begun.day());
            assertEquals(null, begun.told());
            assertEquals(null, begun.saidBy());
            assertEquals(null, begun.note());
        }
    }

    private long note(long concern, NoteKind kind) {
        return schools.as(
                school,
                Role.LEAD,
                () -> notes.add(
                        concern,
                        new NoteEntry(
                                kind,
                                today,
                                null,
                                "Form tutor",
                                Set.of(pupils.get(0), pupils.get(1)),
                                "A secret of the note",
                                null,
                                null,
                                ChildsWish.NOT_ASKED),
                        null,
                        new CaseNotes.From(UUID.randomUUID().toString(), null)));
    }

    @Test
    void aNoteOnAMeetingGivesThePupilsWhomItIsAbout() {
        long concern = concerns.concern(
                school, Map.of(pupils.get(0), InvolvementRole.HARMED, pupils.get(1), InvolvementRole.WITNESS));
        long note = note(concern, NoteKind.MEETING);
        GroupOrigin.Begun begun = schools.as(school, Role.DEPUTY, () -> origin.ofNote(note));
        assertEquals(Set.of(pupils.get(0), pupils.get(1)), Set.copyOf(begun.pupils()));
        assertEquals(today, begun.day());
        assertEquals("Test LEAD", begun.saidBy());
        assertEquals(Source.SOMEONE_ELSE_TOLD_ME, begun.told());
        assertTrue(begun.note().startsWith("Both are named in a case note (Meeting) of "), begun.note());
        assertFalse(begun.note().contains("secret"));
        GroupOrigin.Begun own = schools.as(school, Role.LEAD, () -> origin.ofNote(note));
        assertEquals(null, own.saidBy());
        assertEquals(null, own.told(), "they say themselves how they know");
        TestSchool other = schools.make();
        assertThrows(NotFound.class, () -> schools.as(other, Role.LEAD, () -> origin.ofNote(note)));
    }
}
