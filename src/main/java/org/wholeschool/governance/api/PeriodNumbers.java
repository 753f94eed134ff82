package org.wholeschool.governance.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.disclosure.ConcernTable.Counts;
import org.wholeschool.pattern.Measures.Soon;

/**
 * The numbers of a published half-term or school year, as governors see them.
 *
 * @param key how it is asked for, "2026-1"
 * @param title what it is called
 * @param ofYear whether it is a school year
 * @param startsOn its first day
 * @param endsOn its last day
 * @param publishedOn when it was published
 * @param correctedOn when it was checked again; null where it was not
 * @param schoolDays days on which the school was open
 * @param fewest the least number that is shown
 * @param base numbers are rounded to multiples of this
 * @param concerns all concerns
 * @param halfTermsLeftOut of a school year, how many half-terms the total leaves out; null of a half-term
 * @param onRoll of a school year, pupils on roll in tens; null of a half-term
 * @param tables its tables
 * @param beside what is shown beside them; null of a school year, and where nothing was kept
 */
record PeriodNumbers(
        String key,
        String title,
        boolean ofYear,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate publishedOn,
        LocalDate correctedOn,
        int schoolDays,
        int fewest,
        int base,
        Figure concerns,
        Integer halfTermsLeftOut,
        Integer onRoll,
        List<Table> tables,
        Beside beside) {

    /**
     * A number, or why there is none.
     *
     * @param number how many; null where that is not shown
     * @param perSchoolWeek the same for each school week, as the page says it; null where it says none
     * @param notShown the page's words where no number is shown; else null
     */
    record Figure(Integer number, BigDecimal perSchoolWeek, String notShown) {}

    /**
     * A table.
     *
     * @param table its name in the family
     * @param title its words
     * @param counts concerns or pupils
     * @param notShown the page's words where none of it is shown; else null
     * @param blocks its blocks; none where it is not shown
     */
    record Table(String table, String title, Counts counts, String notShown, List<Block> blocks) {}

    /**
     * Neighbouring cells that are shown as one.
     *
     * @param rows the groups of their rows
     * @param columns the groups of their columns; none in a table of one way
     * @param number how many
     * @param perSchoolWeek the same for each school week; null where the page says none
     * @param beforeCorrection what was published first; null where that has not changed
     */
    record Block(
            List<String> rows, List<String> columns, int number, BigDecimal perSchoolWeek, Integer beforeCorrection) {}

    /**
     * What is shown of a half-term beside its tables.
     *
     * @param half within which time half of the concerns were picked up; null where that is not shown
     * @param nineInTen the same of nine in ten
     * @param help children with help from social care or early help
     * @param courses training
     * @param trainedOn the day on which training was counted
     */
    record Beside(Soon half, Soon nineInTen, Figure help, List<Course> courses, LocalDate trainedOn) {}

    /**
     * A course.
     *
     * @param course what the school calls it
     * @param people how many need it; null where that is not shown
     * @param percent how many per cent are up to date; null where that is not shown
     * @param notShown the page's words where no number is shown; else null
     */
    record Course(String course, Integer people, Integer percent, String notShown) {}
}
