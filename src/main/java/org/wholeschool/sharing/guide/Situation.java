package org.wholeschool.sharing.guide;

/** What may happen to a member of staff who knows something about a child, in the order of the page. */
public enum Situation {
    EMERGENCY(Next.CALL_999),
    PARENT(Next.RING),
    POLICE(Next.RING),
    SOCIAL_WORKER(Next.RING),
    SCHOOL(Next.RING),
    COLLEAGUE(Next.RING),
    STRANGER(Next.RING),
    SECRET(Next.LOG),
    WORRIED(Next.LOG);

    /** The one thing to do that the page offers. */
    public enum Next {
        CALL_999,
        /** Ring the lead or deputy on duty. */
        RING,
        LOG
    }

    private final Next next;

    Situation(Next next) {
        this.next = next;
    }

    public Next getNext() {
        return next;
    }
}
