package org.wholeschool.sharing.decision;

/** Whether a child or parents were told of a sharing. */
public enum Told {
    TOLD,
    WILL_BE,
    NOT_TOLD
}
