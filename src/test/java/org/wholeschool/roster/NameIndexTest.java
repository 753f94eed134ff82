package org.wholeschool.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.crypto.KeysForTests;
import org.wholeschool.testing.Ids;

class NameIndexTest {

    private static final AtomicLong NEXT_ID = new AtomicLong();

    private NameIndex index;

    @BeforeEach
    void fill() {
        KeysForTests.use();
        index = NameIndex.of(List.of(
                pupil("O'Neill", "Si\u00e2n", null, "8B"),
                pupil("Abdul-Rahman", "Muhammad", "Mo", "8A"),
                pupil("\u0141ukasz", "Zo\u00eb Grace", null, "11C"),
                pupil("Osei", "Kofi", null, "8B"),
                pupil("\u202eiesO", "Abena", null, "9A")));
    }

    @Test
    void anyPartOfAnyNameFinds() {
        assertEquals(List.of("Mo Abdul-Rahman"), names("rahman"));
        assertEquals(List.of("Mo Abdul-Rahman"), names("muh"));
        assertEquals(List.of("Zo\u00eb Grace \u0141ukasz"), names("grace"));
        assertEquals(List.of("Mo Abdul-Rahman"), names("ahman"));
        assertEquals(List.of("Mo Abdul-Rahman"), names("abdulrahman"));
        assertEquals(List.of("Mo Abdul-Rahman"), names("amma dul"));
        assertEquals(List.of("Zo\u00eb Grace \u0141ukasz"), names("oe"), "accents are folded inside a name too");
        assertEquals(List.of("Si\u00e2n O'Neill"), names("neill"));
    }

    @Test
    void oneLetterFindsFromTheBeginningOnlyAndSoDoesAForm() {
        assertEquals(List.of("Kofi Osei"), names("k"), "not the k inside \u0141ukasz");
        assertEquals(List.of(), names("b"), "neither the b of Abena nor that of 8B");
        assertEquals(List.of(), names("1c"), "11C is not 1C");
    }

    @Test
    void namesThatBeginWithItComeFirst() {
        NameIndex both = NameIndex.of(List.of(
                pupil("Abdallah", "Joanna", null, "7A"),
                pupil("Brown", "Roseann", null, "7A"),
                pupil("Young", "Ann", null, "7A")));
        assertEquals(
                List.of("Ann Young", "Joanna Abdallah", "Roseann Brown"),
                both.search("ann", 12).stream().map(Roster.Found::name).toList());
        assertEquals(
                List.of("Ann Young"),
                both.search("ann", 1).stream().map(Roster.Found::name).toList());
    }

    @Test
    void thePreferredNameFindsToo() {
        assertEquals(List.of("Mo Abdul-Rahman"), names("mo"));
    }

    @Test
    void apostrophesAndAccentsNeedNotBeTyped() {
        List<String> sian = List.of("Si\u00e2n O'Neill");
        assertEquals(sian, names("oneill"));
        assertEquals(sian, names("O'Neill"));
        assertEquals(sian, names("O\u2019Neill"));
        assertEquals(sian, names("SIAN"));
        assertEquals(List.of("Zo\u00eb Grace \u0141ukasz"), names("zoe"));
        assertEquals(List.of("Zo\u00eb Grace \u0141ukasz"), names("lukasz"));
        assertEquals(List.of("Zo\u00eb Grace \u0141ukasz"), names("\u0142ukasz"));
    }

    @Test
    void partsInAnyOrderNarrowAndTheFormIsOne() {
        assertEquals(List.of("Si\u00e2n O'Neill", "Kofi Osei"), names("8b"));
        assertEquals(List.of("Kofi Osei"), names("osei kofi"));
        assertEquals(List.of("Kofi Osei"), names("8b k"));
        assertEquals(List.of(), names("kofi 8a"));
    }

    @Test
    void aNameWithAnOverrideOfDirectionIsFoundByItsLetters() {
        assertEquals(List.of("Abena \u202eiesO"), names("ieso"));
    }

    @Test
    void nothingTypedFindsNobody() {
        assertEquals(List.of(), names(""));
        assertEquals(List.of(), names(" ' - \0"));
    }

    @Test
    void noMoreThanAskedFor() {
        NameIndex many = NameIndex.of(IntStream.range(0, 30)
                .mapToObj(i -> pupil("Smith", "Ann" + i, null, "7A"))
                .toList());
        assertEquals(12, many.search("smith", 12).size());
    }

    /** A text of a million characters took nine seconds of a processor. */
    @Test
    void ofALongTextTheBeginningCounts() {
        assertEquals(List.of("Mo Abdul-Rahman"), names("mo ".repeat(34) + "nothing"), "100 characters");
        assertEquals(List.of("Mo Abdul-Rahman"), names("m mo mu muh muha a ab abd nothing"), "eight parts");
        assertEquals(List.of(), names("mo mo mo nothing"), "what counts has to fit");
    }

    private List<String> names(String text) {
        return index.search(text, 12).stream().map(Roster.Found::name).toList();
    }

    private static Pupil pupil(String surname, String forename, String preferred, String form) {
        return Ids.give(
                new Pupil("A123456789012", surname, forename, preferred, LocalDate.of(2013, 9, 1), "F", 8, form, null),
                NEXT_ID.incrementAndGet());
    }
}
