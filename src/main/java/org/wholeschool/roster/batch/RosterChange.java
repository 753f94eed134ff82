package org.wholeschool.roster.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;
import org.wholeschool.roster.RollEntry;
import org.wholeschool.roster.check.RollChange;

/** What a batch did to one pupil. */
@Entity
@Table(name = "roster_change")
class RosterChange extends SchoolOwned {

    @SuppressWarnings("unused") // queries read it
    private long batchId;

    private long pupilId;

    @Enumerated(EnumType.STRING)
    private RollChange kind;

    @Column(name = "before_entry")
    @Convert(converter = EncryptedText.class)
    private String before;

    private long versionAfter;

    protected RosterChange() {}

    /**
     * @param versionAfter the version of the pupil's row that the batch left behind: another one says that somebody was
     *     at it since
     */
    RosterChange(long batchId, long pupilId, RollChange kind, RollEntry before, long versionAfter) {
        this.batchId = batchId;
        this.pupilId = pupilId;
        this.kind = kind;
        this.before = before == null ? null : EntryText.write(before);
        this.versionAfter = versionAfter;
    }

    long pupilId() {
        return pupilId;
    }

    RollChange kind() {
        return kind;
    }

    RollEntry before() {
        return before == null ? null : EntryText.read(before);
    }

    long versionAfter() {
        return versionAfter;
    }
}
