package org.wholeschool.platform.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command that adds a field key leaves the others as they are, and the file's rights too. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class NewFieldKeyScriptTest {

    @TempDir
    private Path folder;

    private int run(Path file) throws Exception {
        return new ProcessBuilder("docker/new-field-key.sh", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start()
                .waitFor();
    }

    @Test
    void aKeyIsAddedAndIsTheOneInUse() throws Exception {
        Path file = folder.resolve("wholeschool.keys");
        Keys.create(file);
        Keys before = Keys.read(file);
        assertEquals(0, run(file), () -> read(folder.resolve("output")));
        assertEquals(0, run(file));
        Keys after = Keys.read(file);
        assertEquals(Set.of(1, 2, 3), after.fieldIds());
        assertEquals(3, after.currentField());
        assertTrue(after.belongsTo(before));
        assertArrayEquals(before.field(1), after.field(1));
        assertNotEquals(
                java.util.HexFormat.of().formatHex(after.field(2)),
                java.util.HexFormat.of().formatHex(after.field(3)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(2, left.count(), "nothing is left beside the file");
        }
    }

    @Test
    void whatIsNoKeyFileStaysAsItIs() throws Exception {
        Path file = folder.resolve("notes.txt");
        Files.writeString(file, "hash=nothing\n");
        assertNotEquals(0, run(file));
        assertEquals("hash=nothing\n", Files.readString(file));
        assertNotEquals(0, run(folder.resolve("missing")));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException fault) {
            return fault.toString();
        }
    }
}
