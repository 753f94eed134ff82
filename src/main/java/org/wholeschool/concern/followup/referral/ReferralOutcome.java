package org.wholeschool.concern.followup.referral;

/** What an agency did with a referral. */
public enum ReferralOutcome {
    /** It took it on, or already had the family. */
    ACCEPTED,
    /** It gave advice, or named somebody else. */
    ADVICE,
    /** It will do nothing. */
    NOT_ACCEPTED
}
