package org.wholeschool.link.record;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.LinkTexts;
import org.wholeschool.link.SightingSource;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.roster.Pupil;

/**
 * A tie between two pupils, held up by evidence until its review date. The pupil with the smaller id comes first. Each
 * step of its life is written down as a {@link LinkVersion} by whoever takes it.
 */
@Entity
@Table(name = "peer_link")
public class PeerLink extends LinkFields {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "pupil_a")
    private Pupil pupilA;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "pupil_b")
    private Pupil pupilB;

    @Enumerated(EnumType.STRING)
    private LinkKind kind;

    private LocalDate endedOn;

    @OneToMany(mappedBy = "link", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<Evidence> evidence = new ArrayList<>();

    @OneToMany(mappedBy = "link", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<Challenge> challenges = new ArrayList<>();

    protected PeerLink() {}

    /**
     * @param one a pupil
     * @param other another pupil
     * @param kind what ties them
     * @param state how far it has come
     * @param reviewOn the last day on which it is valid
     */
    public PeerLink(Pupil one, Pupil other, LinkKind kind, LinkState state, LocalDate reviewOn) {
        boolean inOrder = one.getId() < other.getId();
        this.pupilA = inOrder ? one : other;
        this.pupilB = inOrder ? other : one;
        this.kind = kind;
        stand(state, reviewOn);
    }

    /**
     * Somebody leaves it as it is now.
     *
     * @param by null for a job or the set-up
     */
    public final void keep(Long by, Instant at) {
        keep(getKeptAt() == null ? getEdition() : getEdition() + 1, by, at);
    }

    /** Says what is said of it. */
    public void describe(LinkTexts texts) {
        say(texts);
    }

    void add(Evidence piece) {
        evidence.add(piece);
    }

    @RoomOnly
    public void takeOut(Evidence piece) {
        evidence.remove(piece);
    }

    /** After it had ended somebody proposes it again. */
    @RoomOnly
    public void proposeAgain(LocalDate until) {
        stand(LinkState.PROPOSED, until);
        endedOn = null;
    }

    /**
     * A lead has graded its evidence: what that makes of it. Evidence that may be false is kept and holds nothing up.
     *
     * @throws BadInput where all of its evidence may be false
     */
    public void confirm(LocalDate until) {
        stand(heldUp(), until);
        endedOn = null;
    }

    /**
     * @return what its graded evidence makes of it; what is older than a review at which no one knew establishes
     *     nothing
     */
    private LinkState heldUp() {
        if (evidence.stream().anyMatch(piece -> piece.establishes() && isSinceItWasUnknown(piece))) {
            notKnown(null);
            return LinkState.ESTABLISHED;
        }
        if (evidence.stream().noneMatch(Evidence::counts)) {
            throw new BadInput(null, "grade.false");
        }
        return LinkState.UNCONFIRMED;
    }

    /**
     * A piece of evidence has gone: it stands for no more than what is left holds up, and where that is nothing a lead
     * decides anew.
     */
    @RoomOnly
    public void fall() {
        if (getState() == LinkState.ESTABLISHED && evidence.stream().noneMatch(Evidence::establishes)) {
            stand(LinkState.UNCONFIRMED, getReviewOn());
        }
        if (getState() == LinkState.UNCONFIRMED && evidence.stream().noneMatch(Evidence::counts)) {
            stand(LinkState.PROPOSED, getReviewOn());
        }
    }

    private boolean isSinceItWasUnknown(Evidence piece) {
        return getUnknownSince() == null || !piece.getObservedOn().isBefore(getUnknownSince());
    }

    /** Somebody has looked at it again: it is still so. */
    public void reviewUntil(LocalDate until) {
        stand(getState(), until);
    }

    /**
     * A review found that it is still true: its evidence makes of it again what it made before.
     *
     * @param on when the two were last seen together
     * @param how how the lead knows
     * @param until the last day on which it is valid
     */
    @RoomOnly
    public void stillTrue(LocalDate on, SightingSource how, LocalDate until) {
        see(on, how);
        confirm(until);
    }

    /** A review found no one who knows: it is unconfirmed from that day on. */
    @RoomOnly
    public void unknown(LocalDate day, LocalDate until) {
        notKnown(day);
        stand(LinkState.UNCONFIRMED, until);
    }

    /** @return the day of the latest evidence or review that saw the two together */
    @RoomOnly
    public LocalDate lastSeen() {
        return Stream.concat(evidence.stream().map(Evidence::getObservedOn), Stream.ofNullable(getSeenOn()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** It is no more. */
    public void end(LinkState as, LocalDate on) {
        stand(as, getReviewOn());
        endedOn = on;
    }

    /** What a list did to it is undone: it is again as it was before, ended on that day where it had ended. */
    @RoomOnly
    public void goBackTo(LinkVersion before, LocalDate ended) {
        stand(before.getState(), before.getReviewOn());
        say(before.getTexts());
        keptSafeBy(before.getKeeper());
        seeLike(before);
        endedOn = ended;
    }

    /** What a list did to it is undone: it is looked at again when it was to be before. */
    @RoomOnly
    public void reviewNoLaterThan(LocalDate day) {
        if (day.isBefore(getReviewOn())) {
            stand(getState(), day);
        }
    }

    /**
     * @return how far it has come by that day: one whose review date has passed has expired, whether or not the job of
     *     the night has come by
     */
    @RoomOnly
    public LinkState standingOn(LocalDate day) {
        return getState().isAlive() && getReviewOn().isBefore(day) ? LinkState.EXPIRED : getState();
    }

    public Pupil getPupilA() {
        return pupilA;
    }

    public Pupil getPupilB() {
        return pupilB;
    }

    /** @return whether it is about that pupil */
    @RoomOnly
    public boolean isAbout(Pupil pupil) {
        return pupilA.getId().equals(pupil.getId()) || pupilB.getId().equals(pupil.getId());
    }

    public LinkKind getKind() {
        return kind;
    }

    @RoomOnly
    public LocalDate getEndedOn() {
        return endedOn;
    }

    @RoomOnly
    public List<Evidence> getEvidence() {
        return evidence;
    }

    void challenge(Challenge challenge) {
        challenges.add(challenge);
    }

    @RoomOnly
    public void forget(Challenge challenge) {
        challenges.remove(challenge);
    }

    @RoomOnly
    public List<Challenge> getChallenges() {
        return challenges;
    }

    /** @return whether somebody says that it is wrong and nobody has answered: until then it counts nowhere */
    @RoomOnly
    public boolean isChallenged() {
        return challenges.stream().anyMatch(Challenge::isOpen);
    }

    /** @return whether somebody recorded evidence that no lead has graded yet */
    @RoomOnly
    public boolean hasNews() {
        return evidence.stream().anyMatch(piece -> !piece.isGraded());
    }
}
