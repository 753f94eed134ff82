package org.wholeschool.link;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.wholeschool.platform.EncryptedText;
import org.wholeschool.platform.InstantColumn;
import org.wholeschool.platform.SchoolOwned;
import org.wholeschool.school.Grade;

/** One piece of graded information that holds up a link: who recorded it, when, and how far it can be relied on. */
@Entity
@Table(name = "link_evidence")
public class Evidence extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "link_id")
    private PeerLink link;

    @Enumerated(EnumType.STRING)
    private Grade.SourceGrade source;

    @Enumerated(EnumType.STRING)
    private Grade.Information information;

    @Enumerated(EnumType.STRING)
    private Grade.Handling handling;

    @Convert(converter = EncryptedText.class)
    private String conditions;

    @Column(name = "observed_on")
    private LocalDate observedOn;

    @Column(name = "recorded_by")
    private long recordedBy;

    @Column(name = "recorded_at")
    @Convert(converter = InstantColumn.class)
    private Instant recordedAt;

    @Convert(converter = EncryptedText.class)
    private String note;

    protected Evidence() {
    }

    /**
     * @param link        which link
     * @param source      how far the source can be relied on
     * @param information how the source knows it
     * @param handling    whether it may be shared
     * @param conditions  on which conditions it may be shared, null where there are none
     * @param observedOn  the day it was seen or told
     * @param recordedBy  whose account recorded it
     * @param recordedAt  when it was recorded
     * @param note        what was seen or told, in words
     */
    public Evidence(PeerLink link, Grade.SourceGrade source, Grade.Information information, Grade.Handling handling,
            String conditions, LocalDate observedOn, long recordedBy, Instant recordedAt, String note) {
        this.link = link;
        this.source = source;
        this.information = information;
        this.handling = handling;
        this.conditions = conditions;
        this.observedOn = observedOn;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
        this.note = note;
    }

    public PeerLink getLink() {
        return link;
    }

    public Grade.SourceGrade getSource() {
        return source;
    }

    public Grade.Information getInformation() {
        return information;
    }

    public Grade.Handling getHandling() {
        return handling;
    }

    public String getConditions() {
        return conditions;
    }

    public LocalDate getObservedOn() {
        return observedOn;
    }

    public long getRecordedBy() {
        return recordedBy;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    public String getNote() {
        return note;
    }
}
