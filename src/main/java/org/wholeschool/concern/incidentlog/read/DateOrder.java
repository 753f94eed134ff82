package org.wholeschool.concern.incidentlog.read;

/**
 * How a date of three numbers is read: 03/04/2026 is the third of April or the fourth of March. A date that begins with
 * the year needs no order.
 */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST
}
