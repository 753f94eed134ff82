package org.wholeschool.concern.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;

/**
 * Keeps a form that may arrive twice at the same moment (an impatient second tap). Both find none with the form's key;
 * the database lets one in and refuses the other, which asks again and finds it.
 */
@ApplicationScoped
class LowLevelOnce {

    @Inject
    private LowLevelConcerns concerns;

    @Inject
    private LowLevelCases cases;

    /** As {@link LowLevelConcerns#log}. */
    void log(LowLevelEntry entry, String submission) {
        try {
            concerns.log(entry, submission);
        } catch (PersistenceException refused) {
            concerns.log(entry, submission);
        }
    }

    /** As {@link LowLevelCases#decide}. */
    void decide(long entryId, LowLevelDecision decision, String submission) {
        try {
            cases.decide(entryId, decision, submission);
        } catch (PersistenceException refused) {
            cases.decide(entryId, decision, submission);
        }
    }
}
