package org.wholeschool.pattern.overview;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongToIntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.wholeschool.concern.facts.ConcernFacts.Fact;
import org.wholeschool.disclosure.LeadThreshold;
import org.wholeschool.pattern.CountedSchool;
import org.wholeschool.pattern.CountedSchool.CountedPlace;
import org.wholeschool.pattern.CountedSchool.LeftOut;
import org.wholeschool.pattern.hotspot.WindowGrid;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.place.Site;

/**
 * Concerns of some school weeks, to be counted by place, part of the day, week and kind.
 *
 * @param school the places and parts of the day that are counted
 * @param window the weeks
 * @param facts the concerns of these weeks, without casework and with a known place, day and part of it; the earliest
 *     first
 * @param openings since when each place is there, and until when
 * @param leftOut how many concerns of the latest weeks are in no number, and why
 * @param threshold from when on a number may be called more than expected, and printed
 */
record CountedWeeks(
        CountedSchool school,
        SchoolWindow window,
        List<Fact> facts,
        Map<Long, Site.Opening> openings,
        Map<LeftOut, Long> leftOut,
        LeadThreshold threshold) {

    /** With fewer school weeks of concerns before the latest ones, nothing says what is usual. */
    static final int FEWEST_BEFORE = 8;

    /** So many weeks before the latest ones a place has to be there for the same. */
    private static final int FEWEST_THERE = 12;

    /** Copies the collections, and puts concerns in the order of time: a page asks often when the first was. */
    CountedWeeks {
        facts = facts.stream().sorted(Comparator.comparing(Fact::occurredOn)).toList();
        leftOut = Map.copyOf(leftOut);
    }

    /** @return the same of one kind; of all where that is null */
    CountedWeeks ofKind(CategoryGroup only) {
        return only == null
                ? this
                : new CountedWeeks(
                        school,
                        window,
                        facts.stream().filter(fact -> school.kind(fact) == only).toList(),
                        openings,
                        leftOut,
                        threshold);
    }

    /** @return the same, with the last four weeks as the latest: what may be printed goes by them */
    CountedWeeks ofFour() {
        return window.recent() == Stretch.FOUR.weeks()
                ? this
                : new CountedWeeks(
                        school,
                        new SchoolWindow(window.mondays(), Stretch.FOUR.weeks()),
                        facts,
                        openings,
                        leftOut,
                        threshold);
    }

    /** @return whether there are weeks enough to say what is usual */
    boolean isCompared() {
        return !facts.isEmpty()
                && window.weekOf(facts.get(0).occurredOn())
                        <= window.mondays().size() - window.recent() - FEWEST_BEFORE;
    }

    /** @return the places that are there in the last week, and those at which anything was logged in these weeks */
    List<CountedPlace> places() {
        Set<Long> logged = facts.stream().map(Fact::placeId).collect(Collectors.toSet());
        return school.places().stream()
                .filter(place -> logged.contains(place.id()) || !place.fromImport() && isThere(place.id()))
                .toList();
    }

    private boolean isThere(long placeId) {
        Site.Opening opening = openings.get(placeId);
        return opening == null
                || (opening.openedOn() == null || !opening.openedOn().isAfter(window.to()))
                        && (opening.closedOn() == null || opening.closedOn().isAfter(window.to()));
    }

    /**
     * @return whether there are weeks enough, and each of these places was there in them, to say what is usual there
     */
    boolean isComparedAt(List<Long> places) {
        return isCompared() && places.stream().allMatch(this::isKnownFor);
    }

    private boolean isKnownFor(long placeId) {
        Site.Opening opening = openings.get(placeId);
        return opening == null
                || opening.openedOn() == null
                || !opening.openedOn().isAfter(window.from().minusWeeks(FEWEST_THERE));
    }

    /** @return how many concerns there were at a place in all of these weeks */
    int everAt(long placeId) {
        return (int) facts.stream().filter(fact -> fact.placeId() == placeId).count();
    }

    /** @return concerns of the latest weeks */
    long recent() {
        return facts.stream().filter(fact -> window.isRecent(fact.occurredOn())).count();
    }

    /**
     * Counts rows by parts of the day or weekdays.
     *
     * @param row the row that a place counts in; below 0 for none
     * @param rows how many rows there are
     * @param parts the columns
     */
    WindowGrid grid(LongToIntFunction row, int rows, List<DayPart> parts) {
        List<Fact> inside = facts.stream()
                .filter(fact -> row.applyAsInt(fact.placeId()) >= 0 && column(parts, fact) >= 0)
                .toList();
        return new WindowGrid(
                rows,
                Math.max(1, parts.size()),
                inside.stream().mapToInt(fact -> row.applyAsInt(fact.placeId())).toArray(),
                inside.stream().mapToInt(fact -> column(parts, fact)).toArray(),
                inside.stream().map(Fact::pupils).toArray(int[][]::new),
                i -> window.isRecent(inside.get(i).occurredOn()),
                threshold);
    }

    private static int column(List<DayPart> parts, Fact fact) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).holds().test(fact)) {
                return i;
            }
        }
        return -1;
    }

    /** @return the concerns that a finding is about, against all others, as one cell */
    WindowGrid.Cell together(Predicate<Fact> inside) {
        List<Fact> here = facts.stream().filter(inside).toList();
        return WindowGrid.together(
                here.size(),
                here.stream()
                        .filter(fact -> window.isRecent(fact.occurredOn()))
                        .map(Fact::pupils)
                        .toArray(int[][]::new),
                (int) recent(),
                facts.size(),
                threshold);
    }

    /** @return for each week, the earliest first, how many concerns there are of those */
    int[] byWeek(Predicate<Fact> inside) {
        int[] weeks = new int[window.mondays().size()];
        facts.stream().filter(inside).forEach(fact -> weeks[window.weekOf(fact.occurredOn())]++);
        return weeks;
    }

    /** @return how many of the latest are of each kind, the most first; kinds without any are left out */
    List<Map.Entry<CategoryGroup, Integer>> kinds(Predicate<Fact> inside) {
        Map<CategoryGroup, Integer> counts = new EnumMap<>(CategoryGroup.class);
        facts.stream()
                .filter(fact -> inside.test(fact) && window.isRecent(fact.occurredOn()))
                .forEach(fact -> counts.merge(school.kind(fact), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<CategoryGroup, Integer>comparingByValue(Comparator.reverseOrder()))
                .toList();
    }

    /** @return the concerns at one of these places, in a part of the day; in any where that is 0 */
    static Predicate<Fact> at(List<Long> places, long bandId) {
        return fact -> places.contains(fact.placeId()) && (bandId == 0 || fact.bandId() == bandId);
    }

    /** @return what the list of concerns is asked for to have those of the latest weeks */
    String asked() {
        return "&happenedFrom=" + window.from() + "&happenedTo=" + window.to();
    }
}
