package org.wholeschool.access.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a file says of the filter of its list. */
class FilterSentenceTest {

    @Test
    void whatLeadsToAPersonIsSaidToBeLeftOut() {
        assertEquals("", FilterSentence.of(Stream.of(), false));
        assertEquals("Filtered by: Running; Canteen.", FilterSentence.of(Stream.of("Running", "Canteen"), false));
        assertEquals(
                "Filtered by: Running; pupil, form, tag, colleague or words (left out here).",
                FilterSentence.of(Stream.of("Running"), true));
    }
}
