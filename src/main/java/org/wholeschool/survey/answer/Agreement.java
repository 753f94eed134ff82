package org.wholeschool.survey.answer;

/** How far somebody agrees. */
public enum Agreement {
    YES,
    MOSTLY,
    NOT_REALLY,
    NO
}
