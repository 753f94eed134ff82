package org.wholeschool.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
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
        assertEquals(Optional.of(code), Code.of(code.shown()));
        assertEquals(Optional.of(code), Code.of("  " + code.shown().toLowerCase(Locale.UK).replace('-', ' ') + " "));
        assertEquals(Optional.of(code), Code.of(code.shown().replace("-", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "4", "4-KM7R", "KM7RT2WP", "4-KM7R-T2WO", "4-KM7R-T2W1", "222222222-KM7R-T2WP", "é-KM7R-T2WP", "4-KM7R-T2WP'; drop table survey"})
    void whatIsNoCodeIsNone(String typed) {
        assertEquals(Optional.empty(), Code.of(typed));
    }

    @Test
    void nothingIsNoCode() {
        assertEquals(Optional.empty(), Code.of(null));
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
        assertTrue(shown.stream().allMatch(code -> code.matches("6-[2-9B-DF-HJ-NP-TV-Z]{4}-[2-9B-DF-HJ-NP-TV-Z]{4}")), shown.iterator().next());
    }
}
