package org.wholeschool.peermap.keep;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.peermap.record.MapNews;
import org.wholeschool.peermap.record.MapState;
import org.wholeschool.peermap.record.PeerMap;
import org.wholeschool.platform.Service;

/**
 * Writes down that maps have closed and that requests have waited too long, and tells who has to know that one was
 * opened alone and never justified. Nothing depends on it for being closed.
 */
@Service
class MapWatch {

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentAction current;

    @Inject
    private MapNews news;

    @Inject
    private Notices notices;

    /** @return the maps and requests whose time is over and of which that is not written down yet */
    @Permit(code = "MapWatch.due", value = Role.JOB, onceInSeconds = HOUR)
    List<Long> due(Instant now) {
        return em.createQuery(
                        "select m from PeerMap m where m.state in :waiting or m.emergency = true and "
                                + "m.justification is null and m.overdueAt is null",
                        PeerMap.class)
                .setParameter("waiting", EnumSet.of(MapState.OPEN, MapState.ASKED))
                .getResultStream()
                .filter(map -> isOver(map, now) || hasLapsed(map, now) || isOverdue(map, now))
                .map(PeerMap::getId)
                .toList();
    }

    /** Does for one what there is to do, once, however many servers look. */
    @Permit(code = "MapWatch.act", value = Role.JOB)
    void act(long id, Instant now) {
        current.about("map", id);
        PeerMap map = em.find(PeerMap.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (map == null) {
            return;
        }
        boolean isOver = isOver(map, now);
        if (isOverdue(map, now)) {
            map.isOverdue(now);
            news.tell(news.watchers(), NoticeKind.MAP_UNJUSTIFIED, map);
            news.tell(Set.of(map.getAskedBy()), NoticeKind.MAP_UNJUSTIFIED, map);
        }
        if (isOver) {
            map.close(null, now);
        }
        if (hasLapsed(map, now)) {
            map.lapse(now);
            notices.settle(NoticeKind.MAP_ASKED, id, Set.of());
        }
    }

    private static boolean isOver(PeerMap map, Instant now) {
        return map.getState() == MapState.OPEN && map.standingAt(now) == MapState.CLOSED;
    }

    private static boolean hasLapsed(PeerMap map, Instant now) {
        return map.getState() == MapState.ASKED && map.standingAt(now) == MapState.LAPSED;
    }

    private static boolean isOverdue(PeerMap map, Instant now) {
        return map.getOverdueAt() == null && map.isUnjustifiedAt(now);
    }
}
