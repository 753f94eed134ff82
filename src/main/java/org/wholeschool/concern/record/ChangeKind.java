package org.wholeschool.concern.record;

/** What somebody did to the record of a concern. */
public enum ChangeKind {
    DECIDED,
    CLOSED,
    REOPENED,
    /** Undone within minutes by the person who had closed it. */
    CLOSING_UNDONE,
    ROLE,
    PERSON_ADDED,
    /** A child was taken out who had nothing to do with it: which one, nobody can tell any more. */
    TAKEN_OUT,
    RESTRICTED,
    OPENED_TO_ALL,
    LINKED,
    UNLINKED,
    GIVEN_TO_HEAD,
    SENT_BACK
}
