package org.wholeschool.link.record;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.wholeschool.link.LinkStep;
import org.wholeschool.link.SightingSource;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.EncryptedText;

/**
 * A state that a link has been in, what brought it there, and the grades of its evidence then. Only ever added to; it
 * goes with its link. The import and the review batch that caused it are kept, so that each can be undone as one.
 */
@Entity
@Table(name = "peer_link_version")
public class LinkVersion extends LinkFields {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "link_id")
    private PeerLink link;

    @Enumerated(EnumType.STRING)
    private LinkStep step;

    @Convert(converter = EncryptedText.class)
    private String graded;

    @Convert(converter = EncryptedText.class)
    private String why;

    @Enumerated(EnumType.STRING)
    private SightingSource endedHow;

    private Long importId;

    private Long reviewBatch;

    protected LinkVersion() {}

    /**
     * @param link as it is now
     * @param step what brought it there
     * @param why what whoever did it said of it, or null
     */
    public LinkVersion(PeerLink link, LinkStep step, String why) {
        this.link = link;
        this.step = step;
        this.why = why;
        this.graded = GradeWords.all(link.getEvidence());
        becomeLike(link);
    }

    /** @param list which list did it, null where a person or a job did */
    @RoomOnly
    public LinkVersion cameWith(Long list) {
        importId = list;
        return this;
    }

    @RoomOnly
    public boolean isOf(long list) {
        return importId != null && importId == list;
    }

    /** @param batch with which others it was confirmed in one go: the number of the first of them */
    @RoomOnly
    public void confirmedWith(long batch) {
        reviewBatch = batch;
    }

    @RoomOnly
    public Long getReviewBatch() {
        return reviewBatch;
    }

    /** @param how how the lead who reviewed it knew that it has ended */
    @RoomOnly
    public void endedBy(SightingSource how) {
        endedHow = how;
    }

    /** @return how the lead who reviewed it knew what they answered; null where it was no such review */
    @RoomOnly
    public SightingSource getKnownBy() {
        return step == LinkStep.REVIEWED ? getSeenHow() : endedHow;
    }

    @RoomOnly
    public PeerLink getLink() {
        return link;
    }

    @RoomOnly
    public LinkStep getStep() {
        return step;
    }

    @RoomOnly
    public String getGraded() {
        return graded;
    }

    @RoomOnly
    public String getWhy() {
        return why;
    }
}
