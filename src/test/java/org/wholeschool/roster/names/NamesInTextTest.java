package org.wholeschool.roster.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholeschool.roster.names.NamesInText.Found;

/** A text for governors names nobody whom the school knows, and may speak of marks in May. */
class NamesInTextTest {

    private static final List<List<String>> EVERYBODY = List.of(
            List.of("Kofi", "Osei-Bonsu"),
            List.of("Grace", "O'Neill"),
            List.of("Mark", "May"),
            List.of("Amina Patel"),
            List.of("Łukasz", "Żak"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kofi Osei-Bonsu",
                "kofi osei bonsu",
                "KOFI OSEI-BONSU",
                "Grace O’Neill",
                "Lukasz Zak",
                "Ms Patel",
                "Mrs Unknownperson",
                "Amina Patel",
                "Mark May"
            })
    void aWholeNameIsFoundForCertain(String name) {
        assertEquals(
                List.of(new Found(name, true)),
                Found.in("Staff spoke with " + name + " about the corridor.", EVERYBODY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kofi", "Grace", "A.P", "Osei"})
    void aPartOfOneMayBeMeantOtherwise(String name) {
        assertEquals(List.of(new Found(name, false)), Found.in("More was seen since " + name + " joined.", EVERYBODY));
    }

    @Test
    void possessivesAndHandlesAreFound() {
        assertEquals(List.of(new Found("Kofi", false)), Found.in("Kofi’s group meets there.", EVERYBODY));
        assertEquals(
                List.of(new Found("a.nother@example.org", true)),
                Found.in("Write to a.nother@example.org about it.", EVERYBODY));
        assertEquals(
                List.of(new Found("07700 900123".split(" ")[0], true)),
                Found.in("Ring 07700 900123 today.", EVERYBODY));
    }

    @Test
    void aListIsFoundNameByName() {
        assertEquals(
                List.of(new Found("Osei-Bonsu", true), new Found("Kofi", false)),
                Found.in("Osei-Bonsu, Kofi", EVERYBODY));
    }

    @Test
    void initialsOfAnybodyAreSeen() {
        assertEquals(List.of(new Found("HAK", false)), Found.initialsIn("HAK was there with the DSL, in KS3."));
        assertEquals(List.of(new Found("H.K", false)), Found.in("H.K. was there.", EVERYBODY));
        assertEquals(List.of(), Found.initialsIn("ALL OF IT IS LOUD"));
    }

    /** Whoever the school knows by such a word: a slip on the roll, or somebody who wants no name. */
    @ParameterizedTest
    @ValueSource(strings = {"Nobody", "Somebody", "Someone", "Everybody", "Everyone", "Anybody", "Anyone", "No one"})
    void aWordForAnybodyIsNoName(String word) {
        assertEquals(
                List.of(),
                Found.in(
                        word + " stands there at lunch.",
                        List.of(
                                List.of("Nobody", "Somebody"),
                                List.of("Someone", "Everybody"),
                                List.of("Everyone", "Anybody"),
                                List.of("Anyone", "Else"))));
    }

    @Test
    void whatNamesNobodyStays() {
        assertEquals(
                List.of(),
                Found.in(
                        "Fewer concerns at the canteen corridor since two adults stand there at lunch; we may do "
                                + "the same at break. 12/05/2026.",
                        EVERYBODY));
        assertEquals(List.of(), Found.in("", EVERYBODY));
    }
}
