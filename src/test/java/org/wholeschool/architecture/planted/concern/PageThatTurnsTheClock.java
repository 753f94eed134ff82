package org.wholeschool.architecture.planted.concern;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.wholeschool.platform.Now;

class PageThatTurnsTheClock {

    Object before() {
        return Now.at(Instant.EPOCH, () -> "before");
    }

    void forGood() {
        Now.moveTo(LocalDate.EPOCH, ZoneOffset.UTC);
    }
}
