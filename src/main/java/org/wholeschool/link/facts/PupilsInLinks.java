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
import org.wholeschool.roster.PupilUse;

/**
 * Tells which links name which pupils, so that it can be answered who has looked at a child, and which pupils have any:
 * never what stands in one.
 */
@Service
class PupilsInLinks implements PupilRecords, PupilUse {

    private static final List<String> ENDS = List.of("pupilA", "pupilB");

    @PersistenceContext
    private EntityManager em;

    @Override
    @Permit(
            code = "PupilsInLinks.kind",
            value = {Role.DATA_PROTECTION_OFFICER, Role.HEAD})
    public Kind kind() {
        return new Kind(
                "link",
                Set.of(
                        "LinkReading.one",
                        "GroupReading.entered",
                        "LinkReviews.due",
                        "ReviewQueue.since",
                        "SightingQuestions.people"),
                Set.of(
                        "LinkEntry.enterAll",
                        "GroupEntry.enter",
                        "LinkEntry.addEvidence",
                        "LinkImports.take",
                        "LinkDecisions.confirm",
                        "LinkDecisions.confirmOfList",
                        "LinkDecisions.reject",
                        "LinkDecisions.withdraw",
                        "LinkDecisions.change",
                        "LinkDecisions.takeOut",
                        "LinkDecisions.remove",
                        "LinkReviews.confirm",
                        "LinkReviews.stillTrue",
                        "LinkReviews.notAnyMore",
                        "LinkReviews.unknown",
                        "LinkReviews.undo",
                        "SightingQuestions.ask",
                        "LinkChallenges.enter",
                        "LinkChallenges.answer",
                        "HeardChallenges.takeUp"));
    }

    @Override
    @Permit(code = "PupilsInLinks.isATie", value = Role.DATA_PROTECTION_OFFICER)
    public boolean isATie() {
        return true;
    }

    @Override
    @Permit(code = "PupilsInLinks.about", value = Role.DATA_PROTECTION_OFFICER)
    public Set<Long> about(Collection<Long> pupilIds) {
        Set<Long> links = new HashSet<>();
        for (String end : ENDS) {
            links.addAll(inPieces(pupilIds, "select l.id from PeerLink l where l." + end + ".id in :ids", Long.class));
        }
        return links;
    }

    /**
     * Reads the columns and joins no pupils: without statistics H2 would try each two of a school's pupils, for
     * seconds.
     */
    @Override
    @Permit(
            code = "PupilsInLinks.pupilsIn",
            value = {Role.DATA_PROTECTION_OFFICER, Role.HEAD})
    public Map<Long, Set<Long>> pupilsIn(Collection<Long> recordIds) {
        Map<Long, Set<Long>> pupils = new HashMap<>();
        inPieces(
                        recordIds,
                        "select new org.wholeschool.link.facts.PupilsInLinks.Pair(l.id, COLUMN('PUPIL_A', l),"
                                + " COLUMN('PUPIL_B', l)) from PeerLink l where l.id in :ids",
                        Pair.class)
                .forEach(pair -> pupils.put(pair.linkId(), Set.of(pair.one(), pair.other())));
        return pupils;
    }

    @Override
    @Permit(code = "PupilsInLinks.inUse", value = Role.JOB)
    public Set<Long> inUse(Collection<Long> pupilIds) {
        Set<Long> linked = new HashSet<>();
        for (String end : ENDS) {
            linked.addAll(inPieces(
                    pupilIds,
                    "select distinct l." + end + ".id from PeerLink l where l." + end + ".id in :ids",
                    Long.class));
        }
        return linked;
    }

    private <T> List<T> inPieces(Collection<Long> all, String query, Class<T> type) {
        return BatchedQuery.list(
                all, ids -> em.createQuery(query, type).setParameter("ids", ids).getResultList());
    }

    /** The two pupils of a link. Its constructor is public for EclipseLink. */
    record Pair(long linkId, long one, long other) {
        public Pair {}
    }
}
