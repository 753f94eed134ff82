package org.wholeschool.concern.followup.situation;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;
import org.wholeschool.roster.Pupil;

/** A member of staff who is, or was, a pupil's key adult, from a day to a day. */
@Entity
@Table(name = "key_adult")
public class KeyAdult extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "pupil_id")
    private Pupil pupil;

    private Long accountId;

    @Convert(converter = EncryptedText.class)
    private String name;

    private LocalDate beginsOn;

    private LocalDate endsOn;

    private Instant enteredAt;

    private Long enteredBy;

    private Instant endedAt;

    private Long endedBy;

    protected KeyAdult() {}

    /**
     * @param pupil whose key adult they are
     * @param entry what a form gave
     * @param by who entered it
     * @param at when
     */
    public KeyAdult(Pupil pupil, KeyAdultEntry entry, Long by, Instant at) {
        this.pupil = pupil;
        accountId = entry.account();
        name = entry.name();
        beginsOn = entry.since();
        enteredBy = by;
        enteredAt = at;
    }

    /** From that day on they are the key adult no more. */
    public final void end(LocalDate day, Long by, Instant at) {
        endsOn = day;
        endedBy = by;
        endedAt = at;
    }

    /** The one who came after them was entered by mistake. */
    final void goOn() {
        endsOn = null;
        endedBy = null;
        endedAt = null;
    }

    /** @return whether they ended because the other one was entered */
    final boolean isFollowedBy(KeyAdult other) {
        return endedAt != null && endedAt.equals(other.enteredAt);
    }

    final boolean isCurrent() {
        return endsOn == null;
    }

    final Pupil getPupil() {
        return pupil;
    }

    final KeyAdultTerm term() {
        return new KeyAdultTerm(accountId, name, beginsOn, endsOn, enteredAt, enteredBy, endedAt, endedBy);
    }
}
