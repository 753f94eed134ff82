package org.wholeschool.intervention.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days in words. */
final class PlanWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private PlanWords() {
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
