package org.wholeschool.pattern.week;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.pattern.week.PatternEvent.Kind;
import org.wholeschool.pattern.week.PatternLives.Met;
import org.wholeschool.pattern.week.ThisWeek.Life;
import org.wholeschool.pattern.week.ThisWeek.Strength;
import org.wholeschool.pattern.week.ThisWeek.Where;
import org.wholeschool.pattern.week.WeekTeller.Told;

/** A pattern is seen, goes on, fades, ends, and may be back. */
class PatternLivesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 7);

    private final List<Pattern> known = new ArrayList<>();
    private final List<LocalDate> looks = new ArrayList<>();

    private static Told told(long place, long band, Strength strength) {
        return new Told(
                strength,
                3,
                new Where(List.of(place), List.of("Place"), band, band == 0 ? "" : "Lunch"),
                FIRST,
                2,
                new ThisWeek.Count(LeadDisplay.SHOWN, 9, 12, 3),
                null);
    }

    private static Told told(List<Long> places, long band, LocalDate from) {
        return new Told(
                Strength.CLEAR,
                3,
                new Where(places, places.stream().map(String::valueOf).toList(), band, band == 0 ? "" : "Lunch"),
                from,
                2,
                new ThisWeek.Count(LeadDisplay.SHOWN, 9, 12, 3),
                null);
    }

    private List<Met> look(int week, List<Kind> steps, Told... told) {
        PatternLives lives = new PatternLives(known, List.copyOf(looks));
        List<Met> met = lives.look(FIRST.plusWeeks(week), List.of(told));
        assertEquals(steps, lives.steps().stream().map(PatternLives.Step::kind).toList());
        lives.steps().stream().filter(step -> step.kind() == Kind.SEEN).forEach(step -> known.add(0, step.pattern()));
        looks.add(FIRST.plusWeeks(week));
        return met;
    }

    @Test
    void aLifeFromSeenToBackAgain() {
        Pattern pattern =
                look(0, List.of(Kind.SEEN), told(1, 5, Strength.CLEAR)).get(0).pattern();
        assertEquals(
                Life.CONTINUES,
                look(1, List.of(), told(1, 5, Strength.CLEAR)).get(0).life());
        look(2, List.of(Kind.FADED));
        look(5, List.of());
        look(6, List.of());
        look(7, List.of(Kind.ENDED));
        assertEquals(
                Pattern.State.ENDED,
                pattern.state(),
                "three looks after the first that did not find it, whatever holidays lie between");
        look(8, List.of());
        Met back = look(9, List.of(Kind.BACK), told(1, 5, Strength.CLEAR)).get(0);
        assertSame(pattern, back.pattern());
        assertEquals(Life.BACK, back.life());
        assertEquals(FIRST, pattern.openedWeek());
        assertEquals(
                Life.CONTINUES,
                look(10, List.of(), told(1, 5, Strength.CLEAR)).get(0).life());
    }

    @Test
    void itIsTheSameWhereItSharesAPlaceAndAPartOfTheDay() {
        Pattern lunch =
                look(0, List.of(Kind.SEEN), told(1, 5, Strength.CLEAR)).get(0).pattern();
        assertEquals(
                Life.NEW,
                look(1, List.of(Kind.SEEN, Kind.FADED), told(1, 6, Strength.CLEAR))
                        .get(0)
                        .life(),
                "another part of the day");
        Met all = look(2, List.of(), told(1, 0, Strength.CLEAR)).get(0);
        assertEquals(Life.CONTINUES, all.life(), "the whole day holds each part of it");
        assertEquals(
                Life.NEW,
                look(3, List.of(Kind.SEEN, Kind.FADED), told(2, 0, Strength.CLEAR))
                        .get(0)
                        .life(),
                "another place");
        assertEquals(Pattern.State.FADED, lunch.state());
    }

    /** As much news as what is new: nobody was told of it while it was unproven. */
    @Test
    void whatWasUnprovenAndIsProvenIsNews() {
        Pattern pattern =
                look(0, List.of(Kind.SEEN), told(1, 5, Strength.WATCH)).get(0).pattern();
        assertEquals(
                Life.CONTINUES,
                look(1, List.of(), told(1, 5, Strength.WATCH)).get(0).life());
        Met proven = look(2, List.of(Kind.PROVEN), told(1, 5, Strength.CLEAR)).get(0);
        assertSame(pattern, proven.pattern());
        assertEquals(Life.PROVEN, proven.life());
        assertEquals(
                Life.CONTINUES,
                look(3, List.of(), told(1, 5, Strength.STRONG)).get(0).life());
        assertEquals(
                Life.CONTINUES,
                look(4, List.of(), told(1, 5, Strength.WATCH)).get(0).life());
        assertEquals(
                Life.CONTINUES,
                look(5, List.of(), told(1, 5, Strength.CLEAR)).get(0).life(),
                "once is enough");
        look(6, List.of(Kind.FADED));
        assertEquals(
                Life.BACK,
                look(7, List.of(Kind.BACK), told(1, 5, Strength.WATCH)).get(0).life());
        assertEquals(
                Life.PROVEN,
                look(8, List.of(Kind.PROVEN), told(1, 5, Strength.CLEAR)).get(0).life(),
                "it is there again, and proven again");
    }

    /**
     * A fire drill explains the corridor at lunch, in the weeks before it was explained. It does not explain the yard,
     * the whole day, or what began afterwards.
     */
    @Test
    void whatIsMoreThanWasExplainedIsAPatternOfItsOwn() {
        for (Told more : List.of(
                told(List.of(1L, 2L), 5, FIRST),
                told(List.of(1L), 0, FIRST),
                told(List.of(1L), 5, FIRST.plusWeeks(1)))) {
            known.clear();
            looks.clear();
            Pattern drill = look(0, List.of(Kind.SEEN), told(1, 5, Strength.CLEAR))
                    .get(0)
                    .pattern();
            drill.mark(Pattern.Mark.EXPLAINED);
            assertSame(
                    drill,
                    look(1, List.of(), told(1, 5, Strength.CLEAR)).get(0).pattern(),
                    "the control: no more than was explained");
            Met met = look(2, List.of(Kind.SEEN, Kind.FADED), more).get(0);
            assertEquals(Life.NEW, met.life());
            assertNull(met.pattern().mark());
            assertEquals(Pattern.Mark.EXPLAINED, drill.mark());
        }
    }

    @Test
    void whatIsExplainedIsNotExplainedAnyMoreOnceItHasFadedAndIsBack() {
        Pattern pattern =
                look(0, List.of(Kind.SEEN), told(1, 5, Strength.CLEAR)).get(0).pattern();
        pattern.mark(Pattern.Mark.EXPLAINED);
        look(1, List.of(), told(1, 5, Strength.CLEAR));
        assertEquals(Pattern.Mark.EXPLAINED, pattern.mark());
        look(2, List.of(Kind.FADED));
        look(3, List.of(Kind.BACK), told(1, 5, Strength.CLEAR));
        assertNull(pattern.mark());
    }

    /**
     * One look a closed school week: what a repeated run finds beside is not proven by it, and nothing becomes of any
     * pattern.
     */
    @Test
    void theSameWeekAgainProvesNothingNewAndChangesNoLife() {
        List<ThisWeek.Finding> look = List.of(
                told(1, 5, Strength.CLEAR).as(71, Life.CONTINUES),
                told(3, 5, Strength.WATCH).as(73, Life.BACK));
        List<ThisWeek.Finding> again = PatternLives.again(
                look,
                List.of(
                        told(1, 5, Strength.STRONG),
                        told(3, 5, Strength.CLEAR),
                        told(7, 5, Strength.STRONG),
                        told(1, 5, Strength.CLEAR)));
        assertEquals(
                List.of(Strength.STRONG, Strength.WATCH, Strength.WATCH, Strength.WATCH),
                again.stream().map(ThisWeek.Finding::strength).toList());
        assertEquals(
                List.of(Life.CONTINUES, Life.BACK, Life.SINCE, Life.SINCE),
                again.stream().map(ThisWeek.Finding::life).toList());
        assertEquals(
                List.of(71L, 73L, 0L, 0L),
                again.stream().map(ThisWeek.Finding::patternId).toList(),
                "of two at one place the surer one is the pattern");
        assertEquals(
                Strength.WATCH,
                PatternLives.again(look, List.of(told(1, 5, Strength.WATCH)))
                        .get(0)
                        .strength(),
                "what is not sure any more is not proven by what it was");
        assertEquals(List.of(), PatternLives.again(look, List.of()));
        assertEquals(
                Life.SINCE,
                PatternLives.again(List.of(), List.of(told(1, 5, Strength.STRONG)))
                        .get(0)
                        .life());
    }
}
