package org.wholeschool.concern.chronology;

import java.util.List;

/**
 * A chronology as it is printed.
 *
 * @param school   the school's name
 * @param name     what the pupil is called
 * @param form     registration group, or null
 * @param notice   what is to be known before it is read: who was taken out, or why nobody was
 * @param chosen   which part of the chronology it is, in words
 * @param madeAt   when, in words
 * @param madeBy   who made it
 * @param names    whether it names others, for the foot of every page
 * @param entries  the earliest first
 */
record PrintedChronology(String school, String name, String form, String notice, String chosen, String madeAt, String madeBy, String names, List<Entry> entries) {
}
