package org.wholeschool.access.approval;

import java.util.Set;
import org.wholeschool.access.permit.Recorder;

/**
 * Notifies people in the application about one-time links. As with {@link Recorder}, this room declares what it needs
 * and a room above provides it.
 */
public interface AccessNews {

    /** What the notice is about. */
    enum About {
        PAPER_LINK_ASKED,
        /** The link is for the reader's own account. */
        OWN_PAPER_LINK_ASKED,
        PAPER_LINK_USED
    }

    /**
     * Notifies people in the current transaction.
     *
     * @param accounts the people to notify
     * @param about what happened
     * @param subject the id of the request or link; each person is notified once about each
     * @param page the page that the notice leads to
     */
    void tell(Set<Long> accounts, About about, long subject, String page);

    /**
     * Notifies people in a transaction of its own, for an actor that is in no school yet.
     *
     * @param schoolId the school; all other parameters as for {@code tell}
     */
    void tellApart(long schoolId, Set<Long> accounts, About about, long subject, String page);
}
