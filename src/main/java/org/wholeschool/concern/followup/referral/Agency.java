package org.wholeschool.concern.followup.referral;

/**
 * Whom a school refers a child to. The designated officer for allegations against adults is offered to the head alone,
 * for a concern about an adult who works here. Referrals are counted by these, so a name never comes to mean something
 * else; whoever is not in the list is {@link #OTHER}, with a name.
 */
public enum Agency {
    CHILDRENS_SOCIAL_CARE,
    POLICE,
    EARLY_HELP,
    CAMHS,
    PREVENT,
    DESIGNATED_OFFICER,
    OTHER
}
