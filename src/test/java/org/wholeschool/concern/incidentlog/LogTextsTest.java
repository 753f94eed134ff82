package org.wholeschool.concern.incidentlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.wholeschool.concern.incidentlog.read.LogField;
import org.wholeschool.concern.incidentlog.read.ReasonsText;
import org.wholeschool.concern.incidentlog.read.RowVerdict.Likeness;
import org.wholeschool.platform.Texts;

/**
 * The sentences of a log: those whose keys are put together have one for each value, and those of a file say nothing of
 * a row.
 */
class LogTextsTest {

    private final ResourceBundle texts = ResourceBundle.getBundle("text.incidentlog");

    @Test
    void everyFieldThatMayStandOnceAndEveryLikenessHasItsSentence() {
        for (LogField field : LogField.values()) {
            assertTrue(field.mayRepeat() || texts.containsKey("columns.twice." + field), field.name());
        }
        for (Likeness likeness : Likeness.values()) {
            assertTrue(
                    texts.containsKey("duplicate.line." + likeness)
                            && texts.containsKey("duplicate.concern." + likeness),
                    likeness.name());
        }
    }

    @Test
    void noSentenceOfTheFileHasRoomForWhatStoodInTheLog() {
        Texts sentences = Texts.of("incidentlog");
        List<String> reasons = texts.keySet().stream()
                .filter(key -> key.matches("(row|remark|duplicate)\\..*") && !key.endsWith(ReasonsText.IN_FILE))
                .toList();
        assertTrue(reasons.size() > 30, "the reasons were not found: " + reasons);
        for (String key : reasons) {
            assertFalse(ReasonsText.inFile(key, sentences).contains("{"), key);
        }
        assertEquals("Its date is not a day in the calendar.", ReasonsText.inFile("row.noSuchDate", sentences));
    }
}
