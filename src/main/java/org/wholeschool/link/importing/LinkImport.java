package org.wholeschool.link.importing;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.listimport.ImportedList;

/** A list or a group whose links came in at once; what came with it can be taken back as one. */
@Entity
@Table(name = "link_import")
public class LinkImport extends ImportedList {

    protected LinkImport() {}

    /** @param name what people know it by: the name of its file */
    @RoomOnly
    public LinkImport(String name, Instant importedAt, long importedBy) {
        super(name, importedAt, importedBy);
    }
}
