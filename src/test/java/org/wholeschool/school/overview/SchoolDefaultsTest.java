package org.wholeschool.school.overview;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.school.overview.SchoolDefaults.Band;
import org.wholeschool.school.overview.SchoolDefaults.BandTime;
import org.wholeschool.school.overview.SchoolDefaults.Category;
import org.wholeschool.school.overview.SchoolDefaults.PlaceKind;
import org.wholeschool.school.place.PlaceGroup;

class SchoolDefaultsTest {

    @Test
    void everyGroupHasACategoryAPlaceAndABand() {
        assertEquals(
                EnumSet.allOf(CategoryGroup.class),
                SchoolDefaults.categories().stream()
                        .filter(c -> c.scope() == CategoryScope.CONTEXT)
                        .map(Category::group)
                        .collect(toSet()));
        assertEquals(
                EnumSet.allOf(PlaceGroup.class),
                SchoolDefaults.placeKinds().stream().map(PlaceKind::group).collect(toSet()));
        assertEquals(
                EnumSet.allOf(BandGroup.class),
                SchoolDefaults.bands().stream().map(Band::group).collect(toSet()));
    }

    /**
     * What a member of staff types first finds what they mean, and no word stands beside a category that there is not.
     */
    @Test
    void categoriesAreFoundByTheWordsOfAStaffRoom() {
        Set<String> codes =
                SchoolDefaults.categories().stream().map(Category::code).collect(toSet());
        assertTrue(codes.containsAll(SchoolDefaults.codesWithWords()));
        assertEquals("", SchoolDefaults.wordsFor("OWN-1"));
        Map.of(
                        "fight",
                        "PHYSICAL_ABUSE_FIGHTS",
                        "suicide",
                        "SELF_HARM",
                        "grooming",
                        "EXPLOITATION_SEXUAL",
                        "county lines",
                        "EXPLOITATION_CRIMINAL",
                        "photo",
                        "NUDES_SHARED",
                        "image",
                        "UPSKIRTING",
                        "drugs",
                        "SUBSTANCE_USE",
                        "racis",
                        "DISCRIMINATION",
                        "domestic",
                        "DOMESTIC_ABUSE",
                        "knife",
                        "SERIOUS_VIOLENCE_WEAPONS")
                .forEach((typed, code) ->
                        assertTrue((" " + SchoolDefaults.wordsFor(code)).contains(" " + typed), typed));
    }

    @Test
    void codesAreUnique() {
        assertEquals(
                36,
                SchoolDefaults.categories().stream()
                        .map(Category::code)
                        .collect(toSet())
                        .size());
        assertEquals(
                26,
                SchoolDefaults.placeKinds().stream()
                        .map(PlaceKind::code)
                        .collect(toSet())
                        .size());
        assertEquals(
                17,
                SchoolDefaults.bands().stream().map(Band::code).collect(toSet()).size());
    }

    @Test
    void whatCannotWaitIsWhatTheMigrationGivesToSchoolsOfBeforeToo() throws IOException {
        String migration = Files.readString(Path.of("db", "common", "V29__urgent.sql"))
                + Files.readString(Path.of("db", "common", "V44__urgent_images.sql"));
        assertEquals(
                SchoolDefaults.categories().stream()
                        .filter(Category::urgent)
                        .map(Category::code)
                        .collect(toSet()),
                Pattern.compile("'([A-Z_]+)'")
                        .matcher(migration)
                        .results()
                        .map(found -> found.group(1))
                        .collect(toSet()));
    }

    @Test
    void onlyHomeIsForCaseworkAlone() {
        assertEquals(
                List.of("HOME"),
                SchoolDefaults.placeKinds().stream()
                        .filter(PlaceKind::caseworkOnly)
                        .map(PlaceKind::code)
                        .toList());
    }

    @Test
    void everyMinuteOfTheWeekBelongsToOneBand() {
        Set<String> known = SchoolDefaults.bands().stream().map(Band::code).collect(toSet());
        var byDay = SchoolDefaults.bandTimes().stream().collect(groupingBy(BandTime::weekday));
        for (DayOfWeek day : DayOfWeek.values()) {
            int minute = 0;
            for (BandTime time : byDay.get(day).stream()
                    .sorted(Comparator.comparing(BandTime::fromMinute))
                    .toList()) {
                assertEquals(minute, time.fromMinute(), day + " at " + time.band());
                assertTrue(time.toMinute() > time.fromMinute());
                assertTrue(known.contains(time.band()), time.band());
                minute = time.toMinute();
            }
            assertEquals(1440, minute, day.toString());
        }
    }

    @Test
    void wednesdayEndsAfterPeriodFiveAndTheOtherSchoolDaysAfterPeriodSix() {
        assertEquals(
                EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                SchoolDefaults.bandTimes().stream()
                        .filter(t -> t.band().equals("PERIOD_6"))
                        .map(BandTime::weekday)
                        .collect(toSet()));
    }
}
