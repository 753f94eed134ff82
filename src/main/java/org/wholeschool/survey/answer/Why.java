package org.wholeschool.survey.answer;

/** Why somebody does not feel safe somewhere, in the few words that can be chosen. Nobody types anything. */
public enum Why {
    CROWDED,
    HIDDEN,
    NO_ADULT,
    FIGHTING,
    MEAN_WORDS,
    TOUCHING,
    OLDER_PUPILS,
    STRANGERS,
    SOMETHING_ELSE
}
