package org.wholeschool.concern.inbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * A concern in the inbox: whose it is to look after, whether it can wait, and how often it was reminded of. Beside the
 * concern, so that giving it to somebody is no change to what a lead is just writing into it. A concern that was logged
 * here has one from the beginning; an imported one has none until it gets a case lead or changes hands. The
 * demonstration makes its entries through {@link InboxBook#create}.
 */
@Entity
@Table(name = "inbox_entry")
class InboxEntry extends SchoolOwned {

    private long concernId;

    private Instant countedFrom;

    /** How often it began anew. What was done about it in an earlier turn is not yet done in this one. */
    private int turn;

    private Instant urgentSince;

    private Long ownerId;

    private Long assignedBy;

    private Instant assignedAt;

    private int assignments;

    private int acknowledgeStage;

    private int decideStage;

    private Instant settledAt;

    /** What the last assignment and the last settling replaced, so that each can be undone. */
    private Long earlierOwnerId;

    private Long earlierAssignedBy;

    private Instant earlierAssignedAt;

    private Instant earlierSettledAt;

    private Integer undoableAssignment;

    protected InboxEntry() {}

    /**
     * @param concernId which concern
     * @param since when it was logged
     * @param isUrgent whether it cannot wait
     */
    InboxEntry(long concernId, Instant since, boolean isUrgent) {
        this.concernId = concernId;
        this.countedFrom = since;
        this.urgentSince = isUrgent ? since : null;
    }

    /** From now on it is somebody's. What was before is kept, so that this can be undone. */
    void assign(long owner, Long by, Instant now) {
        earlierOwnerId = ownerId;
        earlierAssignedBy = assignedBy;
        earlierAssignedAt = assignedAt;
        ownerId = owner;
        assignedBy = by;
        assignedAt = now;
        assignments++;
        undoableAssignment = assignments;
    }

    /** It goes to a colleague with everything else that somebody had: that is undone as a whole, and not here. */
    void handOver(long owner, Long by, Instant now) {
        assign(owner, by, now);
        undoableAssignment = null;
    }

    /** The last assignment is undone: it is whose it was before. */
    void undoAssignment() {
        ownerId = earlierOwnerId;
        assignedBy = earlierAssignedBy;
        assignedAt = earlierAssignedAt;
        undoableAssignment = null;
    }

    /** It is somebody else's matter now: nobody's yet, and it counts anew. */
    void changeHands(Instant now) {
        release();
        beginAnew(now);
    }

    /** It is nobody's to look after any more. */
    void release() {
        ownerId = null;
        assignedBy = null;
        assignedAt = null;
        undoableAssignment = null;
    }

    /**
     * It waits again, from now on: nobody was reminded of it, and it has not gone up. How it went up before stays
     * written down, and whose it is stays.
     */
    void beginAnew(Instant now) {
        countedFrom = now;
        turn++;
        acknowledgeStage = 0;
        decideStage = 0;
        settledAt = null;
    }

    /**
     * A moment from which it counted that is still to come is one of a clock that was set back since: it counts from
     * now on.
     */
    boolean isCountedFromTheFuture(Instant now) {
        return countedFrom.isAfter(now);
    }

    void countFrom(Instant moment) {
        countedFrom = moment;
    }

    void remindedToAcknowledge(int stage) {
        acknowledgeStage = stage;
    }

    void remindedToDecide(int stage) {
        decideStage = stage;
    }

    void settle(Instant now) {
        earlierSettledAt = settledAt;
        settledAt = now;
    }

    /** The closing that settled it last is undone: it waits, or not, as before. */
    void undoSettling() {
        settledAt = earlierSettledAt;
    }

    boolean isSettled() {
        return settledAt != null;
    }

    boolean isUrgent() {
        return urgentSince != null;
    }

    long getConcernId() {
        return concernId;
    }

    Instant getCountedFrom() {
        return countedFrom;
    }

    int getTurn() {
        return turn;
    }

    Long getAssignedBy() {
        return assignedBy;
    }

    boolean isAssignmentUndoable() {
        return undoableAssignment != null;
    }

    Long getOwnerId() {
        return ownerId;
    }

    Instant getAssignedAt() {
        return assignedAt;
    }

    int getAssignments() {
        return assignments;
    }

    int getAcknowledgeStage() {
        return acknowledgeStage;
    }

    int getDecideStage() {
        return decideStage;
    }
}
