package org.wholeschool.pattern.types;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wholeschool.disclosure.group.RoleMix;

/**
 * What a type is made of: one group, as it is told to no one.
 *
 * @param years the year of each of its pupils
 * @param places where {@value #FEWEST_THERE} or more of them are in concerns, by the place's id
 * @param harmed those of them who were harmed in a concern
 * @param alleged those of them who are alleged to have harmed in a concern
 */
public record GroupProfile(List<Integer> years, Map<Long, Occurs> places, Occurs harmed, Occurs alleged) {

    /** Pupils of a group who are in concerns at a place that is one of the group's. */
    public static final int FEWEST_THERE = 3;

    /**
     * Pupils of a group in concerns.
     *
     * @param pupils how many different ones
     * @param concerns which, as numbers that mean nothing outside of a run
     */
    public record Occurs(int pupils, Set<Integer> concerns) {

        /** No one, in none. */
        public static final Occurs NONE = new Occurs(0, Set.of());

        /** Copies the concerns. */
        public Occurs {
            concerns = Set.copyOf(concerns);
        }
    }

    /** Copies what it is given. */
    public GroupProfile {
        years = List.copyOf(years);
        places = Map.copyOf(places);
    }

    int pupils() {
        return years.size();
    }

    double averageYear() {
        return years.stream().mapToInt(Integer::intValue).average().orElse(0);
    }

    int differentYears() {
        return (int) years.stream().distinct().count();
    }

    /** @return the year that most of them are of; of two the lower one. */
    int mainYear() {
        Map<Integer, Integer> pupils = new TreeMap<>();
        years.forEach(year -> pupils.merge(year, 1, Integer::sum));
        return pupils.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Integer, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    RoleMix mainPart() {
        return RoleMix.of(harmed.pupils, alleged.pupils);
    }
}
