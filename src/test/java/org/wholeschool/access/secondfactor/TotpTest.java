package org.wholeschool.access.secondfactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholeschool.platform.crypto.KeysForTests;

class TotpTest {

    private static final byte[] SECRET_OF_THE_RFC = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:10Z");

    @BeforeAll
    static void keys() {
        KeysForTests.use();
    }

    /** Appendix B of RFC 6238 has eight digits; six are the last six of them. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theCodesAreThoseOfTheRfc(long second, String code) {
        assertEquals(code, Totp.code(SECRET_OF_THE_RFC, Instant.ofEpochSecond(second)));
        assertEquals(
                OptionalLong.of(second / 30),
                Totp.step(
                        SECRET_OF_THE_RFC,
                        code.substring(0, 3) + " " + code.substring(3),
                        Instant.ofEpochSecond(second),
                        -1));
    }

    @Test
    void aClockMayBeOneStepOffAndNotTwo() {
        for (int seconds : new int[] {-30, 0, 30}) {
            assertTrue(
                    Totp.step(SECRET_OF_THE_RFC, Totp.code(SECRET_OF_THE_RFC, NOW.plusSeconds(seconds)), NOW, -1)
                            .isPresent(),
                    seconds + " s");
        }
        for (int seconds : new int[] {-60, 60}) {
            assertTrue(
                    Totp.step(SECRET_OF_THE_RFC, Totp.code(SECRET_OF_THE_RFC, NOW.plusSeconds(seconds)), NOW, -1)
                            .isEmpty(),
                    seconds + " s");
        }
        assertTrue(Totp.step(SECRET_OF_THE_RFC, null, NOW, -1).isEmpty());
        assertTrue(Totp.step(SECRET_OF_THE_RFC, "", NOW, -1).isEmpty());
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void aSecretIsWrittenAsAppsTakeIt(String bytes, String digits) {
        assertEquals(digits, Base32.of(bytes.getBytes(StandardCharsets.US_ASCII)));
    }

    private static SecondFactor withApp(Instant since) {
        SecondFactor own = new SecondFactor(7);
        assertFalse(own.confirm(SECRET_OF_THE_RFC, "000000", since, since), "not with another code");
        assertFalse(own.hasApp());
        assertTrue(own.confirm(SECRET_OF_THE_RFC, Totp.code(SECRET_OF_THE_RFC, since), since, since));
        return own;
    }

    @Test
    void aCodeIsTakenOnceAndNoneFromBefore() {
        SecondFactor own = withApp(NOW.minusSeconds(300));
        String code = Totp.code(SECRET_OF_THE_RFC, NOW);
        assertTrue(own.take(code, NOW));
        assertFalse(own.take(code, NOW), "the same again");
        assertFalse(
                own.take(Totp.code(SECRET_OF_THE_RFC, NOW.minusSeconds(30)), NOW),
                "one from before it, though its time is not over");
        assertTrue(own.take(Totp.code(SECRET_OF_THE_RFC, NOW.plusSeconds(30)), NOW));
    }

    @Test
    void theCodeThatSetItUpDoesNotAlsoOpenTheDoor() {
        assertFalse(withApp(NOW).take(Totp.code(SECRET_OF_THE_RFC, NOW), NOW));
    }

    @Test
    void aClockThatIsSetBackDoesNotMakeOldCodesGoodAgain() {
        SecondFactor own = withApp(NOW.minusSeconds(7200));
        assertTrue(own.take(Totp.code(SECRET_OF_THE_RFC, NOW), NOW));
        Instant anHourBack = NOW.minusSeconds(3600);
        assertFalse(own.take(Totp.code(SECRET_OF_THE_RFC, NOW), anHourBack));
        assertFalse(
                own.take(Totp.code(SECRET_OF_THE_RFC, anHourBack), anHourBack), "not even one that was never given");
    }

    @Test
    void aRecoveryCodeIsReadAsPeopleWriteIt() {
        String code = RecoveryCode.fresh();
        assertTrue(code.matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}"), code);
        assertEquals(RecoveryCode.hash(7, "01AB1-1CDEF"), RecoveryCode.hash(7, " oiabl lcdef"));
        assertFalse(RecoveryCode.hash(7, code).equals(RecoveryCode.hash(8, code)), "of one account alone");
    }
}
