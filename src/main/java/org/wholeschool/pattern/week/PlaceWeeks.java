package org.wholeschool.pattern.week;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.wholeschool.concern.facts.ConcernFacts.Fact;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.disclosure.LeadThreshold;

/**
 * Concerns by place and school week, from the week after the first in which anything was logged. Which pupils they are
 * of does not leave this class: how many they are does, as a band.
 */
public final class PlaceWeeks {

    private final List<LocalDate> mondays;
    private final int closed;
    private final List<Fact> counted;
    private final LeadThreshold threshold;

    /** How many pupils, as leads are told it. */
    public enum Persons {
        NONE(0),
        FEWER_THAN_5(1),
        FROM_5(5),
        FROM_10(10),
        FROM_20(20);

        private final int least;

        Persons(int least) {
            this.least = least;
        }

        static Persons of(int persons) {
            return IntStream.range(0, values().length)
                    .mapToObj(i -> values()[values().length - 1 - i])
                    .filter(band -> persons >= band.least)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * @param ground the calendar, and what is counted
     * @param facts concerns
     * @param today weeks whose last school day is before it have closed
     * @param until the first week that is not asked for holds it
     * @param bands the parts of the day that count; none for all
     * @param threshold from when on a number may be shown
     */
    PlaceWeeks(
            WeekGround ground,
            List<Fact> facts,
            LocalDate today,
            LocalDate until,
            Set<Long> bands,
            LeadThreshold threshold) {
        this.threshold = threshold;
        LocalDate end = ClosedWeeks.monday(until);
        ClosedWeeks over = ground.weeks(today.isBefore(end) ? today : end, Integer.MAX_VALUE);
        List<Fact> all = facts.stream()
                .filter(fact -> ground.school().reason(fact) == null
                        && over.weekOf(fact.occurredOn()) >= 0
                        && over.isOn(fact.occurredOn(), fact.bandId()))
                .toList();
        // Before the first concern nothing was logged because nobody did, and in its week for a part of it.
        int first = all.stream()
                .mapToInt(fact -> over.weekOf(fact.occurredOn()) + 1)
                .min()
                .orElse(over.count());
        List<LocalDate> ofTheCalendar = ground.weeks(end, Integer.MAX_VALUE).mondays();
        mondays = ofTheCalendar.subList(first, ofTheCalendar.size());
        closed = over.count() - first;
        counted = all.stream()
                .filter(fact ->
                        over.weekOf(fact.occurredOn()) >= first && (bands.isEmpty() || bands.contains(fact.bandId())))
                .toList();
    }

    /** @return the Mondays of the weeks, those that are still to come too. */
    public List<LocalDate> mondays() {
        return List.copyOf(mondays);
    }

    /** @return how many of them have closed, the first ones. */
    public int closed() {
        return closed;
    }

    /** @return for each week that has closed how many concerns some places had together. */
    public int[] of(Collection<Long> places) {
        int[] counts = new int[closed];
        counted.stream().filter(fact -> places.contains(fact.placeId())).forEach(fact -> counts[week(fact)]++);
        return counts;
    }

    private int week(Fact fact) {
        return mondays.indexOf(ClosedWeeks.monday(fact.occurredOn()));
    }

    /** @return how many distinct pupils these are about; one who is not named is one more. */
    public Persons persons(Collection<Long> places, int[] weeks) {
        return Persons.of(WeekCounts.persons(in(places, weeks)));
    }

    /**
     * @return whether leads may be shown how many concerns some places had in some weeks together: there are enough,
     *     about enough pupils, or none at all.
     */
    public boolean isShown(Collection<Long> places, int[] weeks) {
        List<Fact> facts = in(places, weeks);
        LeadDisplay display = threshold.display(facts.size(), WeekCounts.persons(facts));
        return display == LeadDisplay.SHOWN || display == LeadDisplay.NONE;
    }

    private List<Fact> in(Collection<Long> places, int[] weeks) {
        return counted.stream()
                .filter(fact ->
                        places.contains(fact.placeId()) && IntStream.of(weeks).anyMatch(week -> week == week(fact)))
                .toList();
    }
}
