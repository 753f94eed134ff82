package org.wholeschool.survey.answer;

/** How far somebody agrees. */
public enum AgreementLevel {
    YES,
    MOSTLY,
    NOT_REALLY,
    NO
}
