package org.wholeschool.upkeep;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.job.RecurringJob;
import org.wholeschool.platform.persistence.FieldKeys;
import org.wholeschool.platform.persistence.SchoolContext;

/**
 * Brings all values under the key that is used now, a few at a time, so that whoever works does not wait for it. What
 * no key reads is passed over and named at the console, and the job is not done.
 */
@ApplicationScoped
class KeyRotationJob implements RecurringJob {

    private static final int SECONDS = 15;
    private static final int PIECE = 200;
    private static final Duration REST = Duration.ofHours(1);
    private static final Logger LOG = Logger.getLogger(KeyRotationJob.class.getName());

    @Inject
    private FieldKeys fields;

    @Inject
    private KeyRotation rotation;

    @Inject
    private Actors actors;

    /** The key under which nothing is left to do until {@link #restsUntil}; 0 before the first look. */
    private volatile int restsUnder;

    private volatile Instant restsUntil = Instant.MAX;

    /** Since when this server knows of values that no key reads; null where there are none. */
    private volatile Instant unreadableSince;

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

    /** What cannot be read keeps the change from its end, so administrators are told of the job. */
    @Override
    public Instant undoneSince() {
        return unreadableSince;
    }

    @Override
    public void run() {
        int current = fields.current();
        if (restsUnder == current && Now.instant().isBefore(restsUntil)) {
            return;
        }
        Map<String, Integer> unreadable = new TreeMap<>();
        if (!fields.standing().isDone()) {
            record(rotation::begin);
            fields.columns()
                    .forEach(column ->
                            unreadable.merge(column.table() + "." + column.name(), bringOver(column), Integer::sum));
            unreadable.values().removeIf(values -> values == 0);
            say(unreadable);
            long left = fields.standing().others();
            if (left > unreadable.values().stream().mapToInt(Integer::intValue).sum()) {
                // Somebody wrote while it went on, under the key of a moment ago: the next look brings that over.
                return;
            }
            if (left == 0) {
                record(rotation::finish);
            }
        }
        // A look counts all values of all schools, and what cannot be read seldom comes back: so not every 15 seconds.
        restsUntil = unreadable.isEmpty() ? Instant.MAX : Now.instant().plus(REST);
        restsUnder = current;
        if (unreadable.isEmpty()) {
            unreadableSince = null;
        }
    }

    private void record(Runnable entry) {
        actors.as(Actor.job(SchoolContext.NONE), () -> {
            entry.run();
            return null;
        });
    }

    private void say(Map<String, Integer> unreadable) {
        if (!unreadable.isEmpty()) {
            unreadableSince = unreadableSince == null ? Now.instant() : unreadableSince;
            LOG.log(
                    Level.WARNING,
                    "No key of the key file reads these values, so they stay under another key: {0}."
                            + " docs/keys.md, \"A value that cannot be read\", says what to do.",
                    unreadable);
        }
    }

    /** @return how many of its values cannot be read */
    private int bringOver(FieldKeys.EncryptedColumn column) {
        FieldKeys.Piece piece = fields.bringOver(column, null, PIECE);
        int unreadable = piece.unreadable();
        while (piece.last() != null) {
            piece = fields.bringOver(column, piece.last(), PIECE);
            unreadable += piece.unreadable();
        }
        return unreadable;
    }
}
