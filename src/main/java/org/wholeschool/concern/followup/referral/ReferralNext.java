package org.wholeschool.concern.followup.referral;

/** What a school does about a referral that was refused or not answered. */
public enum ReferralNext {
    /** It asks someone higher up to look again. Also where no answer came. */
    ESCALATED,
    /** It accepts that the agency does nothing, and says why. */
    ACCEPTED
}
