package org.wholeschool.sharing.decision;

import java.time.LocalDate;

/** How a decision stands on a day. What waits comes first. */
public enum DecisionState {
    /** Shared in an emergency; the reasons are still to be written. */
    TO_COMPLETE("bad"),
    WAITS_FOR_SECOND("warn"),
    SENT_BACK("warn"),
    /** The day on which to look again has come. */
    LOOK_AGAIN("warn"),
    NOT_YET("seen"),
    SHARED("good"),
    SHARED_IN_PART("good"),
    NOT_SHARED("");

    private final String tone;

    DecisionState(String tone) {
        this.tone = tone;
    }

    static DecisionState of(
            DecisionFields.Step step, Outcome outcome, boolean toComplete, LocalDate lookAgain, LocalDate today) {
        if (toComplete) {
            return TO_COMPLETE;
        }
        if (step == DecisionFields.Step.PROPOSED) {
            return WAITS_FOR_SECOND;
        }
        if (step == DecisionFields.Step.SENT_BACK) {
            return SENT_BACK;
        }
        if (lookAgain != null && !lookAgain.isAfter(today)) {
            return LOOK_AGAIN;
        }
        return switch (outcome) {
            case SHARE -> SHARED;
            case PART -> SHARED_IN_PART;
            case NOT -> NOT_SHARED;
            case NOT_YET -> NOT_YET;
        };
    }

    /** @return whether someone has to do something with it */
    public boolean isWaiting() {
        return ordinal() <= LOOK_AGAIN.ordinal();
    }

    /** @return the tone of its words */
    public String tone() {
        return tone;
    }
}
