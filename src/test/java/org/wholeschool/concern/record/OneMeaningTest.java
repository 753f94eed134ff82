package org.wholeschool.concern.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.PropertyResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A word that people read means one thing. "Facts" are what happened, as the form asks for it; what patterns are made
 * of is never called so on a page.
 */
class OneMeaningTest {

    private static final Path TEXTS = Path.of("src/main/resources/text");
    private static final Pattern FACTS = Pattern.compile("\\bfacts?\\b", Pattern.CASE_INSENSITIVE);

    @Test
    void onlyWhatHappenedIsCalledFacts() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            List<Path> others =
                    files.filter(file -> !file.endsWith("concern.properties")).toList();
            assertTrue(others.size() > 5, "the texts were not found: " + others);
            for (Path file : others) {
                PropertyResourceBundle texts = new PropertyResourceBundle(Files.newBufferedReader(file));
                assertEquals(
                        List.of(),
                        texts.keySet().stream()
                                .filter(key ->
                                        FACTS.matcher(texts.getString(key)).find())
                                .toList(),
                        file.toString());
            }
        }
    }
}
