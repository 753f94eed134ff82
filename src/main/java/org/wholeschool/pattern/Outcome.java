package org.wholeschool.pattern;

/** What governors read that came of concerns. The order is the one in which neighbours merge when small. */
public enum Outcome {
    KEPT_IN_SCHOOL,
    NO_FURTHER_ACTION,
    SOCIAL_CARE,
    EARLY_HELP,
    ANOTHER_AGENCY;

    /** The first of those that are referrals; all after it are. */
    public static final Outcome FIRST_REFERRAL = SOCIAL_CARE;
}
