package org.wholeschool.governance;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.wholeschool.disclosure.family.Query;
import org.wholeschool.pattern.SchoolYear;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.platform.Texts;

/**
 * What was published, in the order of time, and which of it is before which.
 *
 * @param all what was published, each period once
 */
public record Periods(List<Published> all) {

    private static final int HALF_TERMS = 6;
    private static final Comparator<Published> IN_ORDER = Comparator.comparing(
                    (Published each) -> each.period().endsOn())
            .thenComparing(each -> each.release().period() == Query.YEAR);

    /** Sorts what comes in any order. */
    public Periods {
        all = all.stream().sorted(IN_ORDER).toList();
    }

    /**
     * @param shown a half-term or school year
     * @param most how many at most
     * @return the latest half-terms until then, in the order of time
     */
    List<Published> until(Published shown, int most) {
        List<Published> until = halfTerms().stream()
                .filter(each -> !each.period().endsOn().isAfter(shown.period().endsOn()))
                .toList();
        return until.subList(Math.max(0, until.size() - most), until.size());
    }

    List<Published> halfTerms() {
        return all.stream().filter(each -> !each.period().isOfYear()).toList();
    }

    /**
     * @return the period before: of a half-term the half-term before it, of a school year the year before; null where
     *     it was not published
     */
    Published before(Published each) {
        int year = each.release().schoolYear();
        int period = each.release().period();
        return period == Query.YEAR
                ? find(year - 1, Query.YEAR)
                : period > 1 ? find(year, period - 1) : find(year - 1, HALF_TERMS);
    }

    /** @return the same period a year before; null where it was not published */
    Published yearBefore(Published each) {
        return find(each.release().schoolYear() - 1, each.release().period());
    }

    private Published find(int schoolYear, int period) {
        return all.stream()
                .filter(each -> each.release().schoolYear() == schoolYear
                        && each.release().period() == period)
                .findFirst()
                .orElse(null);
    }

    static String year(Published each) {
        return SchoolYear.name(each.release().schoolYear());
    }

    /**
     * @param each a published period
     * @return what it is called
     */
    public static String title(Published each) {
        return each.period().isOfYear()
                ? Texts.of("governance").get("year.title", year(each))
                : each.period().name() + ", " + year(each);
    }

    /**
     * @param each a published period
     * @param published one of its numbers
     * @return so many a school week, to the nearest whole one
     */
    public static int perWeek(Published each, int published) {
        return (int) Math.round(each.release().perSchoolWeek(published));
    }

    /**
     * @param each a published period
     * @param published one of its numbers
     * @return so many a school week, in tenths
     */
    public static int tenthsPerWeek(Published each, int published) {
        return (int) Math.round(10 * each.release().perSchoolWeek(published));
    }

    /**
     * @param year a school year
     * @return its concerns: the sum of its half-terms that have a total
     */
    public int sum(Published year) {
        return halfTermsOf(year)
                .flatMap(each -> each.release().total().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /**
     * @param year a school year
     * @return how many of its half-terms have no total
     */
    public int leftOut(Published year) {
        return (int) halfTermsOf(year)
                .filter(each -> each.release().total().isEmpty())
                .count();
    }

    private Stream<Published> halfTermsOf(Published year) {
        return halfTerms().stream()
                .filter(each -> each.release().schoolYear() == year.release().schoolYear());
    }

    /**
     * @param year a school year
     * @return pupils who were on roll, in tens
     */
    public static int onRoll(Published year) {
        return (year.release().onRoll().stream().mapToInt(Integer::intValue).sum() + 5) / 10 * 10;
    }
}
