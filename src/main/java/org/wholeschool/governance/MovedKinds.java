package org.wholeschool.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.wholeschool.disclosure.family.Dimension;
import org.wholeschool.disclosure.family.Hierarchy;
import org.wholeschool.pattern.ClosedPeriod.Kind;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/** Kinds of concern that the school has moved to another group, in words. */
final class MovedKinds {

    private MovedKinds() {}

    /**
     * @param shown the period that is shown
     * @param from the first day of what it is compared with, or its own
     * @return a sentence for each kind that was counted in another group on that day, and no longer is on the last day
     */
    static List<String> since(Published shown, LocalDate from) {
        Hierarchy hierarchy = shown.release().hierarchy();
        List<String> groups = new Names(hierarchy).of(Dimension.CATEGORY_GROUP);
        return shown.period().kinds().stream()
                .filter(kind -> kind.since() != null
                        && kind.since().isAfter(from)
                        && !kind.since().isAfter(shown.period().endsOn()))
                .map(kind -> says(kind, hierarchy, groups))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String says(Kind kind, Hierarchy hierarchy, List<String> groups) {
        Integer before = hierarchy.categories().get(kind.follows());
        Integer now = hierarchy.categories().get(kind.id());
        return before == null || now == null || before.equals(now)
                ? null
                : Texts.of("governance")
                        .get(
                                "moved.kind",
                                kind.name(),
                                groups.get(before),
                                SchoolDates.LONG_DATE.format(kind.since().minusDays(1)),
                                groups.get(now));
    }
}
