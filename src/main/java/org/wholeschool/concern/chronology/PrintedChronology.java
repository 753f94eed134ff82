package org.wholeschool.concern.chronology;

import java.util.List;

/**
 * A chronology as it is printed.
 *
 * @param school the school's name
 * @param title the file's own title, which stands in windows and lists: without a name
 * @param heading of whom it is
 * @param under what stands below that, line by line
 * @param notice what is to be known before it is read: who was taken out, or why nobody was
 * @param chosen which part of the chronology it is, in words
 * @param madeAt when, in words
 * @param madeBy who made it
 * @param names whether it names others, for the foot of every page
 * @param entries the earliest first
 */
record PrintedChronology(
        String school,
        String title,
        String heading,
        List<String> under,
        String notice,
        String chosen,
        String madeAt,
        String madeBy,
        String names,
        List<ChronicleEntry> entries) {}
