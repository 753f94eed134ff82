package org.wholeschool.link;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.wholeschool.platform.SchoolOwned;
import org.wholeschool.roster.Pupil;

/** A tie between two pupils, held up by evidence until its review date. The pupil with the smaller id comes first. */
@Entity
@Table(name = "peer_link")
public class PeerLink extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "pupil_a")
    private Pupil pupilA;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "pupil_b")
    private Pupil pupilB;

    @Enumerated(EnumType.STRING)
    private LinkKind kind;

    @Enumerated(EnumType.STRING)
    private LinkState state;

    @Column(name = "review_on")
    private LocalDate reviewOn;

    protected PeerLink() {
    }

    /**
     * @param pupilA   the pupil with the smaller id
     * @param pupilB   the other pupil
     * @param kind     what ties them
     * @param state    how far it has come
     * @param reviewOn the day after which it no longer counts
     */
    public PeerLink(Pupil pupilA, Pupil pupilB, LinkKind kind, LinkState state, LocalDate reviewOn) {
        this.pupilA = pupilA;
        this.pupilB = pupilB;
        this.kind = kind;
        this.state = state;
        this.reviewOn = reviewOn;
    }

    public Pupil getPupilA() {
        return pupilA;
    }

    public Pupil getPupilB() {
        return pupilB;
    }

    public LinkKind getKind() {
        return kind;
    }

    public LinkState getState() {
        return state;
    }

    public LocalDate getReviewOn() {
        return reviewOn;
    }
}
