package org.wholeschool.demonstration.made;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.demonstration.made.MadeYear.Closure;
import org.wholeschool.demonstration.made.MadeYear.HalfTerm;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.school.calendar.EnglishYear;

/** The school year of the made-up school: England's pattern, with five INSET days. */
@RoomOnly
public final class EnglishCalendar {

    private EnglishCalendar() {}

    /** @param from the calendar year in which the school year begins */
    @RoomOnly
    public static MadeYear year(int from) {
        LocalDate firstOfSeptember = LocalDate.of(from, 9, 1);
        EnglishYear year = EnglishYear.beginning(from);
        List<HalfTerm> halfTerms = year.halfTerms().stream()
                .map(half -> new HalfTerm(half.term(), half.half(), half.from(), half.to()))
                .toList();
        List<Closure> closures = new ArrayList<>(year.bankHolidays().stream()
                .map(holiday -> new Closure(holiday.day(), holiday.name()))
                .toList());
        closures.addAll(insetDays(halfTerms, closures));
        closures.sort(Comparator.comparing(Closure::day));
        return new MadeYear(
                "%d/%02d".formatted(from, (from + 1) % 100),
                firstOfSeptember,
                firstOfSeptember.plusYears(1).minusDays(1),
                halfTerms,
                List.copyOf(closures));
    }

    /**
     * Five: the first day of the year, after October, after Christmas and after Whitsun, and the last day before
     * Easter.
     */
    private static List<Closure> insetDays(List<HalfTerm> halfTerms, List<Closure> bankHolidays) {
        Set<LocalDate> closed = bankHolidays.stream().map(Closure::day).collect(Collectors.toSet());
        List<Closure> days = new ArrayList<>();
        for (int first : new int[] {0, 1, 2, 5}) {
            days.add(new Closure(openOnOrAfter(halfTerms.get(first).from(), closed), "INSET day"));
        }
        LocalDate beforeEaster = halfTerms.get(3).to();
        days.add(new Closure(closed.contains(beforeEaster) ? beforeEaster.minusDays(1) : beforeEaster, "INSET day"));
        return days;
    }

    private static LocalDate openOnOrAfter(LocalDate day, Set<LocalDate> closed) {
        return closed.contains(day) ? EnglishYear.weekday(day.plusDays(1)) : day;
    }
}
