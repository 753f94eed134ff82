package org.wholeschool.pattern.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.wholeschool.platform.SchoolDates;

/**
 * The weeks that can be played, of a school year at most, the earliest first.
 *
 * @param weeks their Mondays, with commas between them
 * @param names their last days in words, with bars between them
 * @param at the number of the one that is shown
 */
public record WeekSlider(String weeks, String names, int at) {

    /**
     * @param mondays the weeks that were looked at, the latest first
     * @param shown the one that is shown; null for the latest
     */
    static WeekSlider of(List<LocalDate> mondays, LocalDate shown) {
        List<LocalDate> played = new ArrayList<>(mondays.subList(0, Math.min(mondays.size(), SchoolCounts.WEEKS)));
        Collections.reverse(played);
        return new WeekSlider(
                played.stream().map(LocalDate::toString).collect(Collectors.joining(",")),
                played.stream()
                        .map(monday -> SchoolDates.LONG_DAY.format(monday.plusDays(SchoolWindow.DAYS)))
                        .collect(Collectors.joining("|")),
                shown == null ? played.size() - 1 : played.indexOf(shown));
    }
}
