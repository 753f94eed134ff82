package org.wholeschool.school.overview;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.platform.csv.ShippedRows;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.school.place.PlaceGroup;

/**
 * What a new school starts with: categories, kinds of place, bands of the day and their times. They are data, in the
 * CSV files beside this class's resources, and every school may edit its own copy afterwards. The lists are those of
 * KCSIE's child-on-child abuse and of Working Together's extra-familial contexts.
 */
public final class SchoolDefaults {

    /**
     * A category of concern; {@code code} never changes, {@code name} is what staff read; what is {@code urgent} cannot
     * wait for a target.
     */
    public record Category(String code, String name, CategoryScope scope, CategoryGroup group, boolean urgent) {}

    /** A kind of place; one that is {@code caseworkOnly} (home) never belongs to a concern that enters a pattern. */
    public record PlaceKind(String code, String name, PlaceGroup group, boolean caseworkOnly) {}

    /** A band of the school day, in the order of the day. */
    public record Band(String code, String name, BandGroup group) {}

    /**
     * When a band is, on one weekday. A band may have several times in a day (changeover); the times of a weekday never
     * overlap and leave no gap, so that every minute of the week belongs to one band.
     *
     * @param fromMinute first minute of the day, 0 to 1439
     * @param toMinute the minute after the last, 1 to 1440 (midnight)
     */
    public record BandTime(String band, DayOfWeek weekday, int fromMinute, int toMinute) {}

    private static final Map<String, String> WORDS =
            rows("category-words", row -> Map.entry(row.getField("code"), row.getField("words"))).stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private SchoolDefaults() {}

    /** @return the 22 context and 14 casework categories. */
    public static List<Category> categories() {
        return rows(
                "categories",
                r -> new Category(
                        r.getField("code"),
                        r.getField("name"),
                        CategoryScope.valueOf(r.getField("scope")),
                        CategoryGroup.valueOf(r.getField("group")),
                        r.getField("urgent").equals("yes")));
    }

    /**
     * @param code the code of a category of any school
     * @return other words by which staff look for it ("fight", "county lines"), or "". They find it, and are stored
     *     nowhere.
     */
    public static String wordsFor(String code) {
        return WORDS.getOrDefault(code, "");
    }

    static Set<String> codesWithWords() {
        return WORDS.keySet();
    }

    /** @return the kinds of place, on site, off site and online, and "not known". */
    public static List<PlaceKind> placeKinds() {
        return rows(
                "place-kinds",
                r -> new PlaceKind(
                        r.getField("code"),
                        r.getField("name"),
                        PlaceGroup.valueOf(r.getField("group")),
                        r.getField("casework only").equals("yes")));
    }

    /** @return the 17 bands in the order of the day; "weekend or holiday" and "not known" come last. */
    public static List<Band> bands() {
        return rows(
                "bands", r -> new Band(r.getField("code"), r.getField("name"), BandGroup.valueOf(r.getField("group"))));
    }

    /** @return the times of the bands: Wednesday ends after period 5, Friday has an assembly and a shorter lunch. */
    public static List<BandTime> bandTimes() {
        return rows(
                "band-times",
                r -> new BandTime(
                        r.getField("band"),
                        DayOfWeek.valueOf(r.getField("weekday")),
                        minuteOfDay(r.getField("from")),
                        minuteOfDay(r.getField("to"))));
    }

    /** "24:00" is midnight at the end of the day, which {@link java.time.LocalTime} cannot say. */
    private static int minuteOfDay(String hoursAndMinutes) {
        return Integer.parseInt(hoursAndMinutes.substring(0, 2)) * 60 + Integer.parseInt(hoursAndMinutes.substring(3));
    }

    private static <T> List<T> rows(String name, Function<NamedCsvRecord, T> row) {
        return ShippedRows.of(SchoolDefaults.class, "defaults/" + name + ".csv").stream()
                .map(row)
                .toList();
    }
}
