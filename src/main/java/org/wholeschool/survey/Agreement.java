package org.wholeschool.survey;

/** How far somebody agrees. */
public enum Agreement {
    YES,
    MOSTLY,
    NOT_REALLY,
    NO
}
