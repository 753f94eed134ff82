package org.wholeschool.link.facts;

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

/**
 * Tells which pieces of evidence for links are about which pupils: what somebody proposes is on record by these, never
 * by the number of a link.
 */
@Service
class PupilsInEvidence implements PupilRecords {

    @PersistenceContext
    private EntityManager em;

    @Override
    @Permit(
            code = "PupilsInEvidence.kind",
            value = {Role.DATA_PROTECTION_OFFICER, Role.HEAD})
    public Kind kind() {
        return new Kind("evidence", Set.of(), Set.of("LinkEntry.propose", "MyLinks.takeBack"));
    }

    @Override
    @Permit(code = "PupilsInEvidence.isATie", value = Role.DATA_PROTECTION_OFFICER)
    public boolean isATie() {
        return true;
    }

    @Override
    @Permit(code = "PupilsInEvidence.about", value = Role.DATA_PROTECTION_OFFICER)
    public Set<Long> about(Collection<Long> pupilIds) {
        Set<Long> pieces = new HashSet<>();
        pairs("COLUMN('PUPIL_A', l) in :ids", pupilIds).forEach(pair -> pieces.add(pair.evidenceId()));
        pairs("COLUMN('PUPIL_B', l) in :ids", pupilIds).forEach(pair -> pieces.add(pair.evidenceId()));
        return pieces;
    }

    @Override
    @Permit(
            code = "PupilsInEvidence.pupilsIn",
            value = {Role.DATA_PROTECTION_OFFICER, Role.HEAD})
    public Map<Long, Set<Long>> pupilsIn(Collection<Long> recordIds) {
        Map<Long, Set<Long>> pupils = new HashMap<>();
        pairs("e.id in :ids", recordIds)
                .forEach(pair -> pupils.put(pair.evidenceId(), Set.of(pair.one(), pair.other())));
        return pupils;
    }

    private List<Pair> pairs(String which, Collection<Long> all) {
        // The columns of the link: with a join of pupils, twice, H2 without statistics would try each two of a school.
        return BatchedQuery.list(
                all,
                ids -> em.createQuery(
                                "select new org.wholeschool.link.facts.PupilsInEvidence.Pair(e.id,"
                                        + " COLUMN('PUPIL_A', l), COLUMN('PUPIL_B', l))"
                                        + " from Evidence e join e.link l where " + which,
                                Pair.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    /** The two pupils of the link that a piece of evidence is about. Its constructor is public for EclipseLink. */
    record Pair(long evidenceId, long one, long other) {
        public Pair {}
    }
}
