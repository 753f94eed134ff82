package org.wholeschool.roster.watch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholeschool.platform.crypto.KeysForTests;
import org.wholeschool.roster.batch.WatchResult;

class SchoolFolderTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:30:00Z");

    @TempDir
    private Path root;

    private Path folder;
    private SchoolFolder school;

    @BeforeEach
    void makeFolder() throws IOException {
        KeysForTests.use();
        folder = Files.createDirectory(root.resolve("7001"));
        school = new SchoolFolder(root, 7001);
    }

    private List<String> names() throws SchoolFolder.Fault {
        return school.files().stream().map(SchoolFolder.Found::name).sorted().toList();
    }

    private static WatchResult fault(SchoolFolder school) {
        return assertThrows(SchoolFolder.Fault.class, school::files).result();
    }

    @Test
    void onlyPlainRostersAreFound() throws Exception {
        Path outside = Files.writeString(root.resolve("outside.csv"), "x");
        Files.writeString(folder.resolve("roll.CSV"), "x");
        Files.writeString(folder.resolve("roll.zip"), "x");
        Files.writeString(folder.resolve("roll.zip.part"), "x");
        Files.writeString(folder.resolve(".hidden.csv"), "x");
        Files.createDirectory(folder.resolve("folder.csv"));
        Files.createSymbolicLink(folder.resolve("link.csv"), outside);
        assertEquals(List.of("roll.CSV", "roll.zip"), names());
    }

    @Test
    void aFolderThatIsNotThereOrIsALinkIsSaid() throws IOException {
        assertEquals(WatchResult.FOLDER_MISSING, fault(new SchoolFolder(root, 7002)));
        assertEquals(WatchResult.FOLDER_MISSING, fault(new SchoolFolder(root.resolve("nowhere"), 7001)));
        Files.writeString(root.resolve("7003"), "a file");
        assertEquals(WatchResult.FOLDER_MISSING, fault(new SchoolFolder(root, 7003)));
        Files.createSymbolicLink(root.resolve("7004"), folder);
        assertEquals(WatchResult.FOLDER_LINK, fault(new SchoolFolder(root, 7004)));
    }

    @Test
    void aFolderWithThousandsOfFilesIsNotReadThrough() throws IOException {
        for (int i = 0; i < 1001; i++) {
            Files.createFile(folder.resolve(i + ".txt"));
        }
        assertEquals(WatchResult.FOLDER_FULL, fault(school));
    }

    @Test
    void aFileOf200MbIsKnownByItsSizeAlone() throws Exception {
        try (RandomAccessFile huge =
                new RandomAccessFile(folder.resolve("roll.zip").toFile(), "rw")) {
            huge.setLength(200L * 1024 * 1024);
        }
        assertTrue(school.files().get(0).isTooLarge());
    }

    @Test
    void whatIsWrittenToMeanwhileIsNotRead() throws Exception {
        Path file = Files.writeString(folder.resolve("roll.csv"), "upn");
        SchoolFolder.Found found = school.files().get(0);
        assertArrayEquals("upn".getBytes(StandardCharsets.UTF_8), SchoolFolder.read(found));
        Files.writeString(file, "upn,forename");
        assertNull(SchoolFolder.read(found));
        Files.delete(file);
        assertNull(SchoolFolder.read(found));
        Files.createSymbolicLink(file, Files.writeString(root.resolve("outside.csv"), "upn"));
        assertNull(SchoolFolder.read(found), "what was changed for a link is not followed");
    }

    /**
     * A folder of its name can be opened and not be read: like a file on a broken disk, and for whoever may open
     * everything too.
     */
    @Test
    void aFileThatIsThereAndCannotBeReadIsSaid() throws Exception {
        Path file = Files.writeString(folder.resolve("roll.csv"), "upn");
        SchoolFolder.Found found = school.files().get(0);
        Files.delete(file);
        Files.createDirectory(file);
        assertEquals(
                WatchResult.FILE_CLOSED,
                assertThrows(SchoolFolder.Fault.class, () -> SchoolFolder.read(found))
                        .result());
    }

    @Test
    void whatIsTakenIsMovedAsideWithItsWordAndNothingIsLost() throws Exception {
        for (int i = 0; i < 2; i++) {
            Files.writeString(folder.resolve("roll.csv"), "upn" + i);
            Files.writeString(folder.resolve("roll.csv.done"), "");
            SchoolFolder.Found found = school.files().get(0);
            assertTrue(found.saidDone());
            assertTrue(SchoolFolder.moveToTaken(found, NOW.plusSeconds(i)));
        }
        assertEquals(List.of(), names());
        try (var taken = Files.list(folder.resolve("taken"))) {
            assertEquals(4, taken.count());
        }
    }

    @Test
    void whatCannotBeMovedStays() throws Exception {
        Files.writeString(folder.resolve("roll.csv"), "upn");
        Files.createSymbolicLink(folder.resolve("taken"), root);
        assertFalse(SchoolFolder.moveToTaken(school.files().get(0), NOW));
        assertEquals(List.of("roll.csv"), names());
    }
}
