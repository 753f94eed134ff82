package org.wholeschool.intervention.meeting;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * A seat at the table of a meeting, and who sits on it: no one yet, a person of the directory, or a person of the
 * safeguarding team.
 */
@Entity
@Table(name = "meeting_seat")
class MeetingSeat extends SchoolOwned {

    private static final int NOT_SENT = -1;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "meeting_id")
    private PlanMeeting meeting;

    private int position;

    @Enumerated(EnumType.STRING)
    private Seat seat;

    /** Why it was proposed; null where the lead added it. */
    @Enumerated(EnumType.STRING)
    private Proposals.Why why;

    private Long accountId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contact_id")
    private MeetingContact contact;

    /** As they were called when they were chosen. */
    @Convert(converter = EncryptedText.class)
    private String name;

    @Enumerated(EnumType.STRING)
    private Sees sees = Sees.SHEET;

    @Enumerated(EnumType.STRING)
    private Attendance attendance;

    /** With which sequence they were invited last. */
    private int sequence = NOT_SENT;

    /** The address to which that went; null where nothing could be sent. */
    @Convert(converter = EncryptedText.class)
    private String sentTo;

    protected MeetingSeat() {}

    MeetingSeat(PlanMeeting meeting, int position, Seat seat, Proposals.Why why) {
        this.meeting = meeting;
        this.position = position;
        this.seat = seat;
        this.why = why;
    }

    /**
     * A person sits on it from now on.
     *
     * @param account theirs, where they have one
     * @param chosen their entry of the directory, where they are chosen from it
     * @param called their name; null for no one
     */
    void take(Long account, MeetingContact chosen, String called) {
        accountId = account;
        contact = chosen;
        name = called;
        sequence = NOT_SENT;
        sentTo = null;
    }

    /** Their entry of the directory is deleted: what stays of them is what a meeting's record needs, and an account. */
    void forgetContact() {
        contact = null;
        if (accountId == null) {
            sentTo = null;
        }
    }

    void see(Sees what) {
        sees = what;
    }

    void attend(Attendance how) {
        attendance = how;
    }

    /**
     * They were told of the meeting as it is now.
     *
     * @param address to which mail went, or null
     */
    void sent(int newSequence, String address) {
        sequence = newSequence;
        sentTo = address;
    }

    /** @return whether they were invited */
    boolean isSent() {
        return sequence != NOT_SENT;
    }

    /** @return who sits there and can be told; null for no one, and for anyone who is no more than a name */
    Who who() {
        return name == null || accountId == null && contact == null
                ? null
                : new Who(accountId, contact == null ? null : contact.getId());
    }

    /** @return whether the same person sits, or sat, on another one */
    boolean isOf(MeetingSeat other) {
        return who() != null
                && other.who() != null
                && who().person().equals(other.who().person());
    }

    /** They sat on another one before and know of the meeting from there. */
    void cameFrom(MeetingSeat was) {
        sent(was.sequence, was.sentTo);
    }

    /** @return the address of anyone who has no account, or null */
    String address() {
        return contact == null ? null : contact.entry().email();
    }

    /** @return who sat on it and where they were written to, of one that is theirs no more */
    MeetingSeat asItWas() {
        MeetingSeat was = new MeetingSeat(meeting, position, seat, why);
        was.take(accountId, contact, name);
        was.sent(sequence, sentTo);
        return was;
    }

    PlanMeeting getMeeting() {
        return meeting;
    }

    int getPosition() {
        return position;
    }

    Seat getSeat() {
        return seat;
    }

    Proposals.Why getWhy() {
        return why;
    }

    Long getAccountId() {
        return accountId;
    }

    String getName() {
        return name;
    }

    Sees getSees() {
        return sees;
    }

    Attendance getAttendance() {
        return attendance;
    }

    String getSentTo() {
        return sentTo;
    }
}
