package org.wholeschool.training;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.InstantColumn;
import org.wholeschool.platform.persistence.SchoolOwned;

/** A list of who did what that was brought in; what came with it can be taken back as one. */
@Entity
@Table(name = "training_import")
public class TrainingImport extends SchoolOwned {

    @Column(name = "file_name")
    @Convert(converter = EncryptedText.class)
    private String fileName;

    @Column(name = "imported_at")
    @Convert(converter = InstantColumn.class)
    private Instant importedAt;

    @Column(name = "imported_by")
    private long importedBy;

    @Column(name = "undone_at")
    @Convert(converter = InstantColumn.class)
    private Instant undoneAt;

    protected TrainingImport() {}

    TrainingImport(String fileName, Instant importedAt, long importedBy) {
        this.fileName = fileName;
        this.importedAt = importedAt;
        this.importedBy = importedBy;
    }

    void undo(Instant at) {
        undoneAt = at;
    }

    public String getFileName() {
        return fileName;
    }

    public Instant getImportedAt() {
        return importedAt;
    }

    public Instant getUndoneAt() {
        return undoneAt;
    }
}
