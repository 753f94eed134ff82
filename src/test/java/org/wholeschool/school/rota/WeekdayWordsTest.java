package org.wholeschool.school.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class WeekdayWordsTest {

    @Test
    void daysAreInTheOrderOfTheWeekAndAWholeWeekIsNamed() {
        assertEquals("Monday to Friday", WeekdayWords.of(Set.of(5, 4, 3, 2, 1)));
        assertEquals("Tue, Thu", WeekdayWords.of(Set.of(4, 2)));
        assertEquals("Mon, Tue, Wed, Thu, Fri, Sat", WeekdayWords.of(Set.of(1, 2, 3, 4, 5, 6)));
    }
}
