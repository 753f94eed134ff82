package org.wholeschool.concern.chronology;

/** In which order a chronology is read on its page; a PDF always begins with the earliest. */
public enum Order {
    LATEST,
    EARLIEST
}
