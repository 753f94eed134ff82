package org.wholeschool.pattern.week;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.wholeschool.pattern.week.ThisWeek.Where;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/** How weeks and places are said on the page of a pattern. */
final class WeekWords {

    private final Texts texts = Texts.of("week");

    /** @return "16 to 20 November". */
    static String week(LocalDate monday) {
        LocalDate friday = monday.plusDays(4);
        return monday.getMonth() == friday.getMonth()
                ? monday.getDayOfMonth() + "–" + SchoolDates.LONG_DAY.format(friday)
                : SchoolDates.LONG_DAY.format(monday) + " – " + SchoolDates.LONG_DAY.format(friday);
    }

    String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** @return "Canteen corridor and lockers, lunch". */
    String where(Where where) {
        return where.band().isEmpty()
                ? text("where.all-day", places(where.places()))
                : text("where.band", places(where.places()), where.band().toLowerCase(Locale.UK));
    }

    private String places(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : text("where.and", String.join(", ", names.subList(0, last)), names.get(last));
    }
}
