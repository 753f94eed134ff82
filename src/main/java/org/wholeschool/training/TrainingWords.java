package org.wholeschool.training;

import java.time.LocalDate;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/** How the register says days and for how long a course counts. */
final class TrainingWords {

    private static final int YEAR = 12;

    private TrainingWords() {}

    /** @return "3 Sept 2026", or "" for none */
    static String day(LocalDate day) {
        return day == null ? "" : SchoolDates.DATE.format(day);
    }

    /** @return "every year", "every 18 months", "once" */
    static String howOften(Integer validMonths) {
        Texts texts = Texts.of("training");
        if (validMonths == null) {
            return texts.get("often.once");
        }
        return validMonths % YEAR == 0
                ? texts.get("often.years", validMonths / YEAR)
                : texts.get("often.months", validMonths);
    }
}
