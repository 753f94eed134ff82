package org.wholeschool.casework.allegation;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.wholeschool.concern.conduct.LowLevelConcern;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.platform.persistence.SchoolOwned;

/** That a concern about an adult began as a low-level concern. */
@Entity
@Table(name = "allegation_source")
class AllegationSource extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "entry_id")
    private LowLevelConcern entry;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "concern_id")
    private Concern concern;

    protected AllegationSource() {}

    AllegationSource(LowLevelConcern entry, Concern concern) {
        this.entry = entry;
        this.concern = concern;
    }

    LowLevelConcern getEntry() {
        return entry;
    }

    Concern getConcern() {
        return concern;
    }
}
