package org.wholeschool.peermap.keep;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.peermap.record.MapState;
import org.wholeschool.peermap.record.MapTombstone;
import org.wholeschool.peermap.record.PeerMap;
import org.wholeschool.peermap.record.RiskAction;
import org.wholeschool.peermap.record.RiskAssessment;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.config.MapSettings;

/**
 * How requests for identified maps and risk assessments go again: so long after they have ended they are deleted, with
 * all that stood in them; a mark without content stays. Nothing that is open ever goes: no request that waits (for some
 * weeks, by which it has lapsed) or is open, no emergency that nobody has judged, no assessment that is being written
 * or has an action that is not done; one of an emergency that was found not to be right is written no more, and goes by
 * when that was found. That somebody looked stays in the record, which holds no content.
 */
@Service
class MapSweep {

    private static final Set<NoticeKind> TOLD = EnumSet.of(
            NoticeKind.MAP_ASKED,
            NoticeKind.MAP_OPEN,
            NoticeKind.MAP_REFUSED,
            NoticeKind.MAP_EMERGENCY,
            NoticeKind.MAP_EMERGENCY_AGAIN,
            NoticeKind.MAP_JUSTIFIED,
            NoticeKind.MAP_UNJUSTIFIED,
            NoticeKind.MAP_JUDGED);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentAction current;

    @Inject
    private Notices notices;

    /** @return the requests that ended so long ago that they are deleted at that moment */
    @Permit(code = "MapSweep.over", value = Role.JOB)
    List<Long> over(Instant now) {
        return em.createQuery("select m from PeerMap m where m.state in :ended order by m.id", PeerMap.class)
                .setParameter(
                        "ended", EnumSet.of(MapState.CLOSED, MapState.REFUSED, MapState.WITHDRAWN, MapState.LAPSED))
                .getResultStream()
                .filter(map -> isOver(map, assessment(map), now))
                .map(PeerMap::getId)
                .toList();
    }

    /** Deletes a request for good, with the assessment around it, where both ended so long ago. */
    @Permit(code = "MapSweep.remove", value = Role.JOB)
    void remove(long id, Instant now) {
        PeerMap map = em.find(PeerMap.class, id, LockModeType.PESSIMISTIC_WRITE);
        RiskAssessment assessment = map == null ? null : assessment(map);
        if (map == null || !isOver(map, assessment, now)) {
            return;
        }
        current.about("map", id);
        if (assessment != null) {
            assessment
                    .getActions()
                    .forEach(action -> List.of(NoticeKind.RISK_ACTION, NoticeKind.RISK_ACTION_OVERDUE)
                            .forEach(kind -> notices.settle(kind, action.getId(), Set.of())));
            em.remove(assessment);
            em.persist(new MapTombstone(
                    MapTombstone.Of.ASSESSMENT, now, map.getState().name()));
        }
        TOLD.forEach(kind -> notices.settle(kind, id, Set.of()));
        em.remove(map);
        em.persist(new MapTombstone(MapTombstone.Of.REQUEST, now, map.getState().name()));
    }

    private RiskAssessment assessment(PeerMap map) {
        return em.createQuery("select a from RiskAssessment a where a.map = :map", RiskAssessment.class)
                .setParameter("map", map)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private static boolean isOver(PeerMap map, RiskAssessment assessment, Instant now) {
        boolean isUnjudged = map.isEmergency() && map.getRight() == null;
        if (map.getState() == MapState.ASKED
                || map.getState() == MapState.OPEN
                || isUnjudged
                || !isBefore(map.getEndedAt(), now, MapSettings.keepDays())
                || !isBefore(map.getDecidedAt(), now, MapSettings.keepDays())
                || !isBefore(map.getJudgedAt(), now, MapSettings.keepDays())) {
            return false;
        }
        return assessment == null
                || (assessment.isClosed()
                                || map.isStoppedAt(now)
                                        && isBefore(map.getJudgedAt(), now, MapSettings.assessmentKeepDays()))
                        && assessment.getActions().stream().allMatch(RiskAction::isDone)
                        && Stream.concat(
                                        Stream.of(assessment.getClosedAt()),
                                        assessment.getActions().stream().map(RiskAction::getDoneAt))
                                .allMatch(end -> isBefore(end, now, MapSettings.assessmentKeepDays()));
    }

    /** @return whether something ended so many days ago; null is what never was */
    private static boolean isBefore(Instant end, Instant now, int days) {
        return end == null || !end.plus(Duration.ofDays(days)).isAfter(now);
    }
}
