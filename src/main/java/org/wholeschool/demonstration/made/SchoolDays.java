package org.wholeschool.demonstration.made;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wholeschool.demonstration.made.MadeYear.Closure;
import org.wholeschool.demonstration.made.MadeYear.HalfTerm;
import org.wholeschool.platform.RoomOnly;

/** The days with pupils in the two school years, up to the day before today: on the others nothing has happened yet. */
@RoomOnly
public final class SchoolDays {

    /** Whole weeks, Monday to Sunday. */
    @RoomOnly
    public record Weeks(LocalDate from, LocalDate to) {

        @RoomOnly
        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private final List<MadeYear> years;
    private final LocalDate today;
    private final NavigableSet<LocalDate> past = new TreeSet<>();

    @RoomOnly
    public SchoolDays(List<MadeYear> years, LocalDate today) {
        this.years = years;
        this.today = today;
        years.forEach(year -> past.addAll(daysWithPupils(year)));
    }

    private List<LocalDate> daysWithPupils(MadeYear year) {
        Set<LocalDate> closed = year.closures().stream().map(Closure::day).collect(Collectors.toSet());
        return year.halfTerms().stream()
                .flatMap(half -> half.from().datesUntil(half.to().plusDays(1)))
                .filter(day -> day.isBefore(today) && day.getDayOfWeek().getValue() <= 5 && !closed.contains(day))
                .toList();
    }

    @RoomOnly
    public LocalDate today() {
        return today;
    }

    @RoomOnly
    public LocalDate currentYearFrom() {
        return years.get(years.size() - 1).from();
    }

    @RoomOnly
    public boolean contains(LocalDate day) {
        return past.contains(day);
    }

    @RoomOnly
    public List<LocalDate> all() {
        return List.copyOf(past);
    }

    @RoomOnly
    public List<LocalDate> of(HalfTerm half) {
        return List.copyOf(past.subSet(half.from(), true, half.to(), true));
    }

    @RoomOnly
    public List<LocalDate> of(Weeks weeks) {
        return List.copyOf(past.subSet(weeks.from(), true, weeks.to(), true));
    }

    /** @return the days without pupils from the first school day to yesterday: weekends and holidays */
    @RoomOnly
    public List<LocalDate> between() {
        return past.first().datesUntil(today).filter(day -> !past.contains(day)).toList();
    }

    /** @return whether a day is the last school day that is over, the one before it, or later */
    @RoomOnly
    public boolean isOneOfTheLastTwo(LocalDate day) {
        return !day.isBefore(past.lower(past.last()));
    }

    /** @return the next school day after a day, if it is over already */
    @RoomOnly
    public LocalDate nextAfter(LocalDate day) {
        return past.higher(day);
    }

    @RoomOnly
    public List<HalfTerm> halfTerms() {
        return years.stream().flatMap(year -> year.halfTerms().stream()).toList();
    }

    /**
     * The last school weeks that are closed: weeks with at least one school day whose Sunday lies before today.
     * Holidays between them are part of the stretch that is returned.
     */
    @RoomOnly
    public Weeks lastClosedWeeks(int count) {
        List<LocalDate> mondays = new ArrayList<>();
        LocalDate day = past.lower(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        LocalDate last = day;
        while (mondays.size() < count) {
            LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            mondays.add(monday);
            day = past.lower(monday);
        }
        return new Weeks(mondays.get(count - 1), last.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    }
}
