package org.wholeschool.platform.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The keys of unit tests of what is hashed or encrypted, where no installation has opened its own. */
public final class KeysForTests {

    private KeysForTests() {}

    public static void use() {
        try {
            Path folder = Files.createTempDirectory("keys");
            Path file = folder.resolve("test.keys");
            TestKeys.write(file);
            FieldCipher.use(new FieldCipher(Keys.read(file)));
            Files.delete(file);
            Files.delete(folder);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
