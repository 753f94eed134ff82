package org.wholeschool.concern.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import org.wholeschool.concern.followup.action.ConcernActions;

/**
 * Keeps a note that may arrive twice at the same moment (an impatient second tap). Both find none with the form's key;
 * the database lets one in and refuses the other, which asks again and finds it.
 */
@ApplicationScoped
class NoteOnce {

    @Inject
    private CaseNotes notes;

    /** As {@link CaseNotes#add}. */
    void add(long concernId, NoteEntry entry, ConcernActions.Asked asked, CaseNotes.From from) {
        try {
            notes.add(concernId, entry, asked, from);
        } catch (PersistenceException refused) {
            notes.add(concernId, entry, asked, from);
        }
    }

    /** As {@link CaseNotes#addOfPupil}. */
    void addOfPupil(long pupilId, NoteEntry entry, ConcernActions.Asked asked, CaseNotes.From from) {
        try {
            notes.addOfPupil(pupilId, entry, asked, from);
        } catch (PersistenceException refused) {
            notes.addOfPupil(pupilId, entry, asked, from);
        }
    }
}
