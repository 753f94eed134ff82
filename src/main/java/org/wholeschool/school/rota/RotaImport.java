package org.wholeschool.school.rota;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.wholeschool.platform.listimport.ImportedList;

/** A rota that was brought in as a list; what came with it can be taken back as one. */
@Entity
@Table(name = "rota_import")
class RotaImport extends ImportedList {

    private LocalDate validFrom;

    protected RotaImport() {}

    RotaImport(String fileName, LocalDate validFrom, Instant importedAt, long importedBy) {
        super(fileName, importedAt, importedBy);
        this.validFrom = validFrom;
    }

    LocalDate validFrom() {
        return validFrom;
    }
}
