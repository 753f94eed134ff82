package org.wholeschool.concern.response;

/** How it stands with an action, a referral or parents: what needs doing first comes first. */
public enum ResponseState {
    /** An action is to be done, and its last day has passed. */
    OVERDUE("bad"),
    /** The person who was asked cannot do it. */
    CANNOT("bad"),
    /** An action is to be done. */
    OPEN("warn"),
    DONE("good"),
    WITHDRAWN("none"),
    /** The day for an answer has passed. */
    LATE("bad"),
    /** An agency did not take it on, and no one has said what follows. */
    REFUSED("bad"),
    /** An agency, or whom it was escalated to, has not answered. */
    WAITING("warn"),
    ANSWERED("good"),
    /** It was decided to make no referral. */
    NOT_MADE("none"),
    /** A note has a contact with parents or carers, and no one recorded that it informed them. */
    NOTED("warn"),
    /** Parents or carers were told. */
    TOLD("good"),
    /** It was decided not to tell them. */
    NOT_TOLD("none");

    private final String tone;

    ResponseState(String tone) {
        this.tone = tone;
    }

    /** @return whether nothing more is to be done about it */
    boolean isOver() {
        return tone.equals("good") || tone.equals("none");
    }

    /** @return the colour of its tag */
    String tone() {
        return tone;
    }
}
