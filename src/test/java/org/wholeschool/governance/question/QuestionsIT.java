package org.wholeschool.governance.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.pattern.PatternSchool;
import org.wholeschool.pattern.closed.ClosedPeriods;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.roster.Pupil;
import org.wholeschool.roster.Roster;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** Governors ask about a half-term, leads answer, and both stay beside its numbers. */
@InServer
class QuestionsIT {

    private static final String OWN = "How do pupils who are new here learn whom to tell?";

    @Inject
    private Questions questions;

    @Inject
    private QuestionDesk desk;

    @Inject
    private Roster roster;

    @Inject
    private ClosedPeriods closed;

    @Inject
    private PatternSchool patterns;

    @Inject
    private TestSchools schools;

    @Inject
    private Actors actors;

    private TestSchool school;
    private String half;

    @BeforeEach
    void aHalfTermThatGovernorsSee() throws SQLException {
        school = schools.makeEmpty();
        PatternSchool.Filled filled = patterns.fill(school.id());
        filled.concerns(40, "YARD", "BREAK", "FIGHT", filled.inFirst);
        half = filled.schoolYear + "-1";
        boolean another = true;
        while (another) {
            another = actors.as(Actor.job(school.id()), () -> closed.publishNext());
        }
    }

    private void theyMaySeeIt() throws SQLException {
        TestDatabase.asOwner()
                .change(
                        "update pattern_release set visible_from = ? where school_id = ? and audience = 'GOVERNORS'",
                        Now.day(ZoneId.of("Europe/London")).minusDays(1),
                        school.id());
    }

    private <T> T as(Role role, Callable<T> deed) {
        return actors.as(school.actor(role), deed);
    }

    private void ask(Role role, String text) {
        as(role, () -> {
            desk.ask(half, text, null);
            return null;
        });
    }

    private void answer(Role role, long id, int after, String said) {
        as(role, () -> {
            desk.answer(id, after, said, null);
            return null;
        });
    }

    private void withdraw(Role role, long id) {
        as(role, () -> {
            desk.withdraw(id);
            return null;
        });
    }

    private List<Questions.Question> beside(Role role) {
        return as(role, () -> questions.beside(half));
    }

    private List<Questions.Question> besideAnotherGovernor() {
        return actors.as(
                new Actor(school.accounts().get(Role.TEACHER), school.id(), Set.of(Role.GOVERNOR)),
                () -> questions.beside(half));
    }

    private long notices(String kind, Role role) throws SQLException {
        return TestDatabase.asOwner()
                .number(
                        "select count(*) from notice where school_id = ? and kind = ? and account_id = ? and page = ?",
                        school.id(),
                        kind,
                        school.accounts().get(role),
                        "/governance/questions.xhtml?half=" + half);
    }

    private static Set<String> keys(BadInput refused) {
        return refused.all().stream()
                .map(fault -> fault.field() + " " + fault.key())
                .collect(Collectors.toSet());
    }

    @Test
    void aQuestionIsAskedAnsweredAndStaysBesideItsHalfTerm() throws SQLException {
        assertThrows(NotFound.class, () -> ask(Role.GOVERNOR, OWN), "not before they see the numbers");
        ask(Role.LEAD, "What did staff learn from this half-term?");
        assertEquals(List.of(), beside(Role.GOVERNOR), "nor what is asked about them");
        theyMaySeeIt();
        ask(Role.GOVERNOR, OWN);
        ask(Role.GOVERNOR, "  " + OWN + "\n");
        String proposed = as(Role.GOVERNOR, () -> questions.of(null))
                .orElseThrow()
                .shown()
                .questions()
                .get(0);
        as(Role.GOVERNOR, () -> {
            desk.take(half, proposed);
            return null;
        });
        List<Questions.Question> asked = beside(Role.GOVERNOR);
        assertEquals(2, besideAnotherGovernor().size(), "what a governor typed is the lead's to look through first");
        assertEquals(3, beside(Role.HEAD).size());
        assertEquals(
                List.of("What did staff learn from this half-term?", OWN, proposed),
                asked.stream().map(Questions.Question::asked).toList());
        assertEquals(
                List.of(true, false, false),
                asked.stream().map(Questions.Question::forOthers).toList());
        assertEquals(
                List.of(false, true, true),
                asked.stream().map(Questions.Question::withdrawable).toList());
        assertEquals(2, notices("GOVERNOR_QUESTION", Role.LEAD), "of what others asked, once each");
        assertEquals(3, notices("GOVERNOR_QUESTION", Role.DEPUTY));
        assertEquals(0, notices("GOVERNOR_QUESTION", Role.GOVERNOR));

        long own = asked.get(1).id();
        answer(Role.LEAD, own, 0, "Tutors walk them round in their first week.");
        assertEquals(
                Set.of("null comment.changed"),
                keys(assertThrows(BadInput.class, () -> answer(Role.DEPUTY, own, 0, "Something else."))));
        answer(Role.DEPUTY, own, 1, "Tutors walk them round on their first day.");
        assertEquals(3, besideAnotherGovernor().size());
        Questions.Question answered = beside(Role.GOVERNOR).get(1);
        assertEquals("Tutors walk them round on their first day.", answered.answer());
        assertEquals(Now.day(ZoneId.of("Europe/London")), answered.answeredOn());
        assertFalse(answered.withdrawable());
        assertEquals(2, notices("QUESTION_ANSWERED", Role.GOVERNOR));
        assertEquals(
                Set.of("null withdraw.answered"),
                keys(assertThrows(BadInput.class, () -> withdraw(Role.GOVERNOR, own))));
        answer(Role.LEAD, own, 2, "");
        assertNull(beside(Role.HEAD).get(1).answer());
        assertEquals(
                3,
                TestDatabase.asOwner().number("select count(*) from question_answer where school_id = ?", school.id()),
                "every version is on record");
        assertEquals(
                0,
                TestDatabase.asOwner()
                        .number(
                                "select count(*) from governor_question where school_id = ? and asked = ?",
                                school.id(),
                                OWN.getBytes(StandardCharsets.UTF_8)),
                "it is encrypted");

        withdraw(Role.GOVERNOR, asked.get(2).id());
        assertEquals(2, beside(Role.GOVERNOR).size());
        assertThrows(NotFound.class, () -> answer(Role.LEAD, asked.get(2).id(), 0, "Too late."));
    }

