package org.wholeschool.concern.note;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.wholeschool.platform.Texts;

/**
 * A note as it is read.
 *
 * @param id its number
 * @param concernId the concern that it belongs to; null for none
 * @param kind what kind
 * @param when when it was, in words
 * @param kept by whom it was written and when, in words
 * @param keptBy by whom; null where the account is gone
 * @param people with whom, or null
 * @param pupils whom it is about
 * @param words what was said or done, or null
 * @param follows what follows, or null
 * @param next when the next meeting is, in words; null where none is named, or the note is corrected
 * @param wish what the child wants
 * @param corrects the note that it corrects, null for none
 * @param corrected the notes that correct it, the earliest first
 * @param again what a form for a correction begins with
 */
public record NoteLine(
        long id,
        Long concernId,
        NoteKind kind,
        String when,
        String kept,
        String keptBy,
        String people,
        List<Named> pupils,
        String words,
        String follows,
        String next,
        ChildsWish wish,
        Other corrects,
        List<Other> corrected,
        Again again) {

    public String kindWords() {
        return kind.words();
    }

    public boolean isCorrected() {
        return !corrected.isEmpty();
    }

    /** @return whether the child hesitated, in words; null where it was not asked */
    public String hesitatedWords() {
        return wish.hesitated() == null ? null : Texts.of("note").get("hesitated." + wish.hesitated());
    }

    /** @return which note it corrects, in words; null for none */
    public String correctsWords() {
        return corrects == null ? null : Texts.of("note").get("corrects", corrects.day());
    }

    /**
     * A pupil of a note.
     *
     * @param id the pupil
     * @param name what they are called
     */
    public record Named(long id, String name) {}

    /**
     * Another note that this one corrects, or that corrects it.
     *
     * @param id its number
     * @param day the day on which it was written, in words
     */
    public record Other(long id, String day) {

        public String correctedWords() {
            return Texts.of("note").get("corrected", day);
        }
    }

    /** What a form for a correction takes over: dates as a form has them. */
    public record Again(LocalDate heldOn, LocalTime heldAt, LocalDate nextOn) {}
}
