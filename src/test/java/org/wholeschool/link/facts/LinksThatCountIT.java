package org.wholeschool.link.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkSchool;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.challenge.LinkChallenges;
import org.wholeschool.link.decision.LinkDecisions;
import org.wholeschool.link.entry.LinkEntry;
import org.wholeschool.link.reading.LinkReading;
import org.wholeschool.link.reading.LinkView;
import org.wholeschool.link.reading.LinkWords;
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

/** What is challenged counts nowhere until it is answered; and only what holds is read for groups. */
@InServer
class LinksThatCountIT {

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
    private LinkChallenges challenges;

    @Inject
    private LinkFacts facts;

    @Inject
    private LinkMapFacts map;

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = schools.make();
    }

    private String refused(Runnable deed) {
        BadInput refused = assertThrows(BadInput.class, () -> schools.as(school, Role.LEAD, deed));
        refused.all()
                .forEach(fault -> assertFalse(
                        Texts.of("link").get(fault.key(), fault.arguments()).isBlank()));
        return refused.all().stream()
                .map(fault -> fault.field() + " " + fault.key())
                .collect(Collectors.joining(", "));
    }

    private int ties(TestSchool of) {
        return schools.as(of, Role.LEAD, () -> facts.read(today.minusDays(30), today, today, "1"))
                .ties()
                .size();
    }

    @Test
    void whatIsChallengedCountsNowhereUntilItIsAnsweredAndIsTakenBackWhereTheyAreRight() {
        long id = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        assertEquals(1, ties(school));
        NewChallenge parent = new NewChallenge(Challenge.By.PARENT, today.minusDays(2), "They hardly know each other");
        assertEquals(
                "by challenge.by.required, receivedOn challenge.day.required, said challenge.said.required",
                refused(() -> challenges.enter(id, 2, new NewChallenge(null, null, " "))));
        assertEquals(
                "receivedOn evidence.future",
                refused(() -> challenges.enter(id, 2, new NewChallenge(Challenge.By.PUPIL, today.plusDays(1), "x"))));
        assertEquals("null changed", refused(() -> challenges.enter(id, 1, parent)));
        assertThrows(
                NotFound.class,
                () -> schools.as(school, Role.LEAD, () -> challenges.answer(id, 2, 1, Challenge.Outcome.UPHELD, "x")));
        schools.as(school, Role.DEPUTY, () -> challenges.enter(id, 2, parent));
        assertEquals("null challenge.open", refused(() -> challenges.enter(id, 3, parent)));
        assertEquals(0, ties(school), "it counts nowhere meanwhile");
        assertEquals(
                List.of(false),
                schools.as(school, Role.LEAD, () -> map.touching(school.pupils())).stream()
                        .map(LinkMapFacts.Tie::established)
                        .toList(),
                "and is drawn as no fact");
        assertEquals(
                "It counts nowhere until the challenge is answered. Groups are next worked out on "
                        + "Monday, without it.",
                schools.view(school, id).counts());
        assertEquals(1, schools.as(school, Role.LEAD, () -> reading.waiting()).challenged());
        LinkView.Challenged open = schools.view(school, id).openChallenge();
        assertEquals(LinkWords.day(today.plusDays(26)), open.answerBy());
        assertFalse(open.late());
        schools.change(school, "update link_challenge set answer_by = ?1 where link_id = ?2", today.minusDays(1), id);
        assertTrue(schools.view(school, id).openChallenge().late());
        String raw = new String(
                (byte[]) schools.see(school, "select said from link_challenge where link_id = ?1", id)
                        .get(0),
                StandardCharsets.ISO_8859_1);
        assertFalse(raw.contains("hardly"));

        schools.pass(school.id(), id, today.minusDays(1));
        schools.night(school.id(), today);
        schools.night(school.id(), today.plusDays(300));
        assertEquals(
                LinkState.EXPIRED,
                schools.view(school, id).state(),
                "it expires as any, and is not deleted while somebody is owed an answer");
        assertEquals(
                "outcome challenge.outcome.required, answer challenge.answer.required",
                refused(() -> challenges.answer(id, 4, schools.owed(school, id), null, null)));
        schools.as(
                school,
                Role.LEAD,
                () -> challenges.answer(
                        id, 4, schools.owed(school, id), Challenge.Outcome.UPHELD, "It is gone, we told them"));
        assertEquals(
                "It is gone, we told them",
                schools.view(school, id).challenges().get(0).answer());
        schools.night(school.id(), today.plusDays(300));
        assertEquals(0, schools.count(school, "peer_link"));
        assertEquals(0, schools.count(school, "link_challenge"));

        long other = schools.established(school, 0, 2, LinkKind.FRIENDSHIP);
        schools.as(school, Role.LEAD, () -> challenges.enter(other, 2, parent));
        schools.as(
                school,
                Role.LEAD,
                () -> challenges.answer(
                        other, 3, schools.owed(school, other), Challenge.Outcome.UPHELD, "They are right"));
        assertEquals(LinkState.WITHDRAWN, schools.view(school, other).state());
    }

    /** What was said against a link goes long after it was answered, where the link stands; never before. */
    @Test
    void whatWasAnsweredIsDeletedLaterAndWhatIsNotStays() {
        long id = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        schools.as(school, Role.LEAD, () -> challenges.enter(id, 2, new NewChallenge(Challenge.By.PUPIL, today, "No")));
        schools.as(
                school,
                Role.LEAD,
                () -> challenges.answer(
                        id,
                        3,
                        schools.owed(school, id),
                        Challenge.Outcome.NOT_UPHELD,
                        "Two teachers saw it; told them"));
        schools.as(
                school,
                Role.LEAD,
                () -> challenges.enter(id, 4, new NewChallenge(Challenge.By.PARENT, today, "Still no")));
        schools.pass(school.id(), id, today.plusDays(800));
        schools.night(school.id(), today.plusDays(364));
        assertEquals(2, schools.view(school, id).challenges().size());
        schools.night(school.id(), today.plusDays(367));
        assertEquals(
                List.of("Still no"),
                schools.view(school, id).challenges().stream()
                        .map(LinkView.Challenged::said)
                        .toList());
        assertEquals(
                List.of("CHALLENGE ANSWERED"),
                schools.see(
                        school, "select concat(kind, ' ', why) from link_tombstone where school_id = ?1", school.id()));
        assertTrue(
                schools.view(school, id).history().stream().noneMatch(step -> step.why() != null),
                "and nothing of it stands in what was done");
    }

    @Test
    void whatIsPutRightTiesNobody() {
        long id = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        schools.as(school, Role.LEAD, () -> entry.addEvidence(id, 2, LinkSchool.evidence("Something else")));
        schools.as(
                school,
                Role.LEAD,
                () -> challenges.enter(id, 3, new NewChallenge(Challenge.By.PUPIL, today, "Only half of it")));
        assertEquals(
                "outcome challenge.correct-first",
                refused(() ->
                        challenges.answer(id, 4, schools.owed(school, id), Challenge.Outcome.CORRECTED, "We looked")));
        long piece = schools.view(school, id).evidence().get(0).id();
        schools.as(school, Role.LEAD, () -> decisions.takeOut(id, 4, piece));
        schools.as(
                school,
                Role.LEAD,
                () -> challenges.answer(
                        id, 5, schools.owed(school, id), Challenge.Outcome.CORRECTED, "One half is deleted"));
        assertEquals(LinkState.PROPOSED, schools.view(school, id).state(), "what was left of it nobody had graded");
        assertEquals(0, ties(school));

        long second = schools.established(school, 0, 2, LinkKind.FRIENDSHIP);
        schools.as(
                school,
                Role.LEAD,
                () -> challenges.enter(second, 2, new NewChallenge(Challenge.By.PUPIL, today, "No")));
        schools.as(
                school,
                Role.LEAD,
                () -> challenges.answer(
                        second,
                        3,
                        schools.owed(school, second),
                        Challenge.Outcome.NOT_UPHELD,
                        "Two teachers saw it; told them"));
        assertEquals(1, ties(school), "it counts again");
    }

    /** What is made of links stands for days: what will have lapsed by then ties nobody from the beginning. */
    @Test
    void whatWillHaveLapsedTiesNobody() {
        long id = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        schools.pass(school.id(), id, today.plusDays(6));
        assertEquals(
                1,
                schools.as(school, Role.LEAD, () -> facts.read(today, today, today.plusDays(6), "1"))
                        .ties()
                        .size());
        assertEquals(
                0,
                schools.as(school, Role.LEAD, () -> facts.read(today, today, today.plusDays(7), "1"))
                        .ties()
                        .size());
        schools.change(
                school,
                "update pupil set left_on = ?1 where id = ?2",
                today.plusDays(6),
                school.pupils().get(0));
        assertEquals(
                0,
                schools.as(school, Role.LEAD, () -> facts.read(today, today, today.plusDays(6), "1"))
                        .ties()
                        .size(),
                "and who will have left the roll");
    }

    @Test
    void onlyWhatHoldsTiesAGroupAndNobodyIsNamed() {
        long friends = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        schools.graded(school, 0, 2, LinkKind.ONLINE, SourceGrade.UNTESTED, Information.KNOWN_INDIRECTLY_CORROBORATED);
        schools.graded(school, 0, 3, LinkKind.FRIENDSHIP, SourceGrade.RELIABLE, Information.KNOWN_INDIRECTLY);
        for (LinkKind kind : List.of(LinkKind.CONFLICT, LinkKind.PROTECTIVE, LinkKind.FAMILY, LinkKind.RELATIONSHIP)) {
            schools.established(school, 1, 2, kind);
        }
        schools.proposed(school, Role.TEACHER, 2, 3, LinkKind.FRIENDSHIP);
        schools.pass(school.id(), schools.established(school, 2, 4, LinkKind.FRIENDSHIP), today.minusDays(1));
        schools.established(school, 3, 5, LinkKind.TRAVEL_TOGETHER);
        schools.change(
                school,
                "update pupil set left_on = ?1 where id = ?2",
                today,
                school.pupils().get(5));

        LinkFacts.Reading read =
                schools.as(school, Role.LEAD, () -> facts.read(today.minusDays(30), today, today, "1"));
        assertEquals(
                Set.of(LinkFacts.Kind.FRIENDSHIP, LinkFacts.Kind.ONLINE),
                read.ties().stream().map(LinkFacts.Tie::kind).collect(Collectors.toSet()));
        assertEquals(2, read.ties().size());
        Set<Integer> tied = read.ties().stream()
                .flatMap(tie -> Stream.of(tie.one(), tie.other()))
                .collect(Collectors.toSet());
        assertEquals(3, tied.size());
        assertTrue(tied.stream()
                .map(read.members()::get)
                .allMatch(member -> member.year() == 9 && member.sex().equals("F")));
        assertEquals(11, read.members().size(), "whoever stands beside a group is known too, and nobody who has left");
        assertEquals(
                IntStream.range(0, 11).boxed().toList(),
                read.members().stream().map(LinkFacts.Member::pupil).toList());
        assertTrue(read.ties().stream()
                .filter(tie -> tie.kind() == LinkFacts.Kind.ONLINE)
                .allMatch(tie -> tie.corroborated() && tie.pieces() == 1));

        LinkView view = schools.view(school, friends);
        schools.as(school, Role.LEAD, () -> entry.addEvidence(friends, 2, LinkSchool.evidence("And again")));
        long more = schools.view(school, friends).evidence().get(1).id();
        schools.as(
                school,
                Role.LEAD,
                () -> decisions.confirm(
                        friends,
                        3,
                        List.of(
                                new Grading(
                                        view.evidence().get(0).id(),
                                        SourceGrade.RELIABLE,
                                        Information.KNOWN_DIRECTLY,
                                        Handling.SHARING_PERMITTED,
                                        null),
                                new Grading(
                                        more,
                                        SourceGrade.RELIABLE,
                                        Information.SUSPECTED_FALSE,
                                        Handling.SHARING_PERMITTED,
                                        null)),
                        null,
                        null));
        assertEquals(
                List.of(1),
                schools.as(school, Role.LEAD, () -> facts.read(today, today, today, "1")).ties().stream()
                        .filter(tie -> tie.kind() == LinkFacts.Kind.FRIENDSHIP)
                        .map(LinkFacts.Tie::pieces)
                        .toList(),
                "what may be false is not counted");
        List<LinkFacts.Tie> before = schools.as(school, Role.LEAD, () -> facts.read(today, today, today, "1"))
                .ties();
        schools.as(
                school,
                Role.LEAD,
                () -> entry.addEvidence(
                        friends, schools.view(school, friends).edition(), LinkSchool.evidence("Once more")));
        assertEquals(
                before,
                schools.as(school, Role.LEAD, () -> facts.read(today, today, today, "1"))
                        .ties(),
                "what nobody has graded yet neither ties anybody nor stops anything");
    }
}
