package org.wholeschool.link.record;

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
import java.util.Locale;
import org.wholeschool.concern.record.Source;
import org.wholeschool.link.NewEvidence;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;
import org.wholeschool.school.Grade;

/**
 * One piece of information that holds up a link: what was seen or said, by whom and when, who recorded it and how they
 * know, and how far a lead says that it can be relied on.
 */
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

    private Instant gradedAt;

    private Long gradedBy;

    private LocalDate observedOn;

    private long recordedBy;

    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    private Source told;

    @Convert(converter = EncryptedText.class)
    private String saidBy;

    @Convert(converter = EncryptedText.class)
    private String note;

    private Long importId;

    private Instant takenBackAt;

    private Integer groupSize;

    protected Evidence() {}

    /**
     * Adds a piece to a link that nobody has graded yet.
     *
     * @param link which link
     * @param entry what was seen or said
     * @param recordedBy whose account recorded it
     * @param recordedAt when it was recorded
     */
    public Evidence(PeerLink link, NewEvidence entry, long recordedBy, Instant recordedAt) {
        this.link = link;
        this.note = entry.note();
        this.saidBy = entry.saidBy();
        this.observedOn = entry.observedOn();
        this.told = entry.told();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
        link.add(this);
    }

    /** A lead says how far it can be relied on. */
    public void grade(Grading grade, Long by, Instant at) {
        boolean isNew = source != grade.source() || information != grade.information() || handling != grade.handling();
        source = grade.source();
        information = grade.information();
        handling = grade.handling();
        conditions = grade.conditions();
        if (isNew || gradedAt == null) {
            gradedBy = by;
            gradedAt = at;
        }
    }

    @RoomOnly
    public void cameWith(Long list) {
        importId = list;
    }

    /**
     * Says that it is of a group and was entered for several of its pairs: then it establishes none of them.
     *
     * @param pupils how many were seen or spoken of; null where it is about the two alone
     */
    @RoomOnly
    public void ofGroup(Integer pupils) {
        groupSize = pupils;
    }

    /** @return of how many pupils it is, where it is of a group; else null */
    @RoomOnly
    public Integer getGroupSize() {
        return groupSize;
    }

    @RoomOnly
    public boolean isOf(long list) {
        return importId != null && importId == list;
    }

    /** @return the list or group that it came with; null where it came alone */
    @RoomOnly
    public Long getImportId() {
        return importId;
    }

    /** Whoever recorded it takes it back, and nothing else is left of its link. */
    @RoomOnly
    public void takeBack(Instant at) {
        takenBackAt = at;
    }

    @RoomOnly
    public boolean isTakenBack() {
        return takenBackAt != null;
    }

    /** @return whether it says what another one says of the same day */
    @RoomOnly
    public boolean isSameAs(NewEvidence other) {
        return observedOn.equals(other.observedOn()) && folded(note).equals(folded(other.note()));
    }

    private static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    @RoomOnly
    public boolean isGraded() {
        return source != null;
    }

    /** @return whether it can establish a link: what was seen of a group is no fact about each two of it */
    @RoomOnly
    public boolean establishes() {
        return groupSize == null && Grade.establishes(source, information);
    }

    /**
     * @return whether it is graded and not suspected to be false: what may be false is kept for the record and never
     *     drawn or counted
     */
    @RoomOnly
    public boolean counts() {
        return isGraded() && information != Grade.Information.SUSPECTED_FALSE;
    }

    @RoomOnly
    public PeerLink getLink() {
        return link;
    }

    @RoomOnly
    public Grade.SourceGrade getSource() {
        return source;
    }

    @RoomOnly
    public Grade.Information getInformation() {
        return information;
    }

    @RoomOnly
    public Grade.Handling getHandling() {
        return handling;
    }

    @RoomOnly
    public String getConditions() {
        return conditions;
    }

    Instant getGradedAt() {
        return gradedAt;
    }

    Long getGradedBy() {
        return gradedBy;
    }

    @RoomOnly
    public LocalDate getObservedOn() {
        return observedOn;
    }

    @RoomOnly
    public long getRecordedBy() {
        return recordedBy;
    }

    @RoomOnly
    public Instant getRecordedAt() {
        return recordedAt;
    }

    @RoomOnly
    public Source getTold() {
        return told;
    }

    @RoomOnly
    public String getSaidBy() {
        return saidBy;
    }

    @RoomOnly
    public String getNote() {
        return note;
    }
}
