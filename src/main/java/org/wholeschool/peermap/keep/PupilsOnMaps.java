package org.wholeschool.peermap.keep;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.peermap.look.PeerMaps;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.BatchedQuery;
import org.wholeschool.roster.PupilRecords;

/**
 * Tells that a child who was seen on an identified map was looked at: whether directly involved or reached by a link,
 * and whoever asked for it.
 */
@Service
public class PupilsOnMaps implements PupilRecords {

    @PersistenceContext
    private EntityManager em;

    @Override
    @Permit(
            code = "PupilsOnMaps.kind",
            value = {Role.DATA_PROTECTION_OFFICER, Role.HEAD})
    public Kind kind() {
        return new Kind(
                PeerMaps.CHILD,
                Set.of("PeerMaps.map", "PeerMaps.since", "PeerMaps.child", "RiskAssessments.one", "AssessFromMap.form"),
                Set.of(
                        "AssessFromMap.begin",
                        "RiskAssessments.add",
                        "RiskAssessments.consider",
                        "RiskAssessments.remove"));
    }

    /**
     * One look at a map leaves an entry for each child who stands on it, in the same second and with numbers next to
     * each other.
     */
    @Override
    @Permit(code = "PupilsOnMaps.isATie", value = Role.DATA_PROTECTION_OFFICER)
    public boolean isATie() {
        return true;
    }

    @Override
    @Permit(code = "PupilsOnMaps.about", value = Role.DATA_PROTECTION_OFFICER)
    public Set<Long> about(Collection<Long> pupilIds) {
        return new HashSet<>(pupilIds);
    }

    @Override
    @Permit(
            code = "PupilsOnMaps.pupilsIn",
            value = {Role.DATA_PROTECTION_OFFICER, Role.HEAD})
    public Map<Long, Set<Long>> pupilsIn(Collection<Long> recordIds) {
        Map<Long, Set<Long>> pupils = new HashMap<>();
        BatchedQuery.list(
                        recordIds,
                        ids -> em.createQuery("select p.id from Pupil p where p.id in :ids", Long.class)
                                .setParameter("ids", ids)
                                .getResultList())
                .forEach(id -> pupils.put(id, Set.of(id)));
        return pupils;
    }
}
