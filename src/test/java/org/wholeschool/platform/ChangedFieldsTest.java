package org.wholeschool.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The second of two people who save reads what the first one changed. */
class ChangedFieldsTest {

    @Test
    void whatSomebodyElseChangedIsToldAndNothingElse() {
        assertEquals(
                Map.of("why", "nothing"),
                ChangedFields.of(
                        Map.of("title", "Stairs", "why", "They cheer"), Map.of("title", "Stairs", "why", "nothing")));
        assertEquals(Map.of(), ChangedFields.of(Map.of("title", "Stairs"), Map.of("title", "Stairs")));
    }
}
