package org.wholeschool.platform.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The keys of an installation under test. They are the same in each run, because which groups a school is told of
 * follows from them ({@code TypesMade}); {@code -Dwholeschool.test.keys=drawn} draws others, as a school's are.
 */
public final class TestKeys {

    private TestKeys() {}

    /**
     * Puts the keys into a home folder, where a server finds them at its first start.
     *
     * @param home the folder; it has no keys yet
     */
    public static void into(Path home) throws IOException {
        write(home.resolve("keys/wholeschool.keys"));
    }

    static void write(Path file) throws IOException {
        Keys.create(file);
        if (!"drawn".equals(System.getProperty("wholeschool.test.keys"))) {
            Files.writeString(
                    file,
                    "field.current=1\nfield.1=" + key("field") + "\nhash=" + key("hash") + "\nseal=" + key("seal")
                            + "\ndatabase=" + key("database") + "\n");
        }
    }

    private static String key(String name) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
