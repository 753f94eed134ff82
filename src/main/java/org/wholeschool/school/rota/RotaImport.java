package org.wholeschool.school.rota;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.InstantColumn;
import org.wholeschool.platform.persistence.SchoolOwned;

/** A rota that was brought in as a list; what came with it can be taken back as one. */
@Entity
@Table(name = "rota_import")
class RotaImport extends SchoolOwned {

    @Column(name = "file_name")
    @Convert(converter = EncryptedText.class)
    private String fileName;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "imported_at")
    @Convert(converter = InstantColumn.class)
    private Instant importedAt;

    @Column(name = "imported_by")
    private long importedBy;

    @Column(name = "undone_at")
    @Convert(converter = InstantColumn.class)
    private Instant undoneAt;

    protected RotaImport() {}

    RotaImport(String fileName, LocalDate validFrom, Instant importedAt, long importedBy) {
        this.fileName = fileName;
        this.validFrom = validFrom;
        this.importedAt = importedAt;
        this.importedBy = importedBy;
    }

    void undo(Instant at) {
        undoneAt = at;
    }

    String fileName() {
        return fileName;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    Instant importedAt() {
        return importedAt;
    }

    Instant undoneAt() {
        return undoneAt;
    }
}
