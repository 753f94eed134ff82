package org.wholeschool.link.group;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.roster.Roster;

class PastedNamesTest {

    private static final Map<String, List<Long>> SEARCH =
            Map.of("testname", List.of(1L, 2L), "osei", List.of(3L), "smith, sam, 8b", List.of(5L));

    private final PastedNames names = new PastedNames(
            List.of(
                    new Roster.KnownAs(1, "A100000000001", "Aisha", null, "Khan"),
                    new Roster.KnownAs(2, "A100000000002", "Benjamin", "Ben", "Thomas"),
                    new Roster.KnownAs(3, null, "Kofi", null, "Osei"),
                    new Roster.KnownAs(4, null, "Sam", null, "Smith"),
                    new Roster.KnownAs(5, null, "Sam", null, "Smith"),
                    new Roster.KnownAs(6, null, "Anna Maria", null, "van der Berg")),
            part -> SEARCH.getOrDefault(part.toLowerCase(Locale.ROOT), List.of()));

    private String read(String text) {
        return names.read(text).stream()
                .map(line -> line.text() + "=" + line.fits())
                .collect(Collectors.joining(" | "));
    }

    @Test
    void aNameIsReadHoweverItIsWritten() {
        assertEquals(
                "Aisha Khan=[1] | Khan Aisha=[1] | Khan, Aisha=[1] | ben  THOMAS=[2] | Thomas, Benjamin=[2]",
                read("Aisha Khan\nKhan Aisha\r\n Khan, Aisha \n\nben  THOMAS;Thomas, Benjamin"));
        assertEquals("van der Berg, Anna Maria=[6]", read("van der Berg, Anna Maria"));
    }

    @Test
    void aNumberIsOneToo() {
        assertEquals("a100000000001=[1] | A1000 0000 0002=[2]", read("a100000000001\nA1000 0000 0002"));
    }

    @Test
    void commasPartNamesWhereTheyAreNotWithinOne() {
        assertEquals("Aisha Khan=[1] | Ben Thomas=[2] | Kofi Osei=[3]", read("Aisha Khan, Ben Thomas, Kofi Osei"));
        assertEquals("Khan, Aisha=[1] | Thomas, Ben=[2]", read("Khan, Aisha, Thomas, Ben"));
        assertEquals("Khan, Aisha=[1] | Ben Thomas=[2]", read("Khan, Aisha,, Ben Thomas,"));
    }

    @Test
    void ofSeveralAndOfNoneItSaysSo() {
        assertEquals(
                "Sam Smith=[4, 5] | Testname=[1, 2] | osei=[3] | Nemo=[]", read("Sam Smith\nTestname\nosei\nNemo"));
        assertEquals("", read(null));
        assertEquals("", read(" \n , ; "));
    }

    /** Before any is looked up: a list of a whole year costs nothing. */
    @Test
    void howManyThereAreAtLeastIsCountedFirst() {
        String many = IntStream.range(0, 300).mapToObj(i -> "Child " + i).collect(Collectors.joining("\n"));
        assertEquals(300, PastedNames.count(many));
        assertEquals(150, PastedNames.count(many.replace('\n', ',')), "each two may be a surname and a first name");
        assertEquals(2, PastedNames.count("Khan, Aisha\nThomas, Ben"));
        assertEquals(0, PastedNames.count(null));
    }
}
