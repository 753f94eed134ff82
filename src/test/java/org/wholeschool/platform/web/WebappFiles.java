package org.wholeschool.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The pages and the style sheet as they lie in the project. */
final class WebappFiles {

    static final Path ROOT = Path.of("webapp");

    private WebappFiles() {}

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** @return every page, template and tag file. */
    static List<Path> pages() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
