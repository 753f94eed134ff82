package org.wholeschool.access.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    private static final List<String> KNOWN =
            List.of("ada.admin@hillside.example", "Ada Admin", "Hillside & Sons Academy", "wholeschool");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Admin Hillside",
                "hillsideacademy",
                "HillsideAcademy1",
                "wholeschool Ada 26",
                "password1234",
                "qwertyuiop12"
            })
    void whatAGuesserTriesFirstIsNotTaken(String password) {
        assertEquals(PasswordRule.Strength.TOO_COMMON, PasswordRule.strength(password, KNOWN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "marmalade bicycle seventeen",
                "three words together",
                "Hillside marmalade bicycle",
                "adamant plumber sky"
            })
    void wordsThatDoNotBelongTogetherAre(String password) {
        assertTrue(PasswordRule.strength(password, KNOWN).isEnough(), password);
    }

    @Test
    void aShortOneIsShort() {
        assertFalse(PasswordRule.strength("zq8!vK", KNOWN).isEnough());
    }
}