    @Test
    void whatCannotBeShownIsRefusedAndNoOneElseReachesIt() throws SQLException {
        theyMaySeeIt();
        assertEquals(
                Set.of("said text.numbers"),
                keys(assertThrows(BadInput.class, () -> ask(Role.GOVERNOR, "Were the four incidents one fight?"))));
        assertEquals(Set.of("said ask.empty"), keys(assertThrows(BadInput.class, () -> ask(Role.GOVERNOR, " "))));
        ask(Role.GOVERNOR, OWN);
        long id = beside(Role.GOVERNOR).get(0).id();
        assertEquals(
                Set.of("said text.numbers"),
                keys(assertThrows(BadInput.class, () -> answer(Role.LEAD, id, 0, "Only three pupils are new."))));
        actors.as(Actor.setUp(school.id()), () -> {
            roster.create(List.of(new Pupil(
                    "A" + (1_000_000_000_000L + school.id()),
                    "Zyxwort",
                    "Marmaduke",
                    null,
                    LocalDate.of(2012, 1, 1),
                    "X",
                    9,
                    "9Z",
                    null)));
            return null;
        });
        ask(Role.GOVERNOR, "Why did Marmaduke Zyxwort run away?");
        Questions.Question named = beside(Role.LEAD).get(1);
        BadInput refused =
                assertThrows(BadInput.class, () -> answer(Role.LEAD, named.id(), 0, "We looked for everyone at once."));
        assertEquals(Set.of("null answer.named"), keys(refused));
        assertEquals(0, besideAnotherGovernor().size(), "a name goes no further");
        assertThrows(NotFound.class, () -> withdraw(Role.LEAD, id), "it is a governor's");
        assertThrows(
                NotFound.class,
                () -> as(Role.GOVERNOR, () -> {
                    desk.take(half, "Who was it?");
                    return null;
                }));
        TestSchool other = schools.make();
        assertThrows(
                NotFound.class,
                () -> actors.as(other.actor(Role.LEAD), () -> {
                    desk.answer(id, 0, "Elsewhere.", null);
                    return null;
                }));
        assertThrows(
                NotFound.class,
                () -> actors.as(other.actor(Role.GOVERNOR), () -> {
                    desk.withdraw(id);
                    return null;
                }));
        assertTrue(actors.as(other.actor(Role.GOVERNOR), () -> questions.beside(half))
                .isEmpty());
        assertThrows(NotPermitted.class, () -> ask(Role.HEAD, OWN));
        assertThrows(NotPermitted.class, () -> answer(Role.GOVERNOR, id, 0, "I say so."));
        assertThrows(NotPermitted.class, () -> beside(Role.TEACHER));
        for (int i = 2; i < QuestionDesk.MOST; i++) {
            TestDatabase.asOwner()
                    .change(
                            "insert into governor_question (id, school_id, version, period, asked, asked_by, asked_at,"
                                    + " for_others, own_words) select ?, school_id, 1, period, asked, asked_by, asked_at, false, true from"
                                    + " governor_question where id = ?",
                            -id - i,
                            id);
        }
        assertEquals(
                Set.of("said ask.many"),
                keys(assertThrows(BadInput.class, () -> ask(Role.GOVERNOR, "One more, please?"))));
    }
}
