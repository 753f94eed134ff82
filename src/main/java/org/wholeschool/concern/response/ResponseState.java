package org.wholeschool.concern.response;

/** How it stands with an action or a referral. */
public enum ResponseState {
    /** An action is to be done. */
    OPEN("warn"),
    /** An action is to be done, and its last day has passed. */
    OVERDUE("bad"),
    /** The person who was asked cannot do it. */
    CANNOT("bad"),
    DONE("good"),
    WITHDRAWN("none"),
    /** An agency, or whom it was escalated to, has not answered. */
    WAITING("warn"),
    /** The day for an answer has passed. */
    LATE("bad"),
    /** An agency did not take it on, and no one has said what follows. */
    REFUSED("bad"),
    ANSWERED("good"),
    /** It was decided to make no referral. */
    NOT_MADE("none");

    private final String tone;

    ResponseState(String tone) {
        this.tone = tone;
    }

    /** @return the colour of its tag */
    String tone() {
        return tone;
    }
}
