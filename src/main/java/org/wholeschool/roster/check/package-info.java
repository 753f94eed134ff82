/**
 * Compares a roster with the roll and says what would change, before anything does.
 *
 * <p>Read {@link org.wholeschool.roster.check.RosterCheck} and {@link org.wholeschool.roster.check.StaffCheck} first;
 * {@link org.wholeschool.roster.check.WhyLook} says what a person has to look at. Plain Java; it knows <code>file
 * </code>.
 */
package org.wholeschool.roster.check;
