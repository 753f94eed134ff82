package org.wholeschool.concern.response;

import java.time.LocalDate;
import org.wholeschool.agency.Agency;
import org.wholeschool.concern.note.NoteKind;

/**
 * Which of the actions, referrals or notes of some concerns are asked for; what is null does not matter.
 *
 * @param state how it stands with it
 * @param note what kind of note it is
 * @param agency to whom a referral is
 * @param who the account that is to do it, or wrote it
 * @param from first day: of an action the last for it, of others the one on which it was
 * @param to last day, included
 */
public record ResponseFilter(
        ResponseState state, NoteKind note, Agency agency, Long who, LocalDate from, LocalDate to) {

    /** All of them. */
    public static final ResponseFilter ALL = new ResponseFilter(null, null, null, null, null, null);

    boolean has(Response response) {
        return (state == null || state == response.state())
                && (note == null || note == response.note())
                && (agency == null || agency == response.agency())
                && (who == null || who.equals(response.who()))
                && (from == null || response.on() != null && !response.on().isBefore(from))
                && (to == null || response.on() != null && !response.on().isAfter(to));
    }
}
