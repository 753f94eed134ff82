package org.wholeschool.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeschool.intervention.evaluation.Design;

/** The command prints its two tables, the same for the same seed; what they say is {@code CalibrationTest}'s. */
class CalibrationTableTest {

    private static List<String> printed(String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream console = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            CalibrationTable command = new CalibrationTable();
            command.run(command.options().read(List.of(arguments)));
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void eachRowIsPrinted() {
        List<String> lines = printed("--schools", "10", "--seed", "3");
        // For each way in which a place was chosen, phi, size and effect; then the controls.
        int rows = Design.Chosen.values().length * 2 * 6 * 2;
        assertEquals(1 + rows + 1 + 1 + 12, lines.size(), lines::toString);
        // Twenty concerns a term: nobody is told anything but "too few".
        assertEquals("ALWAYS_HOT,1.0,20,1.0,0.000,0.000,,0.000,1.000", lines.get(1));
        assertTrue(
                lines.subList(rows + 3, rows + 15).stream()
                        .allMatch(line -> line.matches("1\\.[05],\\d+,\\d\\.\\d{3},\\d\\.\\d{3},\\d\\.\\d{3}")),
                lines::toString);
        assertEquals(lines, printed("--schools", "10", "--seed", "3"));
    }

    @Test
    void whatItDoesNotKnowIsRefused() {
        CalibrationTable command = new CalibrationTable();
        assertThrows(IllegalArgumentException.class, () -> command.options().read(List.of("--schools", "9")));
    }
}
