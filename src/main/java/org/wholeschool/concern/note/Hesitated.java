package org.wholeschool.concern.note;

/** Whether a child hesitated to tell, or asked that it is not shared. The names are keys of texts. */
public enum Hesitated {
    YES,
    NO,
    NOT_KNOWN
}
