package org.wholeschool.architecture.planted.concern;

import java.time.Instant;
import org.wholeschool.platform.Now;

class PageThatTurnsTheClock {

    Object before() {
        return Now.at(Instant.EPOCH, () -> "before");
    }
}
