package org.wholeschool.concern.incidentlog;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.wholeschool.concern.incidentlog.Verdict.Likeness;

/** The sentences whose keys are put together have one for each value. */
class LikenessTextsTest {

    private final ResourceBundle texts = ResourceBundle.getBundle("text.incidentlog");

    @Test
    void everyFieldThatMayStandOnceAndEveryLikenessHasItsSentence() {
        for (LogField field : LogField.values()) {
            assertTrue(field.mayRepeat() || texts.containsKey("columns.twice." + field), field.name());
        }
        for (Likeness likeness : Likeness.values()) {
            assertTrue(texts.containsKey("duplicate.line." + likeness) && texts.containsKey("duplicate.concern." + likeness), likeness.name());
        }
    }
}
