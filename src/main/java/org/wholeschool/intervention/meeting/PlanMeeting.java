package org.wholeschool.intervention.meeting;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/** A planning meeting of a plan. */
@Entity
@Table(name = "planning_meeting")
class PlanMeeting extends SchoolOwned {

    /** What it is called in the record. */
    static final String SUBJECT = "meeting";

    private long planId;

    /** From 1 on, one more each time that it was changed. */
    private int edition = 1;

    @Enumerated(EnumType.STRING)
    private MeetingState state = MeetingState.DRAFT;

    private Instant startsAt;

    /** How long it lasts. */
    private int minutes;

    @Convert(converter = EncryptedText.class)
    private String heldAt;

    @Convert(converter = EncryptedText.class)
    private String agenda;

    private String uid;

    private int sequence;

    /** Whom those who are invited can ask. */
    private long organiser;

    private long keptBy;

    private Instant keptAt;

    @OneToMany(mappedBy = "meeting", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<MeetingSeat> seats = new ArrayList<>();

    protected PlanMeeting() {}

    /** A draft, with seats still to come. */
    PlanMeeting(long planId, int minutes, String agenda, long by, Instant at) {
        this.planId = planId;
        this.minutes = minutes;
        this.agenda = agenda;
        uid = UUID.randomUUID() + "@wholeschool";
        organiser = by;
        keep(by, at);
    }

    /**
     * @param found what was found of a number, or null
     * @return it, of which the entry in the record is from now on
     * @throws NotFound where nothing was
     */
    static PlanMeeting orNotFound(PlanMeeting found, CurrentAction current) {
        if (found == null) {
            throw new NotFound(SUBJECT);
        }
        current.about(SUBJECT, found.getId());
        return found;
    }

    /**
     * What it says from now on.
     *
     * @return whether the person who was invited has to hear of it: it is at another time or place
     */
    boolean write(Instant start, int newMinutes, String newHeldAt, String newAgenda) {
        boolean isMoved =
                !Objects.equals(startsAt, start) || minutes != newMinutes || !Objects.equals(heldAt, newHeldAt);
        startsAt = start;
        minutes = newMinutes;
        heldAt = newHeldAt;
        agenda = newAgenda;
        return isMoved;
    }

    void keep(long by, Instant at) {
        keptBy = by;
        keptAt = at;
    }

    /** It was changed: a form that shows what it was before is refused. */
    void next() {
        edition++;
    }

    /** Calendars have to hear of it. */
    void nextSequence() {
        sequence++;
    }

    void become(MeetingState next) {
        state = next;
    }

    /** @return whether people are invited to it and it has not begun */
    boolean isToCome(Instant now) {
        return state == MeetingState.INVITED && startsAt.isAfter(now);
    }

    /**
     * @return whether it has begun, which is so only of one to which people were invited, or that was entered as held
     */
    boolean hasBegun(Instant now) {
        return (state == MeetingState.INVITED || state == MeetingState.HELD) && !startsAt.isAfter(now);
    }

    /** @return whether its agenda is the draft of its beginning, at which nothing has looked yet */
    boolean isAsDrafted() {
        return edition == 1;
    }

    List<MeetingSeat> seats() {
        return seats;
    }

    long getPlanId() {
        return planId;
    }

    int getEdition() {
        return edition;
    }

    MeetingState getState() {
        return state;
    }

    Instant getStartsAt() {
        return startsAt;
    }

    int getMinutes() {
        return minutes;
    }

    String getHeldAt() {
        return heldAt;
    }

    String getAgenda() {
        return agenda;
    }

    String getUid() {
        return uid;
    }

    int getSequence() {
        return sequence;
    }

    long getOrganiser() {
        return organiser;
    }

    long getKeptBy() {
        return keptBy;
    }

    Instant getKeptAt() {
        return keptAt;
    }
}
