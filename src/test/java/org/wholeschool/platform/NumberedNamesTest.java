package org.wholeschool.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumberedNamesTest {

    @Test
    void theNumbersCountAndNotTheirFirstDigit() {
        assertEquals(
                List.of("7b", "7D", "9R", "10", "10D", "11A", "Reception"),
                sorted("10D", "7D", "11A", "9R", "7b", "10", "Reception"));
    }

    @Test
    void aNumberInsideCountsTooAndNothingHasNoRank() {
        assertEquals(List.of("Oak 2", "Oak 12"), sorted("Oak 12", "Oak 2"));
        assertNull(NumberedNames.rank(null));
    }

    private static List<String> sorted(String... names) {
        return List.of(names).stream().sorted(NumberedNames.ORDER).toList();
    }
}
