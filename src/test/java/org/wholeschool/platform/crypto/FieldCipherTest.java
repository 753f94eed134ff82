package org.wholeschool.platform.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldCipherTest {

    private static final String NAME = "Zebedee Quillfeather";

    @TempDir
    private Path folder;

    private Path keyFile;
    private FieldCipher cipher;

    @BeforeEach
    void freshKeys() throws IOException {
        keyFile = folder.resolve("one.keys");
        Keys.create(keyFile);
        cipher = new FieldCipher(Keys.read(keyFile));
    }

    private FieldCipher otherInstallation() throws IOException {
        Path other = folder.resolve("other.keys");
        Keys.create(other);
        return new FieldCipher(Keys.read(other));
    }

    @Test
    void aTextComesBack() {
        String text = NAME + " ß 名前 \u0000 \uD83D\uDE00";
        assertEquals(text, cipher.decrypt(cipher.encrypt(text)));
        assertEquals("", cipher.decrypt(cipher.encrypt("")));
    }

    @Test
    void theColumnDoesNotHoldTheTextAndDiffersEachTime() {
        Set<String> columns = new HashSet<>();
        IntStream.range(0, 1000)
                .forEach(i -> columns.add(new String(cipher.encrypt(NAME), StandardCharsets.ISO_8859_1)));
        assertEquals(1000, columns.size());
        columns.forEach(column -> assertFalse(column.contains("Zebedee") || column.contains("Quill")));
    }

    @Test
    void anotherInstallationsKeyDoesNotOpenIt() throws IOException {
        byte[] column = cipher.encrypt(NAME);
        FieldCipher other = otherInstallation();
        assertThrows(IllegalStateException.class, () -> other.decrypt(column));
    }

    @Test
    void aChangedByteAnywhereIsNoticed() {
        byte[] column = cipher.encrypt(NAME);
        for (int i = 0; i < column.length; i++) {
            byte[] changed = column.clone();
            changed[i] ^= 1;
            assertThrows(IllegalStateException.class, () -> cipher.decrypt(changed), "byte " + i);
        }
        assertThrows(IllegalStateException.class, () -> cipher.decrypt(new byte[5]));
    }

    @Test
    void afterANewKeyTheOldTextsAreStillRead() throws IOException {
        byte[] old = cipher.encrypt(NAME);
        String lines = Files.readString(keyFile);
        String second = lines.lines()
                .filter(line -> line.startsWith("seal="))
                .findFirst()
                .orElseThrow()
                .replace("seal=", "field.2=");
        Files.writeString(keyFile, lines.replace("field.current=1", "field.current=2") + second + "\n");

        FieldCipher rotated = new FieldCipher(Keys.read(keyFile));
        assertEquals(NAME, rotated.decrypt(old));
        byte[] fresh = rotated.encrypt(NAME);
        assertEquals(2, fresh[0]);
        assertThrows(IllegalStateException.class, () -> cipher.decrypt(fresh), "whoever has only the old key");
    }

    @Test
    void aHashIsTheSameForTheSameValueInOneInstallationAndForOnePurposeOnly() throws IOException {
        String hash = cipher.hash("upn", "A123");
        assertEquals(64, hash.length());
        assertEquals(hash, cipher.hash("upn", "A123"));
        assertNotEquals(hash, cipher.hash("upn", "A124"));
        assertNotEquals(hash, cipher.hash("email", "A123"));
        assertNotEquals(hash, otherInstallation().hash("upn", "A123"));
        assertNotEquals(hash, cipher.seal("upn\0A123"), "the chain's seal has a key of its own");
    }
}
