package org.wholeschool.roster.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholeschool.platform.csv.RefusedFile;

class RosterZipTest {

    private static String refusal(byte[] bytes) {
        return assertThrows(RefusedFile.class, () -> RosterZip.unpack(bytes))
                .reason()
                .key();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../users.csv",
                "a/../../users.csv",
                "/etc/users.csv",
                "..\\users.csv",
                "C:/users.csv",
                "notes/../../x.txt"
            })
    void aPathThatLeadsOutsideRefusesTheWholeZip(String path) {
        assertEquals("roster.zipPaths", refusal(Rosters.zip(Map.of(path, "a,b\n"))));
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            // Not even one of the files that are read: what is skipped is unpacked as well.
            zip.putNextEntry(new ZipEntry("readme.txt"));
            byte[] nothing = new byte[1024 * 1024];
            for (int i = 0; i < 200; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }
        assertEquals("roster.zipTooLarge", refusal(bytes.toByteArray()));
    }

    @Test
    void thousandsOfFilesAreRefused() {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < 501; i++) {
            files.put("f" + i, "");
        }
        assertEquals("roster.zipManyFiles", refusal(Rosters.zip(files)));
    }

    @Test
    void twoFilesOfOneNameAreRefused() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("a/users.csv", "x");
        files.put("b/Users.csv", "y");
        assertEquals("roster.zipTwice", refusal(Rosters.zip(files)));
    }

    @Test
    void whatAMacAddsDoesNoHarm() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("export/users.csv", "x");
        files.put("__MACOSX/export/users.csv", "y");
        assertEquals("x", new String(RosterZip.unpack(Rosters.zip(files)).get("users.csv"), StandardCharsets.UTF_8));
    }

    @Test
    void aDamagedZipIsRefused() {
        byte[] whole = Rosters.zip(Map.of("users.csv", "sourcedId,givenName\n".repeat(1000)));
        assertEquals("roster.zipBroken", refusal(Arrays.copyOf(whole, whole.length / 2)));
        byte[] flipped = whole.clone();
        for (int i = 45; i < 60; i++) {
            flipped[i] ^= 0x5a;
        }
        assertEquals("roster.zipBroken", refusal(flipped));
    }

    /** Read from the front, such a file looks whole: all that is missing is the list at its end. */
    @Test
    void aZipThatWasCutOffInItsLastBytesIsRefused() {
        byte[] whole = Rosters.zip(Map.of("users.csv", "sourcedId,givenName\n"));
        for (int missing = 1; missing < 60; missing++) {
            assertEquals("roster.zipBroken", refusal(Arrays.copyOf(whole, whole.length - missing)), missing + " bytes");
        }
    }

    @Test
    void anEmptyZipIsSaidToBeEmpty() {
        assertEquals("roster.zipEmpty", refusal(Rosters.zip(Map.of())));
    }
}
