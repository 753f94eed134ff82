package org.wholeschool.survey.answer;

/** Whom a survey asks. */
public enum SurveyKind {
    /** Where and when pupils feel safe or not, and why. */
    PUPILS,
    /** How confident staff are: a few statements. */
    STAFF
}
