package org.wholeschool.pattern.ties;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * One concern that names pupils, as far as ties are compared: when it happened, and who is named.
 *
 * <p>A pupil who only came to help or saw it (the role <em>other</em>) is not among them. A concern that names no one
 * cannot be tied to any, so it is no input.
 *
 * @param id tells it from others; it decides the order in which lots are drawn, and nothing else
 * @param day when it happened, in days since 1970
 * @param pupils those named, as numbers that mean nothing outside of the run
 * @param year the year group of the pupil named first
 * @param oneYear whether all who are named are of that year group
 * @param weekKind what kind of week its week is, such as a week of school or a holiday
 */
public record NamedConcern(long id, long day, List<Integer> pupils, int year, boolean oneYear, int weekKind) {

    /** @throws IllegalArgumentException if no pupil is named, or one twice */
    public NamedConcern {
        pupils = List.copyOf(pupils);
        if (pupils.isEmpty() || new HashSet<>(pupils).size() < pupils.size()) {
            throw new IllegalArgumentException(
                    "Concern " + id + " names " + pupils + ": at least one pupil is expected, and each of them once");
        }
    }

    /**
     * @return the concerns in the order of their ids, so that lots do not go by the order in which they were read
     * @throws IllegalArgumentException if two have one id
     */
    static List<NamedConcern> inOrder(Collection<NamedConcern> concerns) {
        List<NamedConcern> ordered = concerns.stream()
                .sorted(Comparator.comparingLong(NamedConcern::id))
                .toList();
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i).id == ordered.get(i - 1).id) {
                throw new IllegalArgumentException("Two concerns are number " + ordered.get(i).id);
            }
        }
        return ordered;
    }
}
