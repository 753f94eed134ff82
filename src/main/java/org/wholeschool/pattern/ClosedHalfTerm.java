package org.wholeschool.pattern;

import java.time.LocalDate;
import java.util.List;
import org.wholeschool.disclosure.PublishedTable;
import org.wholeschool.school.CategoryGroup;

/**
 * What governors may see of one half-term that has closed, as it is kept (JSON): concerns by category group, by date of receipt,
 * protected and rounded once. It is published once and never changed, so every later version of the product must be able to read it.
 *
 * @param format          the version of this layout, {@value #FORMAT}
 * @param schoolYear      the calendar year in which its school year began
 * @param position        1 to 6
 * @param name            as people say it, "Autumn 1"
 * @param startsOn        first day of receipt
 * @param endsOn          last day of receipt, included: the holidays after a half-term belong to it
 * @param schoolDays      days on which the school was open
 * @param groups          the cells of the table, in the order in which neighbours merge
 * @param byCategoryGroup the published table: concerns of context and casework categories alike
 */
public record ClosedHalfTerm(int format, int schoolYear, int position, String name, LocalDate startsOn, LocalDate endsOn, int schoolDays,
        List<CategoryGroup> groups, PublishedTable byCategoryGroup) {

    /** The layout that is written. */
    public static final int FORMAT = 1;

    private static final int DAYS_A_WEEK = 5;

    /** @throws IllegalArgumentException if the table is not of the groups, or the half-term had no school day */
    public ClosedHalfTerm {
        groups = List.copyOf(groups);
        if (byCategoryGroup.size() != groups.size() || schoolDays < 1) {
            throw new IllegalArgumentException(byCategoryGroup.size() + " cells for " + groups.size() + " groups, " + schoolDays + " school days");
        }
    }

    /** @return the one name under which it is published and asked for, "2026-1". */
    public String key() {
        return schoolYear + "-" + position;
    }

    /** @return "2026/27". */
    public String schoolYearName() {
        return SchoolYear.name(schoolYear);
    }

    /** @return "Autumn 1, 2026/27". */
    public String title() {
        return name + ", " + schoolYearName();
    }

    /**
     * @return concerns a school week, to the nearest whole one: the published total by the weeks in which the school was open, because half-terms
     *         differ in length
     * @throws IllegalStateException if the table is withheld
     */
    public int perSchoolWeek() {
        return Math.round((float) byCategoryGroup.total() * DAYS_A_WEEK / schoolDays);
    }
}
