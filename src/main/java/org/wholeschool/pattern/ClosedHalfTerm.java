package org.wholeschool.pattern;

import java.time.LocalDate;
import java.util.List;
import org.wholeschool.disclosure.PublishedTable;
import org.wholeschool.school.category.CategoryGroup;

/**
 * What governors could see of one half-term that had closed, as it was kept (JSON) before there were tables by place
 * and part of the day: concerns by category group, by date of receipt, protected and rounded once. Nothing is written
 * so any more; what was published so stays, and is read ({@link org.wholeschool.pattern.ClosedPeriod}).
 *
 * @param format the version of this layout, {@value #FORMAT}
 * @param schoolYear the calendar year in which its school year began
 * @param position 1 to 6
 * @param name as people say it, "Autumn 1"
 * @param startsOn first day of receipt
 * @param endsOn last day of receipt, included: the holidays after a half-term belong to it
 * @param schoolDays days on which the school was open
 * @param groups the cells of the table, in the order in which neighbours merge
 * @param byCategoryGroup the published table: concerns of context and casework categories alike
 */
public record ClosedHalfTerm(
        int format,
        int schoolYear,
        int position,
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        int schoolDays,
        List<CategoryGroup> groups,
        PublishedTable byCategoryGroup) {

    /** The layout that was written. */
    public static final int FORMAT = 1;

    /** @throws IllegalArgumentException if the table is not of the groups, or the half-term had no school day */
    public ClosedHalfTerm {
        groups = List.copyOf(groups);
        if (byCategoryGroup.size() != groups.size() || schoolDays < 1) {
            throw new IllegalArgumentException(
                    byCategoryGroup.size() + " cells for " + groups.size() + " groups, " + schoolDays + " school days");
        }
    }
}
