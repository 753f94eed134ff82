package org.wholeschool.training;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.listimport.ImportedList;

/** A list of who did which course when that was brought in; what came with it can be taken back as one. */
@Entity
@Table(name = "training_import")
public class TrainingImport extends ImportedList {

    protected TrainingImport() {}

    TrainingImport(String fileName, Instant importedAt, long importedBy) {
        super(fileName, importedAt, importedBy);
    }
}
