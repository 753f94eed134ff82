/**
 * Keeps terms, closures, half-days and the school day, and counts time by them.
 *
 * <p>Read {@link org.wholeschool.school.calendar.Calendar} and {@link org.wholeschool.school.calendar.DayPlan} first;
 * targets are counted by {@link org.wholeschool.school.calendar.SchoolHours}. It knows <code>school</code> alone.
 */
package org.wholeschool.school.calendar;
