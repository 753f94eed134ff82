package org.wholeschool.pattern.week;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.disclosure.LeadThreshold;
import org.wholeschool.pattern.week.ThisWeek.Count;
import org.wholeschool.pattern.week.ThisWeek.Finding;
import org.wholeschool.pattern.week.ThisWeek.Strength;
import org.wholeschool.pattern.week.ThisWeek.Where;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/**
 * How what was found in a week is said: to somebody who is no statistician, and never with more certainty than there
 * is.
 */
final class WeekWords {

    private static final double ABOUT_TWICE = 1.75;
    private static final double MORE_THAN_TWICE = 2.5;

    private final Texts texts = Texts.of("week");
    private final LeadThreshold threshold;

    WeekWords(LeadThreshold threshold) {
        this.threshold = threshold;
    }

    static String day(LocalDate day) {
        return SchoolDates.LONG_DAY.format(day);
    }

    static String shortDay(LocalDate day) {
        return SchoolDates.DAY.format(day);
    }

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

    /** @return since when, and how many times what was expected. */
    String what(Finding finding, LocalDate monday) {
        String since = finding.weeks() == 1
                ? text("since.one", week(monday))
                : text("since.many", finding.weeks(), day(finding.from()));
        return text(
                "what",
                since,
                times(finding.count()),
                finding.count().concerns(),
                finding.count().expected());
    }

    String who(Finding finding) {
        return text("who", finding.count().persons());
    }

    private String times(Count count) {
        if (count.expected() == 0) {
            return text("times.hardly-any");
        }
        double ratio = (double) count.concerns() / count.expected();
        return ratio < ABOUT_TWICE
                ? text("times.more")
                : ratio < MORE_THAN_TWICE ? text("times.twice") : text("times.many", Math.round(ratio));
    }

    /** @return how often as much would turn up by chance. */
    String chance(Finding finding) {
        if (finding.strength() == Strength.WATCH) {
            return finding.times() == 0 ? text("chance.since") : text("chance.watch", Math.max(2, finding.times()));
        }
        return finding.times() >= WeekTeller.MOST_YEARS
                ? text("chance.least", WeekTeller.MOST_YEARS)
                : text("chance.years", finding.times());
    }

    String strength(Finding finding) {
        return text("strength." + finding.strength());
    }

    /** @return "12", "none", "1 to 4", "1 to 4 pupils". */
    String says(Count count) {
        return switch (count.display()) {
            case NONE -> text("count.none");
            case SMALL -> text("count.small", threshold.concerns() - 1);
            case FEW_PUPILS -> text("count.few-pupils", threshold.pupils() - 1);
            case SHOWN -> text("count.number", count.concerns());
        };
    }

    static boolean isShown(Count count) {
        return count.display() == LeadDisplay.SHOWN;
    }
}
