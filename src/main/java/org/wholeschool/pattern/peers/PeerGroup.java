package org.wholeschool.pattern.peers;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.wholeschool.platform.persistence.SchoolOwned;

/** A group that was told of, over time, and what leads say of it. It knows nobody who is in it. */
@Entity
@Table(name = "pattern_group")
class PeerGroup extends SchoolOwned {

    /** What leads say of it. */
    enum Mark {
        WATCHED,
        PLANNED,
        /** Nothing needs to be done about it: a team, a choir. */
        EXPLAINED
    }

    private long groupNo;

    private LocalDate toldFrom;

    private LocalDate changedOn;

    private Instant changedAt;

    private LocalDate goneOn;

    @Enumerated(EnumType.STRING)
    private Mark mark;

    protected PeerGroup() {}

    /** @param groupNo which group it is over time */
    PeerGroup(long groupNo, LocalDate today) {
        this.groupNo = groupNo;
        toldFrom = today;
    }

    /** A release tells of it, perhaps again. */
    void isTold(boolean changed, LocalDate today, Instant now) {
        if (goneOn != null) {
            goneOn = null;
            changedOn = null;
            changedAt = null;
            toldFrom = today;
        } else if (changed) {
            changedOn = today;
            changedAt = now;
        }
    }

    /** A release does not tell of it any more. */
    void goes(LocalDate today) {
        goneOn = today;
    }

    void mark(Mark newMark) {
        mark = newMark;
    }

    long groupNo() {
        return groupNo;
    }

    LocalDate toldFrom() {
        return toldFrom;
    }

    LocalDate changedOn() {
        return changedOn;
    }

    Instant changedAt() {
        return changedAt;
    }

    LocalDate goneOn() {
        return goneOn;
    }

    Mark mark() {
        return mark;
    }
}
