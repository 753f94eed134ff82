package org.wholeschool.casework.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholeschool.roster.names.Folded;

/** A concern is found by its number however people write it. */
class SoughtNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7703",
                "#7703",
                "# 7703",
                "no. 7703",
                "No 7703",
                "no.7703",
                "number 7703",
                "Concern 7703",
                "concern #7703",
                "concern no. 7703",
                "Concern  number 7703"
            })
    void aNumberIsReadAsPeopleWriteIt(String typed) {
        assertEquals("7703", SoughtNumber.of(Folded.of(typed).strip()).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"8R", "concern", "7703 8R", "Room 12", "noah 7", "no. ", "7703.5"})
    void otherWordsAreNoNumber(String typed) {
        assertTrue(SoughtNumber.of(Folded.of(typed).strip()).isEmpty());
    }
}
