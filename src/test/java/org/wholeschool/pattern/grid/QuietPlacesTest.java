package org.wholeschool.pattern.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.concern.facts.ConcernFacts.Fact;
import org.wholeschool.pattern.DemonstrationFacts;
import org.wholeschool.pattern.grid.QuietPlaces.Quiet;
import org.wholeschool.school.place.Site;

/**
 * A place is quiet where little is logged in all, and not where each part of its day has little, or few children much.
 */
class QuietPlacesTest {

    private static final List<String> BANDS = List.of(
            "BEFORE_SCHOOL",
            "REGISTRATION",
            "BREAK",
            "LUNCH",
            "CHANGEOVER",
            "AFTER_SCHOOL_CLUB",
            "TRAVEL_HOME",
            "TRAVEL_TO_SCHOOL");
    private static final LocalDate THIS_YEAR = LocalDate.of(2026, 9, 14);

    private final DemonstrationFacts school = new DemonstrationFacts();
    private final List<Fact> facts = new ArrayList<>();
    private int pupils = 50_000;

    @BeforeEach
    void clear() {
        facts.addAll(school.facts());
        facts.removeIf(fact -> fact.placeId() == school.place("LIBRARY"));
    }

    private void log(String band, LocalDate day, int... who) {
        facts.add(new Fact(
                school.place("LIBRARY"), school.band(band), school.category("PHYSICAL_ABUSE_FIGHTS"), day, day, who));
    }

    private List<Quiet> quiet() {
        return new QuietPlaces(school.hotspots(facts))
                .among(Set.of(school.place("LIBRARY"), school.place("LOWER_YARD")));
    }

    @Test
    void nothingOrFewInBothYearsIsQuiet() {
        assertEquals(List.of("Library"), quiet().stream().map(Quiet::name).toList(), "and not the lower yard");
        assertEquals(
                "fewer than 5 in all",
                quiet().get(0).now(),
                "whether there is one or none is not told where it would tell of a neighbour");
        IntStream.range(0, 4).forEach(i -> log("LUNCH", THIS_YEAR, pupils++));
        assertEquals("fewer than 5 in all", quiet().get(0).now());
        log("BREAK", THIS_YEAR, pupils++);
        assertEquals(List.of(), quiet(), "five are not few");
    }

    @Test
    void littleInEachPartOfTheDayIsMuchInAll() {
        BANDS.forEach(band -> IntStream.range(0, 4).forEach(i -> log(band, THIS_YEAR, pupils++)));
        assertEquals(List.of(), quiet());
    }

    @Test
    void muchAboutFewChildrenIsNotQuiet() {
        IntStream.range(0, 30).forEach(i -> log("LUNCH", THIS_YEAR.plusDays(i % 5), 60_000 + i % 4));
        assertEquals(List.of(), quiet());
    }

    @Test
    void whatWasLoggedTheYearBeforeCounts() {
        IntStream.range(0, 9).forEach(i -> log("LUNCH", THIS_YEAR.minusYears(1), pupils++));
        assertEquals(List.of(), quiet());
    }

    @Test
    void aPlaceToWhichFewComeIsNoneOfThem() {
        Set<Long> none = school.site.stream()
                .map(Site.ListedPlace::id)
                .filter(id -> id != school.place("LIBRARY"))
                .collect(Collectors.toSet());
        assertTrue(new QuietPlaces(school.hotspots(facts))
                .among(none).stream().noneMatch(quiet -> quiet.name().equals("Library")));
    }
}
