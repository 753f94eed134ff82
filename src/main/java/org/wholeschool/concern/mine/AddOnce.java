package org.wholeschool.concern.mine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;

/**
 * Keeps an addition that may arrive twice at the same moment (an impatient second tap). Both find none with the form's
 * key; the database lets one in and refuses the other, which asks again and finds it.
 */
@ApplicationScoped
class AddOnce {

    @Inject
    private Additions additions;

    /** As {@link Additions#add}. */
    void add(long concernId, String words, String submission) {
        try {
            additions.add(concernId, words, submission);
        } catch (PersistenceException refused) {
            additions.add(concernId, words, submission);
        }
    }
}
