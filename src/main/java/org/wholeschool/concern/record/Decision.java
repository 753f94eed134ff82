package org.wholeschool.concern.record;

/** What is done about a concern. Each has a reason beside it: an inspector asks for both. */
public enum Decision {
    NO_FURTHER_ACTION,
    KEEP_WATCH,
    ACT_IN_SCHOOL,
    CHANGE_THE_CONTEXT,
    EARLY_HELP,
    REFER_SOCIAL_CARE,
    REFER_POLICE,
    REFER_OTHER
}
