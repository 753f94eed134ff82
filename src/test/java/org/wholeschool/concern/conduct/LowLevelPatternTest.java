package org.wholeschool.concern.conduct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The most that any 12 months hold, whatever the order and however long ago. */
class LowLevelPatternTest {

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "2026-01-10, 1",
        "2026-01-10 2026-01-10 2026-01-10, 3",
        "2026-12-01 2026-01-10 2026-06-05, 3",
        "2025-01-10 2026-01-09 2026-01-10, 2",
        "2020-01-01 2020-05-01 2020-12-31 2026-01-01, 3",
        "2024-01-01 2025-01-01 2026-01-01, 1"
    })
    void counts(String days, int most) {
        List<LocalDate> each = Stream.of(days.split(" "))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .toList();
        assertEquals(most, LowLevelPattern.mostInTwelveMonths(each));
    }
}
