package org.wholeschool.concern.note;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Set;
import org.wholeschool.concern.followup.Edition;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;

/**
 * A note, as a form gives it.
 *
 * @param kind what kind
 * @param heldOn on which day it was
 * @param heldAt at what time, or null
 * @param people with whom, or null
 * @param pupils whom it is about, of those whom the concern names; a talk with the only one need not say so
 * @param words what was said or done; null only where a child's wish is kept
 * @param follows what follows, or null
 * @param nextOn on which day the next meeting is, or null
 * @param wish what the child wants, for a talk with a pupil
 */
public record NoteEntry(
        NoteKind kind,
        LocalDate heldOn,
        LocalTime heldAt,
        String people,
        Set<Long> pupils,
        String words,
        String follows,
        LocalDate nextOn,
        ChildsWish wish) {

    /** No record of a school is older, in years. */
    private static final int OLDEST = 20;

    /** No meeting is arranged for later, in years. */
    private static final int LATEST = 1;

    /**
     * @param now by the school's clock
     * @param known the pupils whom it can be about
     * @param isInforming whether it is to have informed the parents or carers
     * @return the same without what does not belong to its kind, its texts tidied
     * @throws BadInput at each field that cannot be taken
     */
    NoteEntry checked(LocalDateTime now, Collection<Long> known, boolean isInforming) {
        FormCheck form = new FormCheck(Edition.LONGEST_TEXT);
        form.required("noteKind", kind, "kind.required");
        boolean isTalk = kind == NoteKind.PUPIL;
        boolean isWish = isTalk && FormCheck.kept(wish.wants()) != null;
        form.refuse(kind != null && !isTalk && wish.isAny(), "noteKind", "wish.kind");
        form.refuse(isInforming && kind != null && !kind.canInform(), "noteInformed", "informed.kind");
        String said = form.text("noteWords", words, isWish ? null : "words.required");
        String wants = form.text("noteWants", wish.wants(), null);
        String toldBefore = form.text("noteTold", wish.toldBefore(), null);
        String hesitation = form.text("noteHesitation", wish.hesitation(), null);
        boolean hasNext = kind != null && kind.hasNext();
        if (hasNext) {
            form.between("noteNext", nextOn, heldOn, now.toLocalDate().plusYears(LATEST), "next.before", "next.far");
        }
        when(form, now);
        String whom = form.line("notePeople", people, null);
        boolean isOfOne = (isTalk || isInforming) && known.size() == 1 && pupils.isEmpty();
        Set<Long> about = Set.copyOf(isOfOne ? known : pupils);
        form.refuse(!known.containsAll(about), "notePupils", "pupils.gone");
        form.refuse(isTalk && !known.isEmpty() && about.size() != 1, "notePupils", "pupils.one");
        form.refuse(isInforming && !isTalk && known.size() > 1 && about.isEmpty(), "notePupils", "informed.pupils");
        String after = form.text("noteFollows", follows, null);
        form.orThrow();
        return new NoteEntry(
                kind,
                heldOn,
                heldAt,
                whom,
                about,
                said,
                after,
                hasNext ? nextOn : null,
                isTalk ? new ChildsWish(wants, toldBefore, wish.hesitated(), hesitation) : ChildsWish.NOT_ASKED);
    }

    /** @return the same about one pupil, whom it does not have to name */
    NoteEntry about(long pupilId) {
        return new NoteEntry(kind, heldOn, heldAt, people, Set.of(pupilId), words, follows, nextOn, wish);
    }

    private void when(FormCheck form, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        form.required("noteOn", heldOn, "on.required");
        form.between("noteOn", heldOn, today.minusYears(OLDEST), today, "on.long-ago", "on.future");
        form.refuse(today.equals(heldOn) && heldAt != null && heldAt.isAfter(now.toLocalTime()), "noteAt", "at.future");
    }
}
