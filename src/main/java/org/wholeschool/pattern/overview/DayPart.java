package org.wholeschool.pattern.overview;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.wholeschool.concern.facts.ConcernFacts.Fact;
import org.wholeschool.pattern.CountedSchool.CountedBand;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.calendar.BandGroup;

/**
 * A column of the grid: a part of the day, all lessons together, or a weekday.
 *
 * @param name its name
 * @param bandId the part of the day alone; 0 for several or a weekday
 * @param ask what the list of concerns is asked for to have the same, "&amp;band=7"; null where it cannot be asked
 * @param holds which concerns it has
 */
record DayPart(String name, long bandId, String ask, Predicate<Fact> holds) {

    /**
     * @param bands the school's parts of the day, in the order of the day
     * @return a column for each, and one for all lessons, where the first of them is
     */
    static List<DayPart> ofDay(List<CountedBand> bands) {
        Set<Long> lessons = bands.stream()
                .filter(band -> band.group() == BandGroup.LESSONS)
                .map(CountedBand::id)
                .collect(Collectors.toSet());
        List<DayPart> parts = new ArrayList<>();
        boolean hasLessons = false;
        for (CountedBand band : bands) {
            if (!lessons.contains(band.id())) {
                parts.add(of(band));
            } else if (!hasLessons) {
                hasLessons = true;
                parts.add(new DayPart(
                        Texts.of("overview").get("part.lessons"),
                        0,
                        "&bandGroup=" + BandGroup.LESSONS,
                        fact -> lessons.contains(fact.bandId())));
            }
        }
        return parts;
    }

    /** All of the day. */
    static final DayPart WHOLE_DAY = new DayPart("", 0, "", fact -> true);

    /** @return a column for each part of the day, each lesson by itself */
    static List<DayPart> ofBands(List<CountedBand> bands) {
        return bands.stream().map(DayPart::of).toList();
    }

    private static DayPart of(CountedBand band) {
        return new DayPart(band.name(), band.id(), "&band=" + band.id(), fact -> fact.bandId() == band.id());
    }

    /** @return a column for each weekday from Monday to Friday, and one for the weekend */
    static List<DayPart> ofWeek() {
        List<DayPart> parts = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                parts.add(new DayPart(
                        day.getDisplayName(TextStyle.FULL, Locale.UK),
                        0,
                        null,
                        fact -> fact.occurredOn().getDayOfWeek() == day));
            }
        }
        parts.add(new DayPart(
                Texts.of("overview").get("part.weekend"),
                0,
                null,
                fact -> fact.occurredOn().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0));
        return parts;
    }
}
