package org.wholeschool.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers for a while who did what, so that a search is one entry. In memory: after a restart there is one entry more. */
@ApplicationScoped
class RecentActions {

    private static final int SWEEP_ABOVE = 10_000;

    private final Map<Key, Instant> until = new ConcurrentHashMap<>();

    /** @return whether the actor has not done this within so many seconds; if so it counts from now. */
    boolean isFirst(Actor actor, String action, int seconds) {
        Instant now = Instant.now();
        if (until.size() > SWEEP_ABOVE) {
            until.values().removeIf(now::isAfter);
        }
        boolean[] first = new boolean[1];
        until.compute(new Key(actor.accountId(), actor.schoolId(), action), (key, end) -> {
            first[0] = end == null || now.isAfter(end);
            return first[0] ? now.plus(Duration.ofSeconds(seconds)) : end;
        });
        return first[0];
    }

    private record Key(Long accountId, long schoolId, String action) {
    }
}
