package org.wholeschool.platform.crypto;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.wholeschool.platform.RoomOnly;

/**
 * The keys of an installation, each 256 bits, from one file of properties: {@code field.<id>} (fields;
 * {@code field.current} says which id new values use), {@code hash} (keyed hashes), {@code seal} (head of the audit
 * chain), {@code database} (the embedded database's file). The file is the only copy: whoever loses it has lost the
 * data.
 */
@RoomOnly
public final class Keys {

    private static final int BYTES = 32;

    private final Map<Integer, byte[]> field;
    private final int currentField;
    private final byte[] hash;
    private final byte[] seal;
    private final byte[] database;

    private Keys(Map<Integer, byte[]> field, int currentField, byte[] hash, byte[] seal, byte[] database) {
        this.field = field;
        this.currentField = currentField;
        this.hash = hash;
        this.seal = seal;
        this.database = database;
    }

    /**
     * @param file the key file
     * @return its keys
     * @throws IOException where it cannot be read
     * @throws IllegalArgumentException where a key is missing or malformed; the message names the key, never its value
     */
    public static Keys read(Path file) throws IOException {
        Properties lines = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(in);
        }
        int current = number(lines.getProperty("field.current"), "field.current");
        Map<Integer, byte[]> field = new TreeMap<>();
        for (String name : lines.stringPropertyNames()) {
            if (name.startsWith("field.") && !name.equals("field.current")) {
                field.put(number(name.substring("field.".length()), name), key(lines, name));
            }
        }
        if (!field.containsKey(current)) {
            throw new IllegalArgumentException(
                    "field.current names key " + current + ", and there is no field." + current);
        }
        return new Keys(field, current, key(lines, "hash"), key(lines, "seal"), key(lines, "database"));
    }

    /**
     * Makes a new key file, readable by its owner only. Never overwrites one.
     *
     * @param file where; its folder is made when it is missing
     * @throws IOException where it cannot be written, or is already there
     */
    public static void create(Path file) throws IOException {
        String text =
                "# The keys of this Wholeschool installation. Without this file its data cannot be read by anybody.\n"
                        + "# Back it up apart from the data, and let nobody else read it.\n"
                        + "field.current=1\nfield.1=" + fresh() + "\nhash=" + fresh() + "\nseal=" + fresh()
                        + "\ndatabase=" + fresh() + "\n";
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        Files.writeString(file, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    }

    /** @return whether these are keys of the same installation: whatever is not a field key is the same. */
    public boolean belongsTo(Keys other) {
        return Arrays.equals(hash, other.hash)
                && Arrays.equals(seal, other.seal)
                && Arrays.equals(database, other.database);
    }

    /**
     * @param fresh the keys as the file has them now
     * @param current which of all of them new values use
     * @return these and those: a key that was there stays, even where the file has it no longer
     */
    public Keys with(Keys fresh, int current) {
        Map<Integer, byte[]> all = new TreeMap<>(fresh.field);
        all.putAll(field);
        return new Keys(all, current, hash, seal, database);
    }

    /** @return the ids of the field keys, in order. */
    public Set<Integer> fieldIds() {
        return Set.copyOf(field.keySet());
    }

    public int currentField() {
        return currentField;
    }

    /** @return the field key of that id, or null where the file has none. */
    byte[] field(int id) {
        return field.get(id);
    }

    byte[] hash() {
        return hash;
    }

    /** @return the key of the audit chain's head. */
    public byte[] seal() {
        return seal;
    }

    public byte[] database() {
        return database;
    }

    private static String fresh() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static int number(String value, String name) {
        try {
            int number = Integer.parseInt(value == null ? "" : value.strip());
            if (number >= 1 && number <= 255) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // answered below
        }
        throw new IllegalArgumentException(name + " must be a number from 1 to 255");
    }

    private static byte[] key(Properties lines, String name) {
        String value = lines.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        byte[] key;
        try {
            key = Base64.getDecoder().decode(value.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException(name + " is not Base64");
        }
        if (key.length != BYTES) {
            throw new IllegalArgumentException(name + " has " + key.length + " bytes and must have " + BYTES);
        }
        return key;
    }
}
