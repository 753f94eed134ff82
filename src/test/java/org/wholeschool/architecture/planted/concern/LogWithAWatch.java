package org.wholeschool.architecture.planted.concern;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;

class LogWithAWatch {

    LocalDate day() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    Supplier<Instant> clock() {
        return Instant::now;
    }

    long millis() {
        return System.currentTimeMillis();
    }
}
