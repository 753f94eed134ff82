package org.wholeschool.testing.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Searches everything that the server under test has written: its home folder with the database's files, its folder for
 * temporary files, and its log. Libraries are left out.
 */
public final class Traces {

    private static final int PIECE = 1024 * 1024;

    private Traces() {}

    /**
     * @param markers words that occur nowhere by themselves
     * @return for each marker that was found, the files that hold it
     */
    public static Map<String, List<Path>> of(List<String> markers) {
        Markers sought = new Markers(markers);
        Map<String, List<Path>> found = new TreeMap<>();
        for (Path file : files()) {
            in(file, sought)
                    .forEach(marker -> found.computeIfAbsent(marker, none -> new ArrayList<>())
                            .add(file));
        }
        return found;
    }

    /**
     * A piece at a time: a file can be larger than the memory of the server that this runs in. What a piece begins with
     * may have begun in the one before.
     */
    private static Set<String> in(Path file, Markers markers) {
        Set<String> found = new TreeSet<>();
        byte[] piece = new byte[markers.longest() + PIECE];
        int kept = 0;
        try (InputStream content = Files.newInputStream(file)) {
            for (int read = content.readNBytes(piece, 0, PIECE);
                    read > 0;
                    read = content.readNBytes(piece, kept, PIECE)) {
                int end = kept + read;
                found.addAll(markers.in(piece, end));
                kept = Math.min(markers.longest(), end);
                System.arraycopy(piece, end - kept, piece, 0, kept);
            }
        } catch (NoSuchFileException goneMeanwhile) {
            return Set.of();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return found;
    }

    /** @return whether the marker stands in these bytes, in whichever encoding. */
    public static boolean isIn(byte[] bytes, String marker) {
        return !new Markers(List.of(marker)).in(bytes, bytes.length).isEmpty();
    }

    private static List<Path> files() {
        try (Stream<Path> home = Files.walk(Path.of(System.getProperty("wholeschool.test.home")))) {
            return Stream.concat(
                            home.filter(Files::isRegularFile)
                                    .filter(file -> !file.toString().endsWith(".jar")),
                            Stream.of(Path.of(System.getProperty("wholeschool.test.log"))))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
