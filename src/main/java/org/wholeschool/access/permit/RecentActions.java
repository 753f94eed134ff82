package org.wholeschool.access.permit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.wholeschool.access.Actor;

/**
 * Remembers for a while who did what to what, so that a search is one entry. In memory: after a restart there is one
 * entry more. What was entered counts from the commit on, so that an entry that was rolled back does not silence the
 * next one; by a clock that nobody can set back.
 */
@ApplicationScoped
class RecentActions {

    private static final int SWEEP_ABOVE = 10_000;

    private final Map<Key, Long> until = new ConcurrentHashMap<>();

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    /**
     * @return whether the actor's doing this to this, with this outcome, is on record already, and recently enough to
     *     need no further entry.
     */
    boolean isEntered(Actor actor, String action, Recorder.Subject about, Recorder.Outcome outcome) {
        Long end = until.get(new Key(actor.number(), actor.schoolId(), action, about, outcome));
        return end != null && System.nanoTime() - end <= 0;
    }

    /** Once the current transaction is committed: for so many seconds the same needs no further entry. */
    void enter(Actor actor, String action, Recorder.Subject about, Recorder.Outcome outcome, int seconds) {
        Key key = new Key(actor.number(), actor.schoolId(), action, about, outcome);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // counts only once it is kept
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    note(key, seconds);
                }
            }
        });
    }

    private void note(Key key, int seconds) {
        long now = System.nanoTime();
        if (until.size() > SWEEP_ABOVE) {
            until.values().removeIf(end -> now - end > 0);
        }
        until.put(key, now + TimeUnit.SECONDS.toNanos(seconds));
    }

    private record Key(Long actor, long schoolId, String action, Recorder.Subject about, Recorder.Outcome outcome) {}
}
