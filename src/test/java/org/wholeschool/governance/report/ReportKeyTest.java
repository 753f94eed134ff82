package org.wholeschool.governance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a version of a report is asked for. */
class ReportKeyTest {

    @Test
    void aTermOrOneVersionOfItIsRead() {
        assertEquals(Optional.of(new ReportKey(new Term(2026, 1), 0)), ReportKey.read("2026-1"));
        assertEquals(Optional.of(new ReportKey(new Term(2026, 3), 12)), ReportKey.read("2026-3-12"));
        for (String key : Arrays.asList(
                null, "", "x", "2026", "2026-4", "2026-1-", "2026-1-0", "2026-1-01", "2026-1-99999", "2026-1-1-1")) {
            assertEquals(Optional.empty(), ReportKey.read(key), key);
        }
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        for (String key : new String[] {"2026-1", "2026-1-2"}) {
            assertEquals(key, ReportKey.read(key).orElseThrow().written());
        }
    }
}
