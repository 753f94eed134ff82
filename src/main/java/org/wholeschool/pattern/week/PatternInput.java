package org.wholeschool.pattern.week;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.wholeschool.platform.crypto.EncryptedBytes;
import org.wholeschool.platform.persistence.SchoolOwned;

/** The {@link WeekRecord} of a release. Never changed, and read only to make the run again. */
@Entity
@Table(name = "pattern_input")
class PatternInput extends SchoolOwned {

    @SuppressWarnings("unused") // queries read it
    private long releaseId;

    @Convert(converter = EncryptedBytes.class)
    private byte[] content;

    protected PatternInput() {}

    PatternInput(long releaseId, WeekRecord record) {
        this.releaseId = releaseId;
        this.content = record.packed();
    }

    WeekRecord record() {
        return WeekRecord.unpacked(content);
    }
}
