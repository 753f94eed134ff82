package org.wholeschool.concern.record;

/** How the person who logged a concern knows of it: the four plain answers, and what an import cannot tell. */
public enum Source {
    SAW_OR_HEARD,
    PUPIL_TOLD_ME,
    SOMEONE_ELSE_TOLD_ME,
    NOT_SURE,
    NOT_RECORDED
}
