package org.wholeschool.testing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Searches everything that the server under test has written: its home folder with the database's files, its folder for temporary
 * files, and its log. Libraries are left out.
 */
public final class Traces {

    private static final List<Charset> AS_WRITTEN = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private Traces() {
    }

    /**
     * @param markers words that occur nowhere by themselves
     * @return for each marker that was found, the files that hold it
     */
    public static Map<String, List<Path>> of(List<String> markers) {
        Map<String, List<Path>> found = new TreeMap<>();
        for (Path file : files()) {
            String bytes = read(file);
            for (String marker : markers) {
                if (isIn(bytes, marker)) {
                    found.computeIfAbsent(marker, none -> new ArrayList<>()).add(file);
                }
            }
        }
        return found;
    }

    /** @return whether the marker stands in these bytes, in whichever encoding. */
    public static boolean isIn(byte[] bytes, String marker) {
        return isIn(new String(bytes, StandardCharsets.ISO_8859_1), marker);
    }

    private static boolean isIn(String bytes, String marker) {
        return AS_WRITTEN.stream().anyMatch(charset -> bytes.contains(new String(marker.getBytes(charset), StandardCharsets.ISO_8859_1)));
    }

    private static List<Path> files() {
        try (Stream<Path> home = Files.walk(Path.of(System.getProperty("wholeschool.test.home")))) {
            return Stream.concat(home.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".jar")),
                    Stream.of(Path.of(System.getProperty("wholeschool.test.log")))).toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException goneMeanwhile) {
            return "";
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
