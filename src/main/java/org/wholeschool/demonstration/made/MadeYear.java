package org.wholeschool.demonstration.made;

import java.time.LocalDate;
import java.util.List;
import org.wholeschool.platform.RoomOnly;

/**
 * A school year, 1 September to 31 August.
 *
 * @param name such as "2026/27"
 * @param halfTerms six, from the first to the last day of each
 * @param closures bank holidays, and INSET days on which staff come and pupils do not
 */
public record MadeYear(String name, LocalDate from, LocalDate to, List<HalfTerm> halfTerms, List<Closure> closures) {

    /** Half of the "Autumn", "Spring" or "Summer" term: the half is 1 or 2. */
    public record HalfTerm(String term, int half, LocalDate from, LocalDate to) {

        @RoomOnly
        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** A day without pupils. */
    public record Closure(LocalDate day, String reason) {}
}
