package org.wholeschool.pattern.week;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/** One step of a pattern's life. Never changed. */
@Entity
@Table(name = "pattern_event")
class PatternEvent extends SchoolOwned {

    /** What happened. */
    enum Kind {
        SEEN,
        FADED,
        ENDED,
        BACK,
        /** It had been there, unproven. */
        PROVEN,
        WATCHED,
        PLANNED,
        EXPLAINED,
        /** What the lead had said of it was taken back. */
        CLEARED
    }

    private long patternId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private LocalDate week;

    private Instant madeAt;

    private Long accountId;

    @Convert(converter = EncryptedText.class)
    private String note;

    protected PatternEvent() {}

    /** What a look saw. */
    PatternEvent(long patternId, Kind kind, LocalDate week) {
        this.patternId = patternId;
        this.kind = kind;
        this.week = week;
        madeAt = Now.instant();
    }

    /** What somebody said. */
    PatternEvent(long patternId, Kind kind, Long accountId, String note) {
        this.patternId = patternId;
        this.kind = kind;
        this.accountId = accountId;
        this.note = note;
        madeAt = Now.instant();
    }

    /**
     * @return whether somebody has said something of the pattern since, and has not taken it back; what they said last,
     *     or null.
     */
    boolean isAnsweredBy(PatternEvent said) {
        return said != null && said.kind != Kind.CLEARED && said.madeAt.isAfter(madeAt);
    }

    long patternId() {
        return patternId;
    }

    Kind kind() {
        return kind;
    }

    LocalDate week() {
        return week;
    }

    Instant madeAt() {
        return madeAt;
    }

    Long accountId() {
        return accountId;
    }

    String note() {
        return note;
    }
}
