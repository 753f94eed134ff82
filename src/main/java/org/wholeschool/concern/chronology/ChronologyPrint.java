package org.wholeschool.concern.chronology;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.EncryptedText;
import org.wholeschool.platform.InstantColumn;
import org.wholeschool.platform.SchoolOwned;
import org.wholeschool.roster.Pupil;

/** That a pupil's chronology was made into a file: by whom, when, and why where everybody's name was left in it. Only ever added to; goes with the pupil (V36). */
@Entity
@Table(name = "chronology_print")
public class ChronologyPrint extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "pupil_id")
    private Pupil pupil;

    @Column(name = "printed_at")
    @Convert(converter = InstantColumn.class)
    private Instant printedAt;

    @Column(name = "printed_by")
    private Long printedBy;

    @Convert(converter = EncryptedText.class)
    private String reason;

    protected ChronologyPrint() {
    }

    ChronologyPrint(Pupil pupil, Instant printedAt, Long printedBy, String reason) {
        this.pupil = pupil;
        this.printedAt = printedAt;
        this.printedBy = printedBy;
        this.reason = reason;
    }

    Instant getPrintedAt() {
        return printedAt;
    }

    Long getPrintedBy() {
        return printedBy;
    }

    /** @return why with everybody's name; null where others were taken out */
    String getReason() {
        return reason;
    }
}
