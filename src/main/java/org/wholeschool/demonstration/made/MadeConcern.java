package org.wholeschool.demonstration.made;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Source;
import org.wholeschool.platform.RoomOnly;

/**
 * A concern that nobody had.
 *
 * @param number 1 for the first received
 * @param category the code of the primary category
 * @param furtherCategories codes of others, often none
 * @param place the code of a place of the site
 * @param band the code of a band
 * @param occurred when it happened, in the school's time
 * @param received when it was logged, in the school's time; never before it happened
 * @param involvements the pupils and their roles; empty where no pupil is named
 * @param opinion what the person who logged it thinks; may be empty
 * @param seenBy the lead or deputy who has acknowledged it; null while nobody has
 * @param seen when; null while nobody has
 */
public record MadeConcern(
        int number,
        String category,
        List<String> furtherCategories,
        String place,
        String band,
        Occurred occurred,
        LocalDateTime received,
        MadeStaff loggedBy,
        Source source,
        List<MadeInvolvement> involvements,
        String facts,
        String opinion,
        MadeStaff seenBy,
        LocalDateTime seen) {

    /**
     * From when to when it happened; equal for an instant, both null where the day is not known. An interval whose band
     * is "not known" spans the day.
     */
    public record Occurred(LocalDateTime from, LocalDateTime to) {

        @RoomOnly
        public static final Occurred NOT_KNOWN = new Occurred(null, null);

        public boolean isKnown() {
            return from != null;
        }

        /** @return the day on which it began, or null where that is not known */
        public LocalDate day() {
            return from == null ? null : from.toLocalDate();
        }
    }

    /** One pupil's part in it. */
    public record MadeInvolvement(MadePupil pupil, InvolvementRole role) {}
}
