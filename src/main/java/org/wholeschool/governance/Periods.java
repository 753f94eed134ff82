package org.wholeschool.governance;

import java.util.Comparator;
import java.util.List;
import org.wholeschool.disclosure.family.Query;
import org.wholeschool.pattern.SchoolYear;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.platform.Texts;

/** What was published, in the order of time, and which of it is before which. */
record Periods(List<Published> all) {

    private static final int HALF_TERMS = 6;
    private static final Comparator<Published> IN_ORDER = Comparator.comparing(
                    (Published each) -> each.period().endsOn())
            .thenComparing(each -> each.release().period() == Query.YEAR);

    /** @param all what was published, each period once, in any order */
    Periods {
        all = all.stream().sorted(IN_ORDER).toList();
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

    static String title(Published each) {
        return each.period().isOfYear()
                ? Texts.of("governance").get("year.title", year(each))
                : each.period().name() + ", " + year(each);
    }

    /** @return so many a school week, to the nearest whole one */
    static int perWeek(Published each, int published) {
        return (int) Math.round(each.release().perSchoolWeek(published));
    }
}
