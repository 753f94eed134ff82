package org.wholeschool.sharing.request;

/** By what way a request came. */
public enum RequestWay {
    TELEPHONE,
    MAIL,
    LETTER,
    MEETING,
    IN_PERSON
}
