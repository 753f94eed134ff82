package org.wholeschool.concern.incidentlog;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.wholeschool.platform.persistence.SchoolOwned;

/** A place or a category that the school has because of a batch. */
@Entity
@Table(name = "import_made")
class ImportMade extends SchoolOwned {

    /** What was made. */
    enum Kind {
        PLACE,
        CATEGORY
    }

    @SuppressWarnings("unused") // queries read it
    private long batchId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private long madeId;

    protected ImportMade() {}

    ImportMade(long batchId, Kind kind, long madeId) {
        this.batchId = batchId;
        this.kind = kind;
        this.madeId = madeId;
    }

    Kind kind() {
        return kind;
    }

    long madeId() {
        return madeId;
    }
}
