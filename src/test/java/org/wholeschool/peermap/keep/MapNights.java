package org.wholeschool.peermap.keep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.platform.Now;

/** Opens for tests of this room what only its jobs do. */
@ApplicationScoped
public class MapNights {

    @Inject
    private Actors actors;

    @Inject
    private MapWatch watch;

    /**
     * What the watch's job does now.
     *
     * @return how many maps there was something to do about
     */
    public int watch(long schoolId) {
        return actors.as(Actor.job(schoolId), () -> {
            Instant now = Now.instant();
            List<Long> due = watch.due(now);
            due.forEach(map -> watch.act(map, now));
            return due.size();
        });
    }
}
