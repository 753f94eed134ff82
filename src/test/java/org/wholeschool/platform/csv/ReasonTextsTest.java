package org.wholeschool.platform.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every reason that the code can give has its sentence. */
class ReasonTextsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/wholeschool");
    /** "file.users" is a property of a roster's manifest. */
    private static final Pattern KEY =
            Pattern.compile("\"((?!file\\.users\")(?:file|row|remark|columns|duplicate|roster|begin)\\.[A-Za-z.]+)\"");

    @ParameterizedTest
    @CsvSource({"platform/csv, csv, 12", "concern/incidentlog, incidentlog, 25", "roster, rosterimport, 25"})
    void everyKeyInTheCodeHasASentence(String folder, String bundle, int atLeast) throws IOException {
        ResourceBundle texts = ResourceBundle.getBundle("text." + bundle);
        ResourceBundle shared = ResourceBundle.getBundle("text." + RefusedFile.TEXTS);
        TreeSet<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES.resolve(folder))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .map(s -> s.substring(1, s.length() - 1))
                        .filter(key -> !key.endsWith("."))
                        .forEach(keys::add);
            }
        }
        assertTrue(keys.size() >= atLeast, "the keys of the code were not found: " + keys);
        keys.removeIf(key -> key.startsWith(RefusedFile.KEYS) ? shared.containsKey(key) : texts.containsKey(key));
        assertEquals(new TreeSet<>(), keys);
    }

    @ParameterizedTest
    @CsvSource({"csv", "incidentlog", "rosterimport"})
    void noSentenceHasAStraightApostrophe(String bundle) {
        ResourceBundle texts = ResourceBundle.getBundle("text." + bundle);
        texts.keySet().forEach(key -> assertFalse(texts.getString(key).contains("'"), key));
    }
}
