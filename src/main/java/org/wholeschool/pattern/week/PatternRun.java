package org.wholeschool.pattern.week;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.SchoolOwned;

/** One run over the school weeks: what is waited for, how far it is, how it ended. */
@Entity
@Table(name = "pattern_run")
class PatternRun extends SchoolOwned {

    /** After so long without a word a run is dead: its server was ended. */
    private static final Duration SILENT = Duration.ofSeconds(60);

    /** How it stands. */
    enum State {
        ASKED,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /** How one stands that is waited for. */
    static final Set<State> OPEN = EnumSet.of(State.ASKED, State.RUNNING);

    @Enumerated(EnumType.STRING)
    private State state = State.ASKED;

    private int attempt;

    @Column(name = "asked_at")
    private Instant askedAt = Now.instant();

    private Instant touchedAt = askedAt;

    private Instant endedAt;

    private int progress;

    private int steps;

    /** A new one, asked for now. */
    protected PatternRun() {}

    static PatternRun asked() {
        return new PatternRun();
    }

    /**
     * Begins, or begins again after its server was ended.
     *
     * @return which attempt this is
     */
    int begin() {
        state = State.RUNNING;
        progress = 0;
        touchedAt = Now.instant();
        return ++attempt;
    }

    /** @return whether the attempt is the one that counts, and nobody has cancelled it. */
    boolean isOn(int which) {
        return state == State.RUNNING && attempt == which;
    }

    void go(int done, int of) {
        progress = done;
        steps = of;
        touchedAt = Now.instant();
    }

    void end(State how) {
        state = how;
        endedAt = Now.instant();
        touchedAt = endedAt;
    }

    /** @return whether it is waited for. */
    boolean isOpen() {
        return OPEN.contains(state);
    }

    /** @return whether it is waited for in vain. */
    boolean isSilent() {
        return isOpen() && touchedAt.plus(SILENT).isBefore(Now.instant());
    }

    State state() {
        return state;
    }

    int progress() {
        return progress;
    }

    int steps() {
        return steps;
    }
}
