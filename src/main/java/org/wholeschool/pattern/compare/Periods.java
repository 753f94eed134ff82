package org.wholeschool.pattern.compare;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.NotFound;
import org.wholeschool.pattern.SchoolYear;
import org.wholeschool.pattern.week.ClosedWeeks;
import org.wholeschool.pattern.week.WeekGround;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/** Which half-terms, school years and weeks of a school can be compared: those with a school day that has passed. */
final class Periods {

    private static final int DAYS = 6;

    private final List<Period> halfTerms = new ArrayList<>();
    private final List<Period> years = new ArrayList<>();
    private final List<Period> weeks = new ArrayList<>();
    private final ClosedWeeks open;

    /**
     * @param ground the school's calendar
     * @param days the days of its concerns; what was over before the first is not offered
     * @param today the last day that is counted
     */
    Periods(WeekGround ground, Collection<LocalDate> days, LocalDate today) {
        open = ground.weeks(today.plusDays(1), Integer.MAX_VALUE);
        LocalDate first = days.stream().min(LocalDate::compareTo).orElse(today);
        List<SchoolYear> known = SchoolYear.of(ground.halfTerms());
        addBroughtIn(days, known, today);
        for (SchoolYear year : known) {
            for (SchoolYear.Period half : year.periods()) {
                add(
                        halfTerms,
                        Period.Kind.HALF_TERM,
                        half.key(),
                        Texts.of("compare").get("half", half.name(), year.name()),
                        half.startsOn(),
                        half.endsOn(),
                        first,
                        today);
            }
            add(
                    years,
                    Period.Kind.YEAR,
                    String.valueOf(year.from()),
                    year.name(),
                    year.startsOn(),
                    year.endsOn(),
                    first,
                    today);
        }
        for (LocalDate monday : open.mondays()) {
            add(
                    weeks,
                    Period.Kind.WEEK,
                    monday.toString(),
                    Texts.of("compare").get("week", SchoolDates.LONG_DATE.format(monday)),
                    monday,
                    monday.plusDays(DAYS),
                    first,
                    today);
        }
        years.sort(Comparator.comparing(Period::from));
        List.of(halfTerms, years, weeks).forEach(Collections::reverse);
    }

    /**
     * School years of a log that was brought in, of which the calendar knows nothing. The first and the last count from
     * and to the days that the log has: a log of one term is no quiet year.
     */
    private void addBroughtIn(Collection<LocalDate> days, List<SchoolYear> known, LocalDate today) {
        Map<SchoolYear, List<LocalDate>> unknown =
                days.stream().collect(Collectors.groupingBy(day -> SchoolYear.holding(day, known)));
        unknown.keySet()
                .removeIf(year -> !year.periods().isEmpty() || !year.endsOn().isBefore(today));
        List<LocalDate> log =
                unknown.values().stream().flatMap(List::stream).sorted().toList();
        for (SchoolYear year : unknown.keySet()) {
            LocalDate from = later(year.startsOn(), log.get(0));
            LocalDate to = earlier(year.endsOn(), log.get(log.size() - 1));
            long share = Math.round(
                    Period.DAYS_OF_A_YEAR * (double) length(from, to) / length(year.startsOn(), year.endsOn()));
            years.add(new Period(
                    String.valueOf(year.from()), year.name(), Period.Kind.YEAR, from, to, Math.max(1, share), false));
        }
    }

    private static long length(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private void add(
            List<Period> to,
            Period.Kind kind,
            String key,
            String name,
            LocalDate from,
            LocalDate until,
            LocalDate first,
            LocalDate today) {
        LocalDate last = earlier(until, today);
        if (!from.isAfter(last) && !last.isBefore(first)) {
            long schoolDays =
                    from.datesUntil(last.plusDays(1)).filter(open::isSchoolDay).count();
            if (schoolDays > 0) {
                to.add(new Period(key, name, kind, from, last, schoolDays, true));
            }
        }
    }

    /** @return half-terms, the latest first */
    List<Period> halfTerms() {
        return halfTerms;
    }

    /** @return school years, the latest first */
    List<Period> years() {
        return years;
    }

    /** @return school weeks, the latest first */
    List<Period> weeks() {
        return weeks;
    }

    /** @return whether there are two of a kind, which can be compared */
    boolean isAny() {
        return compared().isPresent();
    }

    private Optional<List<Period>> compared() {
        return Stream.of(halfTerms, weeks, years)
                .filter(kind -> kind.size() > 1)
                .findFirst();
    }

    /**
     * @param key how it is asked for
     * @throws NotFound where there is none
     */
    Period of(String key) {
        return List.of(halfTerms, years, weeks).stream()
                .flatMap(List::stream)
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("period"));
    }

    /** @return the latest half-term; without two of them week, and without two of those school year */
    Period usual() {
        return compared().orElseThrow().get(0);
    }

    /** @return what a period is usually compared with: the same a year before, else the one before it */
    Period before(Period period) {
        List<Period> kind = switch (period.kind()) {
            case HALF_TERM -> halfTerms;
            case YEAR -> years;
            case WEEK -> weeks;
        };
        int at = kind.indexOf(period);
        return kind.stream()
                .filter(each ->
                        period.kind() == Period.Kind.HALF_TERM && each.key().equals(aYearBefore(period)))
                .findFirst()
                .orElseGet(() -> at + 1 < kind.size()
                        ? kind.get(at + 1)
                        : kind.stream()
                                .filter(each -> !each.equals(period))
                                .min(Comparator.comparing(Period::from))
                                .orElse(period));
    }

    private static String aYearBefore(Period half) {
        String[] parts = half.key().split("-", 2);
        return Integer.parseInt(parts[0]) - 1 + "-" + parts[1];
    }
}
