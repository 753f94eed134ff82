package org.wholeschool.peermap.keep;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.BatchedQuery;
import org.wholeschool.roster.PupilRecords;
import org.wholeschool.roster.PupilUse;

/**
 * Tells which requests for maps name which children, so that it can be answered who has looked at a child; never why.
 */
@Service
public class PupilsInMaps implements PupilRecords, PupilUse {

    @PersistenceContext
    private EntityManager em;

    @Override
    @Permit(
            code = "PupilsInMaps.kind",
            value = {Role.DATA_PROTECTION_OFFICER, Role.HEAD})
    public Kind kind() {
        return new Kind(
                "map",
                Set.of("MapReading.one"),
                Set.of(
                        "MapRequests.ask",
                        "MapRequests.openNow",
                        "MapDecisions.approve",
                        "MapDecisions.refuse",
                        "MapDecisions.judge"));
    }

    @Override
    @Permit(code = "PupilsInMaps.isATie", value = Role.DATA_PROTECTION_OFFICER)
    public boolean isATie() {
        return true;
    }

    @Override
    @Permit(code = "PupilsInMaps.about", value = Role.DATA_PROTECTION_OFFICER)
    public Set<Long> about(Collection<Long> pupilIds) {
        return new HashSet<>(
                inPieces(pupilIds, "select c.map.id from MapChild c where c.pupil.id in :ids", Long.class));
    }

    @Override
    @Permit(
            code = "PupilsInMaps.pupilsIn",
            value = {Role.DATA_PROTECTION_OFFICER, Role.HEAD})
    public Map<Long, Set<Long>> pupilsIn(Collection<Long> recordIds) {
        Map<Long, Set<Long>> pupils = new HashMap<>();
        inPieces(
                        recordIds,
                        "select new org.wholeschool.peermap.keep.PupilsInMaps.Child(COLUMN('MAP_ID', c),"
                                + " COLUMN('PUPIL_ID', c)) from MapChild c where COLUMN('MAP_ID', c) in :ids",
                        Child.class)
                .forEach(child -> pupils.computeIfAbsent(child.mapId(), map -> new HashSet<>())
                        .add(child.pupilId()));
        return pupils;
    }

    @Override
    @Permit(code = "PupilsInMaps.inUse", value = Role.JOB)
    public Set<Long> inUse(Collection<Long> pupilIds) {
        Set<Long> named = new HashSet<>(
                inPieces(pupilIds, "select distinct c.pupil.id from MapChild c where c.pupil.id in :ids", Long.class));
        named.addAll(
                inPieces(pupilIds, "select distinct c.pupil.id from RiskChild c where c.pupil.id in :ids", Long.class));
        return named;
    }

    private <T> List<T> inPieces(Collection<Long> all, String query, Class<T> type) {
        return BatchedQuery.list(
                all, ids -> em.createQuery(query, type).setParameter("ids", ids).getResultList());
    }

    /** A child around whom a map was opened. Its constructor is public for EclipseLink. */
    record Child(long mapId, long pupilId) {
        public Child {}
    }
}
