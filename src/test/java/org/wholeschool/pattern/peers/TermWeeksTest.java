package org.wholeschool.pattern.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.link.facts.LinkFacts;
import org.wholeschool.pattern.group.Involvement.Term;
import org.wholeschool.pattern.group.Role;
import org.wholeschool.pattern.group.TieKind;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.calendar.Calendar.Closed;
import org.wholeschool.school.calendar.Calendar.HalfTerm;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.calendar.ShortDay;

/** Two half-terms are a term; what is compared is school time that is over. */
class TermWeeksTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 7);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 2);
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 4);
    private static final List<HalfTerm> CALENDAR = List.of(
            new HalfTerm(1, 2026, 1, "Autumn 1", SEPTEMBER, SEPTEMBER.plusDays(39)),
            new HalfTerm(2, 2026, 2, "Autumn 2", NOVEMBER, NOVEMBER.plusDays(46)),
            new HalfTerm(3, 2026, 3, "Spring 1", JANUARY, JANUARY.plusDays(39)));

    private static DayPlan plan(ShortDay... halfDays) {
        List<DayPlan.Time> times = new ArrayList<>();
        for (int weekday = 1; weekday <= 5; weekday++) {
            times.add(new DayPlan.Time(1, weekday, 9 * 60, 12 * 60));
            times.add(new DayPlan.Time(2, weekday, 12 * 60, 15 * 60));
            times.add(new DayPlan.Time(3, weekday, 15 * 60, 20 * 60));
        }
        return new DayPlan(
                List.of(
                        new DayPlan.ListedBand(1, "PERIOD_1", "Morning", BandGroup.LESSONS),
                        new DayPlan.ListedBand(2, "PERIOD_2", "Afternoon", BandGroup.LESSONS),
                        new DayPlan.ListedBand(3, "EVENING", "Evening", BandGroup.OUTSIDE_OR_UNKNOWN)),
                times,
                List.of(halfDays));
    }

    @Test
    void aTermIsTwoHalfTermsAndLastsUntilYesterday() {
        TermWeeks weeks = TermWeeks.of(CALENDAR, List.of(), plan(), JANUARY.plusDays(9));
        assertEquals(6 + 7, weeks.weeksOfLast(), 1e-9);
        assertEquals(1 + 2 / 5.0, weeks.weeksOfThis(), 1e-9, "Wednesday is not over yet");
        LocalDate told = SEPTEMBER;
        assertEquals(Term.LAST, weeks.of(SEPTEMBER, told));
        assertEquals(Term.LAST, weeks.of(NOVEMBER.plusDays(5), told), "a weekend in it");
        assertEquals(Term.EARLIER, weeks.of(NOVEMBER.minusDays(3), told), "half-term is in no comparison");
        assertEquals(Term.THIS, weeks.of(JANUARY.plusDays(8), told));
        assertEquals(Term.EARLIER, weeks.of(JANUARY.plusDays(9), told), "nor is a day that is not over");
        assertEquals(Term.LONG_AGO, weeks.of(SEPTEMBER.minusDays(60), told));
    }

    @Test
    void inTheHolidaysTheTermThatWasIsThisTerm() {
        TermWeeks weeks = TermWeeks.of(CALENDAR, List.of(), plan(), JANUARY.minusDays(4));
        assertEquals(13, weeks.weeksOfThis(), 1e-9);
        assertEquals(0, weeks.weeksOfLast(), 1e-9);
        TermWeeks nothing = TermWeeks.of(List.of(), List.of(), plan(), JANUARY);
        assertEquals(0, nothing.weeksOfThis() + nothing.weeksOfLast(), 1e-9);
        assertEquals(Term.EARLIER, nothing.of(JANUARY, JANUARY));
    }

    @Test
    void aClosureIsNoSchoolAndAHalfDayIsHalfADay() {
        LocalDate monday = JANUARY;
        TermWeeks weeks = TermWeeks.of(
                CALENDAR,
                List.of(new Closed(monday, monday.plusDays(1), "Snow")),
                plan(new ShortDay(monday.plusDays(2), null, 12 * 60, "Snow")),
                monday.plusDays(7));
        assertEquals((.5 + 2) / 5, weeks.weeksOfThis(), 1e-9);
        assertEquals(Term.EARLIER, weeks.of(monday, SEPTEMBER), "what happened on a closure is in no comparison");
    }

    /** Whatever part somebody can have in a concern, and whatever ties two, the arithmetic knows it by that name. */
    @Test
    void partsAndKindsAreCalledTheSame() {
        assertEquals(
                Stream.of(InvolvementRole.values()).map(Enum::name).toList(),
                Stream.of(Role.values()).map(Enum::name).toList());
        assertTrue(Stream.of(LinkFacts.Kind.values())
                .allMatch(kind -> TieKind.valueOf(kind.name()).tiesAGroup()));
        assertTrue(Stream.of(Role.values())
                .noneMatch(role ->
                        role.tiesWith(Role.NOT_SAID) || Role.NOT_SAID.isAgainst(role) || Role.NOT_SAID.tiesWith(role)));
    }
}
