package org.wholeschool.platform;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How pages, mails and documents say days and times: British English, the day before the month. A moment is first put
 * into the school's zone ({@link org.wholeschool.platform.persistence.SchoolFrame#zoneOf}).
 */
public final class SchoolDates {

    /** 3 Sept 2026 */
    public static final DateTimeFormatter DATE = of("d MMM uuuu");

    /** 3 September 2026 */
    public static final DateTimeFormatter LONG_DATE = of("d MMMM uuuu");

    /** Thu 3 Sept 2026 */
    public static final DateTimeFormatter WEEKDAY_DATE = of("EEE d MMM uuuu");

    /** Thu 3 Sept, where the year is clear */
    public static final DateTimeFormatter WEEKDAY_DAY = of("EEE d MMM");

    /** Thursday 3 September 2026 */
    public static final DateTimeFormatter WEEKDAY_LONG_DATE = of("EEEE d MMMM uuuu");

    /** 3 Sept, where the year is clear */
    public static final DateTimeFormatter DAY = of("d MMM");

    /** 3 September */
    public static final DateTimeFormatter LONG_DAY = of("d MMMM");

    /** Thursday 3 September */
    public static final DateTimeFormatter WEEKDAY_LONG_DAY = of("EEEE d MMMM");

    /** Thursday */
    public static final DateTimeFormatter WEEKDAY = of("EEEE");

    /** September 2026 */
    public static final DateTimeFormatter MONTH = of("MMMM uuuu");

    /** 08:05 */
    public static final DateTimeFormatter TIME = of("HH:mm");

    /** 3 Sept 2026, 08:05 */
    public static final DateTimeFormatter DATE_TIME = of("d MMM uuuu, HH:mm");

    /** 3 September 2026, 08:05 */
    public static final DateTimeFormatter LONG_DATE_TIME = of("d MMMM uuuu, HH:mm");

    /** Thu 3 Sept 2026, 08:05 */
    public static final DateTimeFormatter WEEKDAY_DATE_TIME = of("EEE d MMM uuuu, HH:mm");

    /** Thursday 3 September at 08:05 */
    public static final DateTimeFormatter WEEKDAY_LONG_DAY_TIME = of("EEEE d MMMM 'at' HH:mm");

    private SchoolDates() {}

    private static DateTimeFormatter of(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK);
    }
}
