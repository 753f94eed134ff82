package org.wholeschool.sharing.decision;

/** An answer to a question of the decision. */
public enum YesNo {
    YES,
    NO,
    UNCLEAR
}
