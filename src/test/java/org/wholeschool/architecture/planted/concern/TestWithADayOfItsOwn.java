package org.wholeschool.architecture.planted.concern;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.wholeschool.platform.Now;

/** Planted: its day is that on which it was loaded. */
public class TestWithADayOfItsOwn {

    private static final LocalDate TOMORROW = today().plusDays(1);

    private static LocalDate today() {
        return Now.day(ZoneOffset.UTC);
    }

    boolean isTomorrow(LocalDate day) {
        return day.equals(TOMORROW);
    }
}
