package org.wholeschool.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.json.bind.JsonbException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.wholeschool.testing.InServer;

/** What is kept as JSON is read whole, or refused. */
@InServer
class JsonIT {

    private static final String WHOLE = "{\"other\":{\"a\":[1,{\"b\":\"}\"}]},\"number\":7}";

    /** A record that knows one part of the text. */
    public record Known(int number) {}

    @Test
    void aPartThatTheRecordDoesNotHaveIsPassedOver() {
        assertEquals(new Known(7), Json.read(WHOLE, Known.class));
    }

    /** Without the check the library goes on for ever where the text ends inside the other part. */
    @Test
    void whereverItIsCutOffItIsRefused() {
        for (int end = 0; end < WHOLE.length(); end++) {
            String cut = WHOLE.substring(0, end);
            assertTimeoutPreemptively(
                    Duration.ofMinutes(1),
                    () -> assertThrows(JsonbException.class, () -> Json.read(cut, Known.class), cut));
        }
    }
}
