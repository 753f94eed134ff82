package org.wholeschool.link.importing;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.listimport.ImportedList;

/** A list of links that was brought in; what came with it can be taken back as one. */
@Entity
@Table(name = "link_import")
public class LinkImport extends ImportedList {

    protected LinkImport() {}

    LinkImport(String fileName, Instant importedAt, long importedBy) {
        super(fileName, importedAt, importedBy);
    }
}
