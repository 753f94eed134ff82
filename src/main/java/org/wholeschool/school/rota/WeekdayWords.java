package org.wholeschool.school.rota;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.platform.Texts;

/** Says weekdays in words, the same on every page that tells on which days no one is on duty. */
public final class WeekdayWords {

    private static final Set<Integer> MONDAY_TO_FRIDAY = Set.of(1, 2, 3, 4, 5);

    private WeekdayWords() {}

    /**
     * @param days 1 Monday to 7 Sunday
     * @return "Mon, Tue", in the order of the week; "Monday to Friday" where it is these five
     */
    public static String of(Set<Integer> days) {
        return days.equals(MONDAY_TO_FRIDAY)
                ? Texts.of("rota").get("monday-to-friday")
                : days.stream()
                        .sorted()
                        .map(day -> DayOfWeek.of(day).getDisplayName(TextStyle.SHORT, Locale.UK))
                        .collect(Collectors.joining(", "));
    }
}
