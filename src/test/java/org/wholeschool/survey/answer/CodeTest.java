package org.wholeschool.survey.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 25, 26, 675, 7001, 1_000_000_000L})
    void whatStandsOnASlipIsReadHoweverItIsTyped(long school) {
        Code code = Code.make(school, new Random(school));
        assertEquals(code, Code.of(code.shown()).get(0));
        assertEquals(
                code,
                Code.of("  " + code.shown().toLowerCase(Locale.UK).replace('-', ' ') + " ")
                        .get(0));
        assertEquals(code, Code.of(code.shown().replace("-", "")).get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "4",
                "4-KM7R",
                "KM7RT2WP",
                "4-KM7R-T2WO",
                "4-KM7R-T2W1",
                "22222222222-KM7R-T2WP",
                "é-KM7R-T2WP",
                "4-KM7R-T2WP'; drop table survey"
            })
    void whatIsNoCodeIsNone(String typed) {
        assertEquals(List.of(), Code.of(typed));
    }

    /** Slips that were printed before there were ten signs stay good. */
    @Test
    void aShortOneIsStillRead() {
        assertEquals(List.of(new Code(2, "KM7RT2WP")), Code.of("4-KM7R-T2WP"));
        assertTrue(Code.of("234-KM7R-T2WP").contains(new Code(28, "KM7RT2WP")), "it may be a long one as well");
    }

    @Test
    void nothingIsNoCode() {
        assertEquals(List.of(), Code.of(null));
    }

    @Test
    void aThousandAreAllDifferentAndOneSaysNothingOfItselfInALog() {
        Set<String> shown = new HashSet<>();
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            Code code = Code.make(3, random);
            shown.add(code.shown());
            assertFalse(("Refused " + code).contains(code.secret()));
        }
        assertEquals(1_000, shown.size());
        assertTrue(
                shown.stream().allMatch(code -> code.matches("6-[2-9B-DF-HJ-NP-TV-Z]{5}-[2-9B-DF-HJ-NP-TV-Z]{5}")),
                shown.iterator().next());
    }
}
