package org.wholeschool.demonstration.story;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.wholeschool.demonstration.made.Dice;
import org.wholeschool.demonstration.made.MadePlace;
import org.wholeschool.demonstration.made.MadeSite;
import org.wholeschool.demonstration.made.ResourceFiles;
import org.wholeschool.demonstration.made.Scene;
import org.wholeschool.demonstration.made.SchoolDays;
import org.wholeschool.demonstration.made.Timetable;
import org.wholeschool.demonstration.made.Weighted;

/**
 * Draws days, bands and places as a school's log has them: more at lunch than in period 2, the canteen then and not at
 * night.
 */
final class WhereAndWhen {

    private static final double OUTSIDE_SCHOOL_DAYS = 0.07;
    /** A third more is logged since the school took up whole-school safeguarding: more told, not more harm. */
    private static final double MORE_THIS_YEAR = 1.35;

    private static final double MORE_ON_FRIDAYS = 1.15;

    /** Steps of the golden ratio fall evenly over 0 to 1, however many are taken. */
    private static final double EVEN_STEP = (Math.sqrt(5) - 1) / 2;

    private final Dice dice;
    private final Timetable timetable;
    private final Weighted<LocalDate> schoolDays;
    private final List<LocalDate> otherDays;
    private double bandShare;
    private final SchoolDays days;
    private final Map<String, Weighted<MadePlace>> placesByBand = new HashMap<>();
    private final Map<DayOfWeek, Weighted<String>> bandsByWeekday = new EnumMap<>(DayOfWeek.class);
    private final Map<String, Integer> bandWeights = new HashMap<>();
    private final Map<String, NamedCsvRecord> kindWeights = new HashMap<>();

    /** @param planted the places that are filled by plan, and never by this */
    WhereAndWhen(Dice dice, Timetable timetable, SchoolDays days, MadeSite site, Set<String> planted) {
        this.dice = dice;
        this.timetable = timetable;
        this.days = days;
        schoolDays = new Weighted<>(days.all(), this::weight);
        otherDays = days.between();
        ResourceFiles.rows("band-weights.csv")
                .forEach(row -> bandWeights.put(row.getField("band"), Integer.parseInt(row.getField("weight"))));
        for (NamedCsvRecord row : ResourceFiles.rows("where-and-when.csv")) {
            String band = row.getField("band");
            kindWeights.put(band, row);
            placesByBand.put(
                    band,
                    new Weighted<>(
                            site.places(),
                            place -> planted.contains(place.code()) ? 0 : weight(place, band) * place.busy()));
        }
        for (LocalDate day : days.all()) {
            bandsByWeekday.computeIfAbsent(
                    day.getDayOfWeek(),
                    w -> new Weighted<>(
                            List.copyOf(bandWeights.keySet().stream().sorted().toList()),
                            band -> timetable.has(day, band) ? bandWeights.get(band) : 0));
        }
    }

    /** @return how much is logged on that school day, beside the others */
    double weight(LocalDate day) {
        double ofTheYear = day.isBefore(days.currentYearFrom()) ? 1 : MORE_THIS_YEAR;
        return day.getDayOfWeek() == DayOfWeek.FRIDAY ? ofTheYear * MORE_ON_FRIDAYS : ofTheYear;
    }

    /** Home is not among the kinds: what happens there is casework. */
    private double weight(MadePlace place, String band) {
        return kindWeights
                .get(band)
                .findField(place.kind())
                .map(Double::parseDouble)
                .orElse(0.0);
    }

    LocalDate day() {
        boolean outside = !otherDays.isEmpty() && dice.chance(OUTSIDE_SCHOOL_DAYS);
        return outside ? dice.oneOf(otherDays) : schoolDays.draw(dice);
    }

    LocalDate schoolDay() {
        return schoolDays.draw(dice);
    }

    /**
     * Called with the days in order, bands fall evenly: no month has twice the breaks of another by luck alone.
     *
     * @return a scene on that day, or at a time that is not known for a day of null
     */
    Scene scene(LocalDate day) {
        String band = day == null
                ? Timetable.NOT_KNOWN
                : days.contains(day)
                        ? bandsByWeekday.get(day.getDayOfWeek()).at(nextBandShare())
                        : Timetable.WEEKEND_OR_HOLIDAY;
        return new Scene(day, band, placesByBand.get(band).draw(dice), Scene.Plot.BACKGROUND);
    }

    private double nextBandShare() {
        bandShare = (bandShare + EVEN_STEP) % 1;
        return bandShare;
    }

    /** @return a band of that school day in which such a place is spoken of, among those that are wanted */
    String bandAt(MadePlace place, LocalDate day, Predicate<String> wanted) {
        return new Weighted<>(
                        bandWeights.keySet().stream().sorted().toList(),
                        band -> wanted.test(band) && timetable.has(day, band)
                                ? bandWeights.get(band) * weight(place, band)
                                : 0)
                .draw(dice);
    }
}
