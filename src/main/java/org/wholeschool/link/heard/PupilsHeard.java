package org.wholeschool.link.heard;

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

/** Tells of which pupils staff heard that what is recorded about them is wrong: never what was said. */
@Service
class PupilsHeard implements PupilRecords, PupilUse {

    @PersistenceContext
    private EntityManager em;

    @Override
    @Permit(
            code = "PupilsHeard.kind",
            value = {Role.DATA_PROTECTION_OFFICER, Role.HEAD})
    public Kind kind() {
        return new Kind(
                "heard",
                Set.of("HeardChallenges.one"),
                Set.of(
                        "HeardChallenges.hear",
                        "HeardChallenges.correctPupil",
                        "HeardChallenges.takeUp",
                        "HeardChallenges.nothing"));
    }

    /**
     * It names one child; but the entry of taking it up stands in the trail right before those of the links that it is
     * about, and whoever knows its number finds that one.
     */
    @Override
    @Permit(code = "PupilsHeard.isATie", value = Role.DATA_PROTECTION_OFFICER)
    public boolean isATie() {
        return true;
    }

    @Override
    @Permit(code = "PupilsHeard.about", value = Role.DATA_PROTECTION_OFFICER)
    public Set<Long> about(Collection<Long> pupilIds) {
        Set<Long> heard = new HashSet<>();
        entries("COLUMN('PUPIL_ID', h) in :ids", pupilIds).forEach(entry -> heard.add(entry.heardId()));
        return heard;
    }

    @Override
    @Permit(
            code = "PupilsHeard.pupilsIn",
            value = {Role.DATA_PROTECTION_OFFICER, Role.HEAD})
    public Map<Long, Set<Long>> pupilsIn(Collection<Long> recordIds) {
        Map<Long, Set<Long>> pupils = new HashMap<>();
        entries("h.id in :ids", recordIds).forEach(entry -> pupils.put(entry.heardId(), Set.of(entry.pupilId())));
        return pupils;
    }

    @Override
    @Permit(code = "PupilsHeard.inUse", value = Role.JOB)
    public Set<Long> inUse(Collection<Long> pupilIds) {
        Set<Long> pupils = new HashSet<>();
        entries("COLUMN('PUPIL_ID', h) in :ids", pupilIds).forEach(entry -> pupils.add(entry.pupilId()));
        return pupils;
    }

    private List<Entry> entries(String which, Collection<Long> all) {
        return BatchedQuery.list(
                all,
                ids -> em.createQuery(
                                "select new org.wholeschool.link.heard.PupilsHeard.Entry(h.id, COLUMN('PUPIL_ID', h))"
                                        + " from HeardChallenge h where " + which,
                                Entry.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    /** An entry, and the pupil that it is about. Its constructor is public for EclipseLink. */
    record Entry(long heardId, long pupilId) {
        public Entry {}
    }
}
