package org.wholeschool.link.list;

import java.time.LocalDate;
import org.wholeschool.link.reading.LinkFilter;

/**
 * Which links the list has; each part narrows it further.
 *
 * @param filter how far they have come, their kind, and one pupil
 * @param called parts of a pupil's name, or null
 * @param year the year group of one of the two now, or null
 * @param form the form of one of the two now, or null
 * @param weeks those that are to be reviewed within so many weeks; null for all
 * @param mark what marks them, or null
 * @param by whose account proposed them; null for anyone's
 */
record LinkQuery(LinkFilter filter, String called, Integer year, String form, Integer weeks, Mark mark, Long by) {

    /** What can mark a link. */
    enum Mark {
        /** It has evidence that is not graded. */
        NEWS,
        CHALLENGED
    }

    /** @return whether a link fits, of which name and {@link #filter} were looked at before */
    boolean fits(LinkRow link, LocalDate today) {
        return (year == null || link.isOf(year))
                && (form == null || link.isOf(form))
                && (weeks == null
                        || link.state().isConfirmed() && !link.review().isAfter(today.plusWeeks(weeks)))
                && (mark == null || (mark == Mark.NEWS ? link.hasNews() : link.challenged()))
                && (by == null || by.equals(link.by()));
    }
}
