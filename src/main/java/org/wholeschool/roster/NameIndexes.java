package org.wholeschool.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The names of the schools' pupils in this server's memory, each with the state of the roll that it was made from. */
@ApplicationScoped
class NameIndexes {

    private final Map<Long, Indexed> indexes = new ConcurrentHashMap<>();

    /**
     * @param school a school
     * @param state of its roll now
     * @param read makes the index anew; whoever asks meanwhile waits for it and makes no second one
     * @return the index of that state
     */
    NameIndex of(long school, RollState state, Supplier<NameIndex> read) {
        return indexes.compute(
                        school,
                        (id, known) ->
                                known != null && known.state().equals(state) ? known : new Indexed(state, read.get()))
                .names();
    }

    /** @return how many pupils the roll had that is in memory; -1 where none is */
    long pupilsOf(long school) {
        Indexed known = indexes.get(school);
        return known == null ? -1 : known.state().pupils();
    }

    /**
     * What every change of the roll changes, whichever server it was made on; and the day, because pupils leave on
     * days.
     */
    record RollState(long pupils, long versions, long last, LocalDate day) {}

    /** The same without the day, as a query reads it: sums have whatever type of number the database gives them. */
    public record RollSums(long pupils, Number versions, Number last) {

        RollState on(LocalDate day) {
            return new RollState(pupils, versions.longValue(), last.longValue(), day);
        }
    }

    private record Indexed(RollState state, NameIndex names) {}
}
