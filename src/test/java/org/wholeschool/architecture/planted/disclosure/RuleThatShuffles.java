package org.wholeschool.architecture.planted.disclosure;

import java.util.Collections;
import java.util.List;

class RuleThatShuffles {

    void mix(List<String> rows) {
        Collections.shuffle(rows);
    }
}
