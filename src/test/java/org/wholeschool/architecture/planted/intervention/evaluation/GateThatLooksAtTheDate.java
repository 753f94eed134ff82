package org.wholeschool.architecture.planted.intervention.evaluation;

import java.time.LocalDate;

class GateThatLooksAtTheDate {

    LocalDate start() {
        return LocalDate.now();
    }
}
