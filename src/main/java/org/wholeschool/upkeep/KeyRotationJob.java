package org.wholeschool.upkeep;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.platform.FieldKeys;
import org.wholeschool.platform.RecurringJob;
import org.wholeschool.platform.SchoolContext;

/** Brings all values under the key that is used now, a few at a time, so that whoever works does not wait for it. */
@ApplicationScoped
class KeyRotationJob implements RecurringJob {

    private static final int SECONDS = 15;
    private static final int PIECE = 200;

    @Inject
    private FieldKeys fields;

    @Inject
    private KeyRotation rotation;

    @Inject
    private Actors actors;

    /** The key under which everything was at the last look; 0 before the first. Only the key's change can bring work. */
    private volatile int done;

    @Override
    public String name() {
        return "key-rotation";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.ofSeconds(SECONDS);
    }

    /** It succeeds when all values are under the key, which takes hours where there are many. */
    @Override
    public Duration lateAfter() {
        return Duration.ofHours(12);
    }

    @Override
    public void run() {
        int current = fields.current();
        if (done == current) {
            return;
        }
        if (!fields.standing().isDone()) {
            record(rotation::begin);
            fields.columns().forEach(this::bringOver);
            if (!fields.standing().isDone()) {
                // Somebody wrote while it went on, under the key of a moment ago: the next look brings that over.
                return;
            }
            record(rotation::finish);
        }
        done = current;
    }

    private void record(Runnable entry) {
        actors.as(Actor.job(SchoolContext.NONE), () -> {
            entry.run();
            return null;
        });
    }

    private void bringOver(FieldKeys.EncryptedColumn column) {
        Object last = fields.bringOver(column, null, PIECE);
        while (last != null) {
            last = fields.bringOver(column, last, PIECE);
        }
    }
}
