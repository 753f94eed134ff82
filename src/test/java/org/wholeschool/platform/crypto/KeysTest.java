package org.wholeschool.platform.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void aKeyFile() throws IOException {
        file = folder.resolve("deep/er/wholeschool.keys");
        Keys.create(file);
    }

    @Test
    void onlyItsOwnerReadsIt() throws IOException {
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"), "this file system has no owners");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void itIsNeverOverwritten() throws IOException {
        String before = Files.readString(file);
        assertThrows(FileAlreadyExistsException.class, () -> Keys.create(file));
        assertEquals(before, Files.readString(file));
    }

    @Test
    void allKeysDiffer() throws IOException {
        List<String> values = Files.readAllLines(file).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#") && !line.startsWith("field.current"))
                .map(line -> line.substring(line.indexOf('=') + 1))
                .toList();
        assertEquals(4, values.size());
        assertEquals(4, values.stream().distinct().count());
    }

    @Test
    void whatIsWrongIsNamedWithoutItsValue() throws IOException {
        String lines = Files.readString(file);
        assertEquals("hash is missing", messageOf(lines.replaceAll("(?m)^hash=.*$", "")));
        assertEquals("seal is not Base64", messageOf(lines.replaceAll("(?m)^seal=.*$", "seal=secret!")));
        assertEquals(
                "database has 3 bytes and must have 32",
                messageOf(lines.replaceAll("(?m)^database=.*$", "database=AAAA")));
        assertEquals(
                "field.current must be a number from 1 to 255",
                messageOf(lines.replace("field.current=1", "field.current=secret")));
        assertTrue(
                messageOf(lines.replace("field.current=1", "field.current=9")).contains("there is no field.9"));
        assertFalse(
                messageOf(lines.replace("field.1=", "field.x=")).contains(lines.split("field.1=")[1].substring(0, 10)));
    }

    private String messageOf(String text) throws IOException {
        Path malformed = Files.writeString(folder.resolve("malformed.keys"), text);
        return assertThrows(IllegalArgumentException.class, () -> Keys.read(malformed))
                .getMessage();
    }
}
