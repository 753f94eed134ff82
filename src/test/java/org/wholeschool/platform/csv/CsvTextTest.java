package org.wholeschool.platform.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTextTest {

    private static final String LOG = "When,What\n14/11/2025,Zoë said “no” at the café\n";

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF-8", "UTF-16LE, UTF-16LE", "UTF-16BE, UTF-16BE", "windows-1252, windows-1252"})
    void withoutAMarkTheBytesTellTheEncoding(String written, String read) {
        CsvText log = CsvText.decode(LOG.getBytes(Charset.forName(written)));
        assertEquals(LOG, log.text());
        assertEquals(Charset.forName(read), log.charset());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNotPartOfTheFirstHeading(String charset) {
        CsvText log = CsvText.decode(("\uFEFF" + LOG).getBytes(Charset.forName(charset)));
        assertEquals(LOG, log.text());
        assertEquals(Charset.forName(charset), log.charset());
    }

    @Test
    void aPersonMayChooseAnotherEncodingAndIsToldWhenItCannotBe() {
        byte[] bytes = LOG.getBytes(CsvText.WINDOWS_1252);
        assertEquals(LOG, CsvText.decode(bytes, CsvText.WINDOWS_1252).text());
        assertEquals("file.encoding", refusal(bytes, StandardCharsets.UTF_8));
    }

    @Test
    void aFileThatIsNoTextIsRefusedWithWhatToDoInstead() {
        assertEquals("file.picture", refusal(bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0)));
        assertEquals("file.workbook", refusal(bytes('P', 'K', 3, 4, 20, 0, 6, 0)));
        assertEquals("file.oldWorkbook", refusal(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1)));
        assertEquals("file.pdf", refusal("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("file.webPage", refusal("  <!DOCTYPE html><p>Sign in</p>".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void bytesOfNoKnownKindAreNotReadAsNonsense() {
        byte[] noise = new byte[5000];
        new Random(7).nextBytes(noise);
        assertEquals("file.notText", refusal(noise));
    }

    @Test
    void anEmptyFileAndOneOfBlanksAreEmpty() {
        assertEquals("file.empty", refusal(new byte[0]));
        assertEquals("file.empty", refusal("\uFEFF".getBytes(StandardCharsets.UTF_8)));
        assertEquals("file.empty", refusal(" \r\n\r\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFileBeyondTheLimitIsRefusedBeforeItIsRead() {
        byte[] large = new byte[CsvText.MAX_BYTES + 1];
        Arrays.fill(large, (byte) 'a');
        RefusedFile refused = assertThrows(RefusedFile.class, () -> CsvText.decode(large));
        assertEquals(Reason.of("file.tooLarge", 20), refused.reason());
    }

    @Test
    void oneNulByteDoesNotCondemnTheFile() {
        assertEquals(
                "a,b\n1,x\0y\n",
                CsvText.decode("a,b\n1,x\0y\n".getBytes(StandardCharsets.UTF_8)).text());
    }

    private static String refusal(byte[] bytes) {
        return assertThrows(RefusedFile.class, () -> CsvText.decode(bytes))
                .reason()
                .key();
    }

    private static String refusal(byte[] bytes, Charset charset) {
        return assertThrows(RefusedFile.class, () -> CsvText.decode(bytes, charset))
                .reason()
                .key();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
