package org.wholeschool.roster.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.wholeschool.platform.csv.RefusedFile;

/**
 * The files of an uploaded zip, in memory and nowhere else. What unpacks to more than a roster can be, or names a path
 * outside of itself, is refused as a whole: no system exports such a file.
 */
final class RosterZip {

    /** Files of OneRoster that are read; what else is in the zip is left alone. */
    static final Set<String> READ = Set.of(
            "manifest.csv", "users.csv", "roles.csv", "orgs.csv", "classes.csv", "enrollments.csv", "demographics.csv");

    /** A school of 5,000 with all its enrolments is some 15 MB. */
    private static final long MOST_BYTES = 120L * 1024 * 1024;

    private static final int MOST_ENTRIES = 500;
    private static final int PIECE = 64 * 1024;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private long unpacked;
    private int entries;

    private RosterZip() {}

    /** @return whether the bytes begin as a zip does. */
    static boolean isOne(byte[] bytes) {
        return bytes.length > 3
                && bytes[0] == 'P'
                && bytes[1] == 'K'
                && (bytes[2] == 3 && bytes[3] == 4 || bytes[2] == 5 && bytes[3] == 6);
    }

    /**
     * @return the files that are read, by their names in small letters
     * @throws RefusedFile when it cannot be unpacked, or is no roster's
     */
    static Map<String, byte[]> unpack(byte[] bytes) {
        if (!hasItsEnd(bytes)) {
            throw new RefusedFile("roster.zipBroken");
        }
        RosterZip zip = new RosterZip();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.take(entry, in);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new RefusedFile("roster.zipBroken");
        }
        if (zip.entries == 0) {
            throw new RefusedFile("roster.zipEmpty");
        }
        return zip.files;
    }

    /**
     * The record that ends a zip says how long it is: one that was cut off while it was written or sent can look whole
     * to whoever reads it from the front.
     */
    private static boolean hasItsEnd(byte[] bytes) {
        for (int at = bytes.length - END_BYTES; at >= Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT); at--) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6) {
                int comment = (bytes[at + END_BYTES - 2] & 0xFF) + ((bytes[at + END_BYTES - 1] & 0xFF) << 8);
                return at + END_BYTES + comment == bytes.length;
            }
        }
        return false;
    }

    private void take(ZipEntry entry, ZipInputStream in) throws IOException {
        String path = entry.getName();
        if (leadsOutside(path)) {
            throw new RefusedFile("roster.zipPaths");
        }
        if (++entries > MOST_ENTRIES) {
            throw new RefusedFile("roster.zipManyFiles", MOST_ENTRIES);
        }
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        boolean isRead = READ.contains(name) && !path.startsWith("__MACOSX/");
        byte[] content = content(in, isRead);
        if (isRead && files.putIfAbsent(name, content) != null) {
            throw new RefusedFile("roster.zipTwice", name);
        }
    }

    /** Unpacks what is not read as well: it counts, and the stream goes on behind it. */
    private byte[] content(ZipInputStream in, boolean kept) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            unpacked += read;
            if (unpacked > MOST_BYTES) {
                throw new RefusedFile("roster.zipTooLarge", MOST_BYTES / (1024 * 1024));
            }
            if (kept) {
                content.write(piece, 0, read);
            }
        }
        return content.toByteArray();
    }

    private static boolean leadsOutside(String path) {
        return path.startsWith("/")
                || path.indexOf('\\') >= 0
                || path.indexOf('\0') >= 0
                || path.indexOf(':') >= 0
                || Arrays.asList(path.split("/")).contains("..");
    }
}
