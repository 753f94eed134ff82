package org.wholeschool.concern.followup.parents;

import java.util.Collection;
import java.util.Map;
import org.wholeschool.access.NotFound;

/**
 * Finds contacts with parents or carers in case notes. The room of the notes provides it, which this one does not know.
 */
public interface NotedContacts {

    /**
     * Finds the latest contact of each concern that is not recorded as informing the parents.
     *
     * @param concernIds concerns; those that the actor may not read are left out
     * @return those contacts, by concern
     */
    Map<Long, NotedContact> of(Collection<Long> concernIds);

    /**
     * Gives what a form begins with that records that a contact informed the parents.
     *
     * @param concernId a concern
     * @param noteId one of its notes
     * @return whom, when and by whom; its pupil is null where the note is not about one alone
     * @throws NotFound where there is no such contact that the actor may read
     */
    ContactEntry asInforming(long concernId, long noteId);
}
