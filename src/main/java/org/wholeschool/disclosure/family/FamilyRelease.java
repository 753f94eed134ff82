package org.wholeschool.disclosure.family;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.wholeschool.disclosure.Change;
import org.wholeschool.disclosure.ConcernTable;
import org.wholeschool.disclosure.PublicationRule;
import org.wholeschool.disclosure.PublishedTable;

/**
 * What was let out of one closed period of one school, once and for good. It is made by {@link ClosedFamily} and kept
 * in a {@link Ledger}; nothing in it is about less than a block.
 *
 * @param format the version of this layout, {@value #FORMAT}
 * @param schoolYear the calendar year in which its school year began
 * @param period 1 to 6 for a half-term, {@value Query#YEAR} for the school year
 * @param edition 0; from 1 on a correction of a school year, which has all tables of the year and of its half-terms
 *     anew
 * @param follows how many releases the ledger held when it was audited: it may only stand right after them
 * @param lastDay the last day of receipt
 * @param madeOn the day on which it was made, later than that
 * @param schoolDays days on which the school was open, at least 1
 * @param fewest the rule's least number of pupils and of concerns in a block
 * @param base the rule's base of rounding
 * @param hierarchy what counted where
 * @param onRoll pupils on roll in each year group
 * @param answers its tables
 */
public record FamilyRelease(
        int format,
        int schoolYear,
        int period,
        int edition,
        int follows,
        LocalDate lastDay,
        LocalDate madeOn,
        int schoolDays,
        int fewest,
        int base,
        Hierarchy hierarchy,
        List<Integer> onRoll,
        List<PublishedAnswer> answers) {

    /** The layout that is written. */
    public static final int FORMAT = 1;

    private static final int DAYS_A_WEEK = 5;

    /**
     * @throws IllegalArgumentException if a table is not one of the period, is there twice, or was not made by the rule
     *     and for the hierarchy; or if a number is out of range
     */
    public FamilyRelease {
        PublicationRule rule = new PublicationRule(fewest, base);
        onRoll = List.copyOf(onRoll);
        answers = List.copyOf(answers);
        if (format != FORMAT
                || period < Query.YEAR
                || period > Query.HALF_TERMS
                || edition < 0
                || edition > 0 && period != Query.YEAR
                || follows < 0
                || schoolDays < 1
                || !madeOn.isAfter(lastDay)
                || onRoll.size() != hierarchy.yearGroups().size()) {
            throw new IllegalArgumentException("No release: format " + format + ", period " + period + ", edition "
                    + edition + ", after " + follows + ", " + schoolDays + " school days, made " + madeOn
                    + " of what ended " + lastDay);
        }
        Set<Query> there = new HashSet<>();
        for (PublishedAnswer answer : answers) {
            PublishedTable table = answer.published();
            boolean ofIt = answer.query().period() == period || edition > 0;
            if (!ofIt
                    || !there.add(answer.query())
                    || table.size() != hierarchy.cells(answer.query().table())
                    || table.fewest() != rule.fewest()
                    || table.base() != rule.base()) {
                throw new IllegalArgumentException(answer.query() + " is no table of period " + period);
            }
        }
    }

    /** @return what was published of a question; empty where this release does not answer it. */
    public Optional<PublishedTable> answer(Query query) {
        return answers.stream()
                .filter(each -> each.query().equals(query))
                .map(PublishedAnswer::published)
                .findAny();
    }

    /**
     * @return the one total of the half-term that pages show: the sum of its category groups' blocks; empty where it is
     *     withheld, or this is of a school year.
     */
    public Optional<Integer> total() {
        return period == Query.YEAR
                ? Optional.empty()
                : answer(new Query(period, FamilyTable.CATEGORIES))
                        .filter(table -> !table.withheld())
                        .map(PublishedTable::total);
    }

    /**
     * @param published a number of this release
     * @return so many a school week, to one decimal and no more: half-terms differ in length, and it is a function of
     *     the published number alone
     */
    public double perSchoolWeek(int published) {
        return Math.round(10.0 * published * DAYS_A_WEEK / schoolDays) / 10.0;
    }

    /**
     * Compares a table with the same one of an earlier period, from published numbers only.
     *
     * @return for each block of this release's table what has changed; empty where either release has no such table.
     *     Where something that both know counts in another group along one of the table's ways, nothing can be compared
     */
    public List<Change> changesSince(FamilyRelease earlier, FamilyTable table) {
        Optional<PublishedTable> now = answer(new Query(period, table));
        Optional<PublishedTable> before = earlier.answer(new Query(earlier.period, table));
        if (now.isEmpty() || before.isEmpty()) {
            return List.of();
        }
        return table.ways().stream().allMatch(along -> hierarchy.carriesOn(earlier.hierarchy, along))
                ? now.get().changesSince(before.get(), time(earlier, table))
                : now.get().blocks().stream().map(block -> Change.NOT_COMPARED).toList();
    }

    /**
     * @param earlier the release of an earlier period
     * @return how long that period and this one are
     */
    public Change.Time timeSince(FamilyRelease earlier) {
        return new Change.Time(earlier.schoolDays, schoolDays);
    }

    /** A pupil is counted once in a period, however long it is. */
    private Change.Time time(FamilyRelease earlier, FamilyTable table) {
        return table.counts() == ConcernTable.Counts.CONCERNS ? timeSince(earlier) : Change.Time.EQUAL;
    }

    PublicationRule rule() {
        return new PublicationRule(fewest, base);
    }

    /** @return whether two releases are of one period of one school year. */
    boolean isOfSamePeriod(int otherYear, int otherPeriod) {
        return schoolYear == otherYear && period == otherPeriod;
    }

    /** @return the questions that a first release of a period answers. */
    static List<Query> questions(int period) {
        return IntStream.range(0, FamilyTable.values().length)
                .mapToObj(i -> FamilyTable.values()[i])
                .filter(table -> table.isOfYear() == (period == Query.YEAR))
                .map(table -> new Query(period, table))
                .toList();
    }
}
