package org.wholeschool.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadThresholdTest {

    @ParameterizedTest(name = "{0} concerns about {1} persons: {2}")
    @CsvSource({
        "0, 0, NONE",
        "1, 1, SMALL",
        "4, 4, SMALL",
        "4, 9, SMALL",
        "5, 4, FEW_PUPILS",
        "38, 1, FEW_PUPILS",
        "5, 5, SHOWN",
        "12, 31, SHOWN",
    })
    void showsANumberOnlyFromFiveConcernsAboutFivePersonsOn(int concerns, int persons, LeadDisplay display) {
        assertEquals(display, LeadThreshold.DEFAULT.display(concerns, persons));
    }

    @Test
    void aRaisedThresholdHidesMore() {
        LeadThreshold raised = new LeadThreshold(8, 6);
        assertEquals(LeadDisplay.SMALL, raised.display(5, 8));
        assertEquals(LeadDisplay.FEW_PUPILS, raised.display(6, 7));
        assertEquals(LeadDisplay.SHOWN, raised.display(6, 8));
    }

    @ParameterizedTest(name = "{0} pupils and {1} concerns")
    @CsvSource({"4, 5", "5, 4", "0, 5", "-1, 5", "51, 5", "5, 51"})
    void aThresholdOutOfRangeIsRefusedWithItsRange(int pupils, int concerns) {
        var refused = assertThrows(IllegalArgumentException.class, () -> new LeadThreshold(pupils, concerns));
        assertTrue(refused.getMessage().contains("must be 5 to 50"), refused.getMessage());
    }

    @ParameterizedTest(name = "{0} concerns about {1} persons")
    @CsvSource({"-1, 0", "0, -1", "0, 1", "1, 0"})
    void countsThatCannotBeAreRefused(int concerns, int persons) {
        assertThrows(IllegalArgumentException.class, () -> LeadThreshold.DEFAULT.display(concerns, persons));
    }
}
