package org.wholeschool.platform;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All faults of a form are reported at once, in the order in which its fields were checked. */
class FormCheckTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private final FormCheck form = new FormCheck(10);

    @Test
    void aTextIsKeptWithoutWhatIsAroundItAndNothingIsNull() {
        assertEquals("a\nb", form.text("note", "  a\r\nb \n", "required"));
        assertNull(form.text("note", " \n ", null));
        assertEquals("x".repeat(10), form.text("note", "x".repeat(10), null));
        assertEquals("\uD83D\uDE00".repeat(10), form.text("note", "\uD83D\uDE00".repeat(10), null));
        assertDoesNotThrow(form::orThrow);
    }

    @Test
    void allFaultsAreReportedAtOnce() {
        assertNull(form.text("first", "x".repeat(11), null));
        assertNull(form.text("second", "a\0b", null));
        assertNull(form.line("third", "x".repeat(201), null));
        assertNull(form.text("fourth", null, "required"));
        form.required("fifth", null, "required");
        form.between("sixth", DAY, DAY.plusDays(1), null, "early", "late");
        form.between("seventh", DAY, null, DAY.minusDays(1), "early", "late");
        form.requiredBetween("eighth", 4, 1, 3, "range");
        form.also(() -> {
            throw new BadInput("ninth", "other");
        });
        assertEquals(
                List.of(
                        "first: text.long [10]",
                        "second: text.nul []",
                        "third: line.long [200]",
                        "fourth: required []",
                        "fifth: required []",
                        "sixth: early []",
                        "seventh: late []",
                        "eighth: range [1, 3]",
                        "ninth: other []"),
                assertThrows(BadInput.class, form::orThrow).all().stream()
                        .map(fault -> fault.field() + ": " + fault.key() + " " + List.of(fault.arguments()))
                        .toList());
    }
}
