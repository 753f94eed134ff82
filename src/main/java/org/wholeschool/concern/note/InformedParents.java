package org.wholeschool.concern.note;

import java.time.LocalDate;
import java.util.List;
import org.wholeschool.concern.followup.parents.ContactEntry;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.Texts;

/** Makes contacts with parents or carers out of the note that says that it informed them. */
final class InformedParents {

    private InformedParents() {}

    /**
     * @param note a note, checked
     * @param author who wrote it, by name
     * @return who was told, how and when, by whom and what they said: for each pupil whom the note is about, or once
     *     where it is about all of them
     */
    static List<ContactEntry> by(NoteEntry note, String author) {
        return note.pupils().isEmpty()
                ? List.of(contact(null, note, author))
                : note.pupils().stream()
                        .sorted()
                        .map(pupil -> contact(pupil, note, author))
                        .toList();
    }

    private static ContactEntry contact(Long pupil, NoteEntry note, String author) {
        return contact(pupil, note.kind(), note.heldOn(), note.people(), note.words(), author);
    }

    /**
     * @param pupil whose parents; null for those of all pupils
     * @param author who wrote the note, by name, or null
     * @return that a note of that kind informed them
     */
    static ContactEntry contact(Long pupil, NoteKind kind, LocalDate on, String people, String words, String author) {
        return new ContactEntry(pupil, true, on, author, whom(kind, people), words, null);
    }

    private static String whom(NoteKind kind, String people) {
        Texts texts = Texts.of("note");
        String who = people == null ? texts.get("informed.whom") : people;
        String both = texts.get("informed.how", who, kind.words());
        return both.codePointCount(0, both.length()) <= FormCheck.LONGEST_LINE ? both : who;
    }
}
