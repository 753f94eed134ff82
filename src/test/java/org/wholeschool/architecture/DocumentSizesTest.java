package org.wholeschool.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A document answers one question and is read at one sitting; the list of documents names it. That its links lead
 * somewhere is in {@code ReleaseTest}.
 */
class DocumentSizesTest {

    private static final Path DOCUMENTS = Path.of("docs");
    private static final Path LIST = DOCUMENTS.resolve("README.md");
    private static final int MOST_WORDS = 3000;

    /** Longer, and why. */
    private static final Map<String, String> LONG_FOR_A_REASON = Map.of(
            "docs/methods.md", "a statistician looks up each method by its heading, beside its formulas",
            "docs/roles.md", "a table of every page and action, which RolesTableTest writes");

    @Test
    void noDocumentIsLongerThanOneSitting() throws IOException {
        TreeSet<String> tooLong = new TreeSet<>();
        for (Path document : documents()) {
            if (words(Files.readString(document)) > MOST_WORDS) {
                tooLong.add(document.toString().replace('\\', '/'));
            }
        }
        assertEquals(
                new TreeSet<>(LONG_FOR_A_REASON.keySet()),
                tooLong,
                "split a document of over " + MOST_WORDS + " words by what its readers ask");
    }

    @Test
    void theListNamesEveryDocument() throws IOException {
        String list = Files.readString(LIST);
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md") && !name.equals("README.md"))
                    .filter(name -> !list.contains("(" + name + ")"))
                    .forEach(missing::add);
        }
        assertEquals(List.of(), missing, "add a row to " + LIST);
    }

    @Test
    void wordsAreCounted() {
        assertEquals(3, words("One\n\n  two three\n"));
        assertEquals(0, words("\n"));
    }

    private static long words(String text) {
        return text.strip().isEmpty() ? 0 : text.strip().split("\\s+").length;
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")));
        try (Stream<Path> files = Files.walk(DOCUMENTS)) {
            files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
        }
        assertTrue(documents.size() > 30, "the documents were not found: " + documents);
        return documents;
    }
}
