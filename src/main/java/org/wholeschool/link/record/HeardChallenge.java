package org.wholeschool.link.record;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.roster.Pupil;

/**
 * A pupil or their parent told a member of staff that what is recorded about them is wrong. Whoever heard it may read
 * no links, so that it is about none until a lead says about which: from then on there is a {@link Challenge} of each.
 */
@Entity
@Table(name = "heard_challenge")
public class HeardChallenge extends Objection {

    /** What came of it. */
    public enum Outcome {
        /** It was entered against links, and is answered there. */
        ENTERED,
        /** Nothing on record is about it, and they were told so. */
        NOTHING
    }

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "pupil_id")
    private Pupil pupil;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private Long settledBy;

    private Instant settledAt;

    protected HeardChallenge() {}

    /**
     * @param pupil whom it is about
     * @param entry what they say
     * @param answerBy by when they are to have an answer
     * @param by whose account enters it: who heard it
     */
    public HeardChallenge(Pupil pupil, NewChallenge entry, LocalDate answerBy, long by, Instant at) {
        super(entry, answerBy, by, at);
        this.pupil = pupil;
    }

    /**
     * Says what came of it.
     *
     * @param words what they were told; null where they are answered elsewhere
     */
    @RoomOnly
    public void settle(Outcome as, String words, long by, Instant at) {
        outcome = as;
        say(words);
        settledBy = by;
        settledAt = at;
    }

    /** It is about another pupil, and nothing of it stays with the one about whom it was entered. */
    @RoomOnly
    public void putRight(Pupil right) {
        pupil = right;
    }

    @Override
    @RoomOnly
    public boolean isOpen() {
        return outcome == null;
    }

    /** @return whether it was taken up by that moment */
    @RoomOnly
    public boolean isSettledBefore(Instant moment) {
        return settledAt != null && !settledAt.isAfter(moment);
    }

    /** @return whether this is what was said there */
    @RoomOnly
    public boolean isSameAs(NewChallenge entry) {
        return asEntry().equals(entry);
    }

    @RoomOnly
    public Pupil getPupil() {
        return pupil;
    }

    @RoomOnly
    public Outcome getOutcome() {
        return outcome;
    }

    @RoomOnly
    public Long getSettledBy() {
        return settledBy;
    }

    @RoomOnly
    public Instant getSettledAt() {
        return settledAt;
    }
}
