package org.wholeschool.concern.conduct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name that was typed is compared without capitals, spaces and punctuation, and with or without a title. */
class StaffListTest {

    @ParameterizedTest
    @CsvSource({
        "Nia Cole, true",
        "'Ms Nia  cole, cover', true",
        "NIA COLE., true",
        "Sonia Coleman, false",
        "Nia Coles, false",
        "Cole, false"
    })
    void names(String typed, boolean isSame) {
        assertEquals(isSame, StaffList.names(typed, "Nia Cole"));
    }

    @ParameterizedTest
    @CsvSource({
        "Mrs Cole, true",
        "Cole, true",
        "N. Cole, true",
        "'Cole, N', true",
        "Nia, false",
        "Mr Colein, false",
        "J Cole, false",
        "Jo Cole, false"
    })
    void asksWhetherANameIsThatOfThePerson(String typed, boolean isAsked) {
        assertEquals(isAsked, StaffList.canBe(typed, "Nia Cole"));
    }

    @ParameterizedTest
    @CsvSource({"' O’Brien-Day. ', o’brien-day", "The  Head-teacher, the head-teacher", "'A,B', a b", "Zoë, zoë"})
    void comparesPlainNames(String typed, String plain) {
        assertEquals(plain, StaffList.plain(typed));
    }
}
