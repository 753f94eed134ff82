package org.wholeschool.sharing.agreement;

import java.time.LocalDate;

/** How an agreement stands on a day. It follows from the days and is never stored. */
public enum AgreementState {
    /** One side has not signed. */
    DRAFT("warn"),
    /** Signed, and its first day is to come. */
    STARTS_LATER("seen"),
    IN_FORCE("good"),
    /** In force; its review is within the next weeks. */
    REVIEW_DUE("warn"),
    /** In force; its review has passed. */
    REVIEW_OVERDUE("bad"),
    /** Its last day has passed. */
    RUN_OUT("bad"),
    /** Ended early, with a reason. */
    ENDED("");

    /** Days before a review from which it counts as due. */
    static final int SOON = 28;

    private final String tone;

    AgreementState(String tone) {
        this.tone = tone;
    }

    /**
     * @param days of the agreement
     * @param endedOn from which day it has ended early, or null
     * @param day the day that is asked about
     * @return how it stands then
     */
    public static AgreementState on(AgreementDays days, LocalDate endedOn, LocalDate day) {
        if (endedOn != null && !day.isBefore(endedOn)) {
            return ENDED;
        }
        if (!days.areSignedBy(day)) {
            return DRAFT;
        }
        if (days.starts() != null && days.starts().isAfter(day)) {
            return STARTS_LATER;
        }
        if (days.ends() != null && days.ends().isBefore(day)) {
            return RUN_OUT;
        }
        if (days.review() == null || days.review().isAfter(day.plusDays(SOON))) {
            return IN_FORCE;
        }
        return days.review().isBefore(day) ? REVIEW_OVERDUE : REVIEW_DUE;
    }

    /** @return whether it holds, reviewed or not */
    public boolean isInForce() {
        return this == IN_FORCE || this == REVIEW_DUE || this == REVIEW_OVERDUE;
    }

    /** @return whether it held once and holds no longer */
    public boolean isPast() {
        return this == RUN_OUT || this == ENDED;
    }

    /** @return how its word looks */
    public String tone() {
        return tone;
    }
}
