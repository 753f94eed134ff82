package org.wholeschool.school.rota;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.wholeschool.platform.persistence.SchoolOwned;

/** Who supervises where, from a day on until the next rota begins. */
@Entity
class Rota extends SchoolOwned {

    private LocalDate validFrom;

    /** How often it was changed. */
    private int edition;

    protected Rota() {}

    Rota(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    void change() {
        edition++;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    int edition() {
        return edition;
    }
}
