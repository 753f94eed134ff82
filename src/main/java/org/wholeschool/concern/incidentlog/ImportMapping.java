package org.wholeschool.concern.incidentlog;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.concern.incidentlog.read.ChoicesText;
import org.wholeschool.concern.incidentlog.read.ImportChoices;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/** Choices kept under a name for the next file of the same system. */
@Entity
@Table(name = "import_mapping")
class ImportMapping extends SchoolOwned {

    private String name;

    @Convert(converter = EncryptedText.class)
    private String choices;

    @SuppressWarnings("unused") // queries read it
    private Instant keptAt;

    protected ImportMapping() {}

    ImportMapping(String name) {
        this.name = name;
    }

    void keep(ImportChoices made, Instant now) {
        this.choices = ChoicesText.write(made);
        this.keptAt = now;
    }

    String name() {
        return name;
    }

    ImportChoices choices() {
        return ChoicesText.read(choices);
    }
}
