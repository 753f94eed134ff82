package org.wholeschool.platform.listimport;

import jakarta.persistence.Convert;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.csv.CellText;
import org.wholeschool.platform.persistence.SchoolOwned;

/** A list that a person brought in; what came with it can be taken back as one. Each kind has a table of its own. */
@MappedSuperclass
public abstract class ImportedList extends SchoolOwned {

    @Convert(converter = EncryptedText.class)
    private String fileName;

    private Instant importedAt;

    @SuppressWarnings("unused") // queries read it
    private long importedBy;

    private Instant undoneAt;

    protected ImportedList() {}

    /**
     * @param fileName as the browser gave it, or null
     * @param importedAt when it came in
     * @param importedBy whose account brought it
     */
    protected ImportedList(String fileName, Instant importedAt, long importedBy) {
        this.fileName = fileName == null ? "" : CellText.clean(fileName).text();
        this.importedAt = importedAt;
        this.importedBy = importedBy;
    }

    /** Notes that what came with it was taken back. */
    public void undo(Instant at) {
        undoneAt = at;
    }

    public boolean isUndone() {
        return undoneAt != null;
    }

    ListLine line(long entries) {
        return new ListLine(getId(), fileName, importedAt, entries, undoneAt);
    }
}
