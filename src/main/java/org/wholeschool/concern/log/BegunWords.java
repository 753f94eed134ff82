package org.wholeschool.concern.log;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.wholeschool.concern.record.WhenWords;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/** Says when a form was begun: the time alone where that was today. */
final class BegunWords {

    private BegunWords() {}

    /**
     * @param begun when
     * @param zone where the school's clocks are
     * @return "at 10:42", or "on Tuesday 24 November 2026 at 10:42"
     */
    static String of(Instant begun, ZoneId zone) {
        LocalDateTime then = LocalDateTime.ofInstant(begun, zone);
        Texts texts = Texts.of("concern");
        return then.toLocalDate().equals(Now.day(zone))
                ? texts.get("begun.today", SchoolDates.TIME.format(then))
                : texts.get("begun.before", WhenWords.day(then.toLocalDate()), SchoolDates.TIME.format(then));
    }
}
