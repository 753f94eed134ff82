package org.wholeschool.concern.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.OptionalLong;

/**
 * Logs a form that may arrive twice at the same moment (an impatient second tap, a phone that sends again). Both find
 * no concern with the form's key; the database lets one in and refuses the other, which asks again and is given the
 * first one's id.
 */
@ApplicationScoped
class LogOnce {

    @Inject
    private ConcernLog log;

    /**
     * @param form what was given
     * @return the concern's id; the same for the same form
     */
    long log(NewConcern form) {
        try {
            return log.log(form);
        } catch (PersistenceException refused) {
            return log.log(form);
        }
    }

    /**
     * @param form as it is sent now
     * @return the concern that was logged from it, if one was
     */
    OptionalLong loggedBefore(NewConcern form) {
        return log.loggedBefore(form);
    }
}
