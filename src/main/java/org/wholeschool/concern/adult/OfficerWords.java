package org.wholeschool.concern.adult;

import java.time.LocalDate;
import org.wholeschool.concern.adult.HeadConcerns.Officer;
import org.wholeschool.concern.record.WhenWords;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/**
 * Says whether the local authority's designated officer was told of a concern about an adult, and how much that
 * presses.
 */
final class OfficerWords {

    private OfficerWords() {}

    /** @return that they were told and when, or not and when that was decided; or by when they are to be told */
    static String says(Officer officer) {
        Texts texts = Texts.of("triage");
        if (officer.decided() == null) {
            return texts.get(officer.isLate() ? "head.officer.late" : "head.officer.due", WhenWords.day(officer.by()));
        }
        return texts.get(
                officer.decided().made() ? "head.officer.told" : "head.officer.not",
                WhenWords.day(officer.decided().decidedOn()));
    }

    /**
     * @param officer nothing is written down yet
     * @param concern its number
     * @param today the school's day
     * @return by when the designated officer is to be told of it, or since when that is overdue; the time comes first
     */
    static String clock(Officer officer, long concern, LocalDate today) {
        String key = officer.isLate() ? "late" : officer.by().equals(today) ? "today" : "due";
        return Texts.of("triage")
                .get("head.clock." + key, SchoolDates.WEEKDAY_LONG_DAY.format(officer.by()), String.valueOf(concern));
    }

    /** @return how the tag looks */
    static String tone(Officer officer) {
        return officer.decided() == null
                ? officer.isLate() ? "bad" : "warn"
                : officer.decided().made() ? "good" : "";
    }
}
