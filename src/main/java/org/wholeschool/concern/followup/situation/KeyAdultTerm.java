package org.wholeschool.concern.followup.situation;

import java.time.Instant;
import java.time.LocalDate;
import org.wholeschool.concern.followup.DateWords;
import org.wholeschool.platform.Texts;

/**
 * The time for which one adult is a pupil's key adult.
 *
 * @param account theirs, or null
 * @param name what they are called, where they have no account; else null
 * @param since the first day
 * @param until the last day; null for now
 * @param enteredAt when it was entered
 * @param enteredBy whose account entered it, or null
 * @param endedAt when its end was entered, or null
 * @param endedBy whose account entered that, or null
 */
public record KeyAdultTerm(
        Long account,
        String name,
        LocalDate since,
        LocalDate until,
        Instant enteredAt,
        Long enteredBy,
        Instant endedAt,
        Long endedBy) {

    /** @return "since 3 Sep 2026", "3 Sep 2026 to 4 Nov 2026" */
    public String period() {
        Texts texts = Texts.of("followup");
        return until == null
                ? texts.get("situation.period.since", DateWords.day(since))
                : texts.get("situation.period", DateWords.day(since), DateWords.day(until));
    }
}
