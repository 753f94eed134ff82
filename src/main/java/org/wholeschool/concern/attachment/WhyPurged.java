package org.wholeschool.concern.attachment;

/** Why a file was purged: a choice and no words, because it stays. */
public enum WhyPurged {

    /** It shows, or may show, a child nude or in a sexual way. */
    SEXUAL_IMAGE,

    /** It is about somebody else, or belongs to another concern. */
    WRONG_FILE,

    /** It shows more than is needed. */
    NOT_NEEDED
}
