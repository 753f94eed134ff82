package org.wholeschool.concern.chronology;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;
import org.wholeschool.roster.Pupil;
import org.wholeschool.school.place.Place;

/**
 * That a pupil's chronology, or a place's, was made into a file: by whom, when, and why where everybody's name was left
 * in it. Only ever added to; goes with the pupil (V36, V49).
 */
@Entity
@Table(name = "chronology_print")
public class ChronologyPrint extends SchoolOwned {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "pupil_id")
    @SuppressWarnings("unused") // queries read it
    private Pupil pupil;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "place_id")
    @SuppressWarnings("unused") // queries read it
    private Place place;

    private Instant printedAt;

    private Long printedBy;

    @Convert(converter = EncryptedText.class)
    private String reason;

    protected ChronologyPrint() {}

    ChronologyPrint(Pupil pupil, Instant printedAt, Long printedBy, String reason) {
        this.pupil = pupil;
        this.printedAt = printedAt;
        this.printedBy = printedBy;
        this.reason = reason;
    }

    ChronologyPrint(Place place, Instant printedAt, Long printedBy, String reason) {
        this((Pupil) null, printedAt, printedBy, reason);
        this.place = place;
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
