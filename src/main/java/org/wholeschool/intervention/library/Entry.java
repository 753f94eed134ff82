package org.wholeschool.intervention.library;

import java.util.List;
import java.util.Set;
import org.wholeschool.intervention.Lever;
import org.wholeschool.school.calendar.BandGroup;

/**
 * An intervention of the library.
 *
 * @param key the same for ever: a word for one of the product's, a number for one of the school's own
 * @param edition how often the school's own was written; 0 for one of the product's
 * @param lever by what it works
 * @param where the contexts that it fits, in their order
 * @param when the parts of the day in which it fits; none where it fits in any
 * @param hours staff's hours in its first term
 * @param pounds what it costs beside staff's time, in its first year, in pounds
 * @param name its name
 * @param changes what it changes
 * @param takes what it takes
 * @param known what is known about it
 * @param risks what can go wrong
 * @param measure how to see whether it worked
 * @param retired whether the school does not use it any more
 */
public record Entry(
        String key,
        int edition,
        Lever lever,
        Set<Where> where,
        Set<BandGroup> when,
        Range hours,
        Range pounds,
        String name,
        String changes,
        String takes,
        List<Known> known,
        String risks,
        String measure,
        boolean retired) {

    /** Copies the list. */
    public Entry {
        known = List.copyOf(known);
    }

    /** @return whether it is the school's own */
    public boolean own() {
        return edition > 0;
    }

    /** @return whether it fits there, where one asks for something, and in that part of the day */
    public boolean fits(Where there, BandGroup then) {
        return (there == null || where.contains(there)) && (then == null || when.isEmpty() || when.contains(then));
    }

    /** From how much to how much, both included: an estimate from experience. */
    public record Range(int least, int most) {}

    /**
     * Something that is known.
     *
     * @param says what
     * @param source from whom: authors, year, title and where it was published; null where it is experience
     */
    public record Known(String says, String source) {}
}
