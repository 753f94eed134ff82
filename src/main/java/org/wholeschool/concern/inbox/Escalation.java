package org.wholeschool.concern.inbox;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import org.wholeschool.platform.config.InboxSettings;
import org.wholeschool.platform.persistence.SchoolOwned;

/** A step by which an urgent concern that nobody had acknowledged was brought to more people. */
@Entity
public class Escalation extends SchoolOwned {

    private long concernId;

    private int turn;

    @Enumerated(EnumType.STRING)
    private Step step;

    private Instant takenAt;

    private int told;

    private Instant takenUpAt;

    private Long takenUpBy;

    protected Escalation() {}

    /**
     * @param entry of the concern, in the turn in which it is now
     * @param step to whom it goes
     * @param takenAt when
     * @param told how many people there were to tell
     */
    Escalation(InboxEntry entry, Step step, Instant takenAt, int told) {
        this.concernId = entry.getConcernId();
        this.turn = entry.getTurn();
        this.step = step;
        this.takenAt = takenAt;
        this.told = told;
    }

    /** Somebody to whom it came sees to it. The first one counts. */
    void takeUp(long by, Instant now) {
        if (takenUpAt == null) {
            takenUpAt = now;
            takenUpBy = by;
        }
    }

    long getConcernId() {
        return concernId;
    }

    int getTurn() {
        return turn;
    }

    Instant getTakenUpAt() {
        return takenUpAt;
    }

    Long getTakenUpBy() {
        return takenUpBy;
    }

    Step getStep() {
        return step;
    }

    Instant getTakenAt() {
        return takenAt;
    }

    int getTold() {
        return told;
    }

    /** To whom it goes, in this order, and after how many minutes, by day and night. */
    public enum Step {
        DUTY(InboxSettings::urgentDutyMinutes),
        DEPUTY(InboxSettings::urgentDeputyMinutes),
        HEAD(InboxSettings::urgentHeadMinutes);

        private final IntSupplier minutes;

        Step(IntSupplier minutes) {
            this.minutes = minutes;
        }

        /** @return how long it waits before it comes to them */
        Duration after() {
            return Duration.ofMinutes(minutes.getAsInt());
        }
    }
}
