package org.wholeschool.concern.incidentlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.concern.incidentlog.Verdict.Likeness;
import org.wholeschool.platform.Texts;

/** Every reason that the code can give has its sentence. */
class ReasonTextsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/wholeschool/concern/incidentlog");
    private static final Pattern KEY = Pattern.compile("\"((?:file|row|remark|columns|duplicate)\\.[A-Za-z.]+)\"");

    private final ResourceBundle texts = ResourceBundle.getBundle("text.incidentlog");

    @Test
    void everyKeyInTheCodeHasASentence() throws IOException {
        TreeSet<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(file)).results().map(MatchResult::group).map(s -> s.substring(1, s.length() - 1))
                    .filter(key -> !key.endsWith(".")).forEach(keys::add);
            }
        }
        assertTrue(keys.size() > 40, "the keys of the code were not found: " + keys);
        keys.removeIf(texts::containsKey);
        assertEquals(new TreeSet<>(), keys);
    }

    @Test
    void everyFieldThatMayStandOnceAndEveryLikenessHasItsSentence() {
        for (LogField field : LogField.values()) {
            assertTrue(field.mayRepeat() || texts.containsKey("columns.twice." + field), field.name());
        }
        for (Likeness likeness : Likeness.values()) {
            assertTrue(texts.containsKey("duplicate.line." + likeness) && texts.containsKey("duplicate.concern." + likeness), likeness.name());
        }
    }

    @Test
    void noSentenceOfTheFileHasRoomForWhatStoodInTheLog() {
        Texts sentences = Texts.of("incidentlog");
        List<String> reasons = texts.keySet().stream().filter(key -> key.matches("(row|remark|duplicate)\\..*") && !key.endsWith(ReasonsText.IN_FILE)).toList();
        assertTrue(reasons.size() > 30, "the reasons were not found: " + reasons);
        for (String key : reasons) {
            assertFalse(ReasonsText.inFile(key, sentences).contains("{"), key);
        }
        assertEquals("The calendar has no such day.", ReasonsText.inFile("row.noSuchDate", sentences));
    }

    @Test
    void noSentenceWithAnArgumentHasAStraightApostrophe() {
        texts.keySet().forEach(key -> assertFalse(texts.getString(key).contains("'"), key));
    }
}
