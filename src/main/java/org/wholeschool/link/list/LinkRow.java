package org.wholeschool.link.list;

import java.time.LocalDate;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkState;
import org.wholeschool.school.Grade;

/**
 * A link in the list, without any text of its evidence.
 *
 * @param id its number
 * @param one a pupil
 * @param other the other one
 * @param kind what ties them
 * @param state how far it has come today
 * @param review the last day on which it is valid
 * @param pieces how many pieces of evidence it has
 * @param latest the day of the latest of them, or null
 * @param known how the best of its graded evidence is known; null where none is graded
 * @param hasNews whether it has evidence that is not graded
 * @param challenged whether a challenge waits for an answer
 * @param since when it was recorded, or null
 * @param by whose account proposed it, or null
 */
record LinkRow(
        long id,
        Side one,
        Side other,
        LinkKind kind,
        LinkState state,
        LocalDate review,
        int pieces,
        LocalDate latest,
        Grade.Information known,
        boolean hasNews,
        boolean challenged,
        LocalDate since,
        Long by) {

    /** One of its two pupils, as the roll says now, without the name. */
    record Side(long id, int year, String form) {}

    boolean isOf(int year) {
        return one.year == year || other.year == year;
    }

    boolean isOf(String form) {
        return form.equals(one.form) || form.equals(other.form);
    }
}
