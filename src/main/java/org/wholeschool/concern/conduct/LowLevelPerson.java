package org.wholeschool.concern.conduct;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A person with the low-level concerns about them, for the head.
 *
 * @param id the number of the latest of them, which an address names in place of the person
 * @param name what they are called
 * @param otherNames other names under which they were logged, where the head merged them
 * @param hasAccount whether they were chosen from the list of staff
 * @param hasLeft whether they have an account and have left
 * @param entries the low-level concerns, in the order in which they happened
 */
public record LowLevelPerson(
        long id, String name, List<String> otherNames, boolean hasAccount, boolean hasLeft, List<Entry> entries) {

    /** @return the day of the latest one */
    public LocalDate latest() {
        return entries.get(entries.size() - 1).happenedOn();
    }

    /** @return how many have no record of the head yet */
    public int waiting() {
        return (int) entries.stream().filter(entry -> entry.kept().isEmpty()).count();
    }

    /** @return the most that any 12 months hold */
    public int mostInTwelveMonths() {
        return LowLevelPattern.mostInTwelveMonths(
                entries.stream().map(Entry::happenedOn).toList());
    }

    /** @return whether they are to be looked at together */
    public boolean isTogether() {
        return mostInTwelveMonths() >= LowLevelPattern.TOGETHER;
    }

    /** @return whether any meets the harm threshold */
    public boolean isAllegation() {
        return entries.stream()
                .flatMap(entry -> entry.kept().stream())
                .anyMatch(kept -> kept.decision().outcome() == LowLevelOutcome.THRESHOLD);
    }

    /**
     * One of them.
     *
     * @param id its number
     * @param happenedOn on which day it was
     * @param facts what happened
     * @param context what else matters, or null
     * @param loggedAt when it was logged
     * @param loggedBy by whom
     * @param isSelf whether they logged it about themselves
     * @param kept the head's records, the first one first
     */
    public record Entry(
            long id,
            LocalDate happenedOn,
            String facts,
            String context,
            Instant loggedAt,
            String loggedBy,
            boolean isSelf,
            List<Kept> kept) {}

    /** What the head decided, when it was recorded and by whom. */
    public record Kept(LowLevelDecision decision, Instant keptAt, String keptBy) {}
}
