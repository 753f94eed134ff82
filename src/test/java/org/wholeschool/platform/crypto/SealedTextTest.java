package org.wholeschool.platform.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SealedTextTest {

    @BeforeEach
    void freshKeys() {
        KeysForTests.use();
    }

    @Test
    void itOpensForItsPurposeOnly() {
        String sealed = SealedText.seal("sign-on", "1\n\nß");
        assertEquals(Optional.of("1\n\nß"), SealedText.open("sign-on", sealed));
        for (String other : List.of("sign", "sign-on\n1", "", "SIGN-ON")) {
            assertEquals(Optional.empty(), SealedText.open(other, sealed), other);
        }
    }

    /**
     * Somebody who reads the database, and can have a text of their own encrypted there, holds a ciphertext under the
     * same key.
     */
    @Test
    void aFieldOfTheDatabaseIsNoSealedTextWhateverStandsInIt() {
        for (String typed : List.of("sign-on\n1", "1", "sign-on")) {
            String column = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(FieldCipher.current().encrypt(typed));
            assertEquals(Optional.empty(), SealedText.open("sign-on", column), typed);
        }
        byte[] sealed = Base64.getUrlDecoder().decode(SealedText.seal("sign-on", "1"));
        assertThrows(
                IllegalStateException.class, () -> FieldCipher.current().decrypt(sealed), "nor the other way round");
    }

    @Test
    void whatIsNotSealedHereDoesNotOpen() {
        for (String made : List.of("", "x", "====", "AAAA", "A".repeat(200))) {
            assertEquals(Optional.empty(), SealedText.open("sign-on", made));
        }
    }
}
