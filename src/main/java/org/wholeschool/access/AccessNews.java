package org.wholeschool.access;

import java.util.Set;

/**
 * Tells people in the application of a way in to an account. As {@link Recorder}, this room names what it needs and a
 * room above provides it.
 */
public interface AccessNews {

    /** What is told. */
    enum About {
        PAPER_LINK_ASKED,
        /** For the account of whoever is told. */
        OWN_PAPER_LINK_ASKED,
        PAPER_LINK_USED
    }

    /**
     * Tells people in the current transaction.
     *
     * @param accounts whom
     * @param about    what
     * @param subject  of which request or link; nobody is told of one twice
     * @param page     where it leads
     */
    void tell(Set<Long> accounts, About about, long subject, String page);

    /**
     * Tells people in a transaction of its own, for an actor that is in no school yet.
     *
     * @param schoolId the school; the rest as for {@code tell}
     */
    void tellApart(long schoolId, Set<Long> accounts, About about, long subject, String page);
}
