package org.wholeschool.intervention.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.intervention.Lever;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.place.PlaceGroup;

/**
 * The interventions that the product brings are whole: each says all that the page has a heading for, and what is known
 * names its source or is experience.
 */
class ShippedTest {

    @Test
    void theTwelveAreThereAndSayEverything() {
        assertEquals(
                List.of(
                        "SUPERVISION",
                        "STAGGERED_RELEASE",
                        "ONE_WAY",
                        "SIGHTLINES",
                        "TOILETS",
                        "BUS_LIAISON",
                        "FORM_GROUP",
                        "BYSTANDER",
                        "RESTORATIVE",
                        "CURRICULUM",
                        "STAFF_TRAINING",
                        "POLICY"),
                Shipped.all().stream().map(Entry::key).toList());
        for (Entry entry : Shipped.all()) {
            for (String text : List.of(entry.name(), entry.changes(), entry.takes(), entry.risks(), entry.measure())) {
                assertFalse(text.isBlank(), entry.key());
            }
            assertFalse(entry.where().isEmpty(), entry.key());
            assertFalse(entry.known().isEmpty(), entry.key());
            assertTrue(
                    entry.hours().least() < entry.hours().most()
                            && entry.pounds().least() < entry.pounds().most(),
                    "an estimate is a range: " + entry.key());
            assertFalse(entry.own() || entry.retired(), entry.key());
        }
    }

    @Test
    void eachSourceIsCitedWholeAndNoneStandsThereForNothing() throws IOException {
        Set<String> cited = Shipped.all().stream()
                .flatMap(entry -> entry.known().stream())
                .map(Entry.Known::source)
                .filter(source -> source != null)
                .collect(Collectors.toSet());
        List<NamedCsvRecord> sources = rows("sources.csv");
        assertEquals(sources.size(), cited.size(), "a source that nothing cites");
        for (NamedCsvRecord source : sources) {
            assertTrue(source.getField("year").matches("(19|20)\\d\\d"), source.getField("key"));
            assertTrue(
                    cited.contains(source.getField("authors") + " (" + source.getField("year") + "), "
                            + source.getField("title") + ". " + source.getField("published")),
                    source.getField("key"));
        }
    }

    @Test
    void whatIsKnownIsOfAnInterventionThatThereIs() throws IOException {
        Set<String> codes = rows("known.csv").stream()
                .map(row -> row.getField("code"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Shipped.all().stream().map(Entry::key).collect(Collectors.toCollection(TreeSet::new)), codes);
    }

    @Test
    void everyContextAndEveryLeverHasSomethingThatFits() {
        for (Where where : Where.values()) {
            assertTrue(Shipped.all().stream().anyMatch(entry -> entry.fits(where, null)), where.name());
        }
        assertEquals(
                EnumSet.allOf(Lever.class),
                EnumSet.copyOf(Shipped.all().stream().map(Entry::lever).toList()));
    }

    @Test
    void anInterventionForNoSinglePartOfTheDayFitsInAny() {
        Entry toilets = Shipped.of("TOILETS").orElseThrow();
        assertTrue(toilets.fits(Where.TOILETS, BandGroup.LESSONS));
        assertFalse(toilets.fits(Where.CORRIDORS, BandGroup.LESSONS));
        Entry corridor = Shipped.of("ONE_WAY").orElseThrow();
        assertTrue(corridor.fits(Where.CORRIDORS, BandGroup.BREAKS));
        assertFalse(corridor.fits(Where.CORRIDORS, BandGroup.LESSONS));
        assertTrue(corridor.fits(null, null));
    }

    @Test
    void aPlaceIsOfTheContextOfItsKindAndElseOfItsGroup() {
        assertEquals(Where.TOILETS, Where.ofPlace("CHANGING_ROOM", PlaceGroup.SHARED_INDOOR));
        assertEquals(Where.CORRIDORS, Where.ofPlace("STAIRWELL", PlaceGroup.SHARED_INDOOR));
        assertEquals(Where.CANTEEN, Where.ofPlace("LIBRARY", PlaceGroup.SHARED_INDOOR));
        assertEquals(Where.ONLINE, Where.ofPlace("GAMING", PlaceGroup.OFF_SITE_OR_UNKNOWN));
        assertEquals(Where.JOURNEYS, Where.ofPlace("OWN", PlaceGroup.OFF_SITE_OR_UNKNOWN));
        assertEquals(null, Where.ofPlace("NOT_KNOWN", PlaceGroup.OFF_SITE_OR_UNKNOWN));
    }

    @Test
    void everyChoiceHasItsWords() {
        Texts texts = Texts.of("intervention");
        Stream.of(
                        Arrays.stream(Where.values()).map(one -> "where." + one),
                        Arrays.stream(Lever.values()).map(one -> "lever." + one),
                        Arrays.stream(BandGroup.values()).map(one -> "when." + one))
                .flatMap(keys -> keys)
                .forEach(key -> assertFalse(texts.get(key).isBlank(), key));
        assertEquals("None of 12.", texts.get("library.count", 0, 12L));
        assertEquals(
                "5 to 25 staff hours in term 1, and £100 to £10,000 in year 1.",
                texts.get("effort", 5, 25, 100, 10_000));
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (InputStream in = Shipped.class.getResourceAsStream(file);
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        }
    }
}
