package org.wholeschool.concern.followup.situation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.BatchedQuery;
import org.wholeschool.roster.PupilRecords;
import org.wholeschool.roster.PupilUse;

/**
 * Tells that the page of a pupil, and what is known of their situation, is a record of that pupil; and of whom
 * something is known, never what.
 */
@Service
public class SituationsOfPupils implements PupilRecords, PupilUse {

    @PersistenceContext
    private EntityManager em;

    @Override
    @Permit(
            code = "SituationsOfPupils.kind",
            value = {Role.DATA_PROTECTION_OFFICER, Role.HEAD})
    public Kind kind() {
        return new Kind(
                "pupil",
                Set.of(
                        "Situations.of",
                        "Situations.one",
                        "KeyAdults.of",
                        "Families.of",
                        "KeyAdults.terms",
                        "PupilContext.of",
                        "NoteReading.ofPupil",
                        "NoteActions.ofPupil",
                        "Chronicle.ofPupil",
                        "Chronicle.marks",
                        "ChronologyFiles.redacted",
                        "ChronologyFiles.whole"),
                Set.of(
                        "Situations.enter",
                        "Situations.change",
                        "Situations.remove",
                        "Families.add",
                        "Families.remove",
                        "KeyAdults.choose",
                        "KeyAdults.end",
                        "KeyAdults.remove",
                        "CaseNotes.addOfPupil"));
    }

    @Override
    @Permit(code = "SituationsOfPupils.about", value = Role.DATA_PROTECTION_OFFICER)
    public Set<Long> about(Collection<Long> pupilIds) {
        return new HashSet<>(pupilIds);
    }

    @Override
    @Permit(
            code = "SituationsOfPupils.pupilsIn",
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

    @Override
    @Permit(code = "SituationsOfPupils.inUse", value = Role.JOB)
    public Set<Long> inUse(Collection<Long> pupilIds) {
        return pupilIds.isEmpty()
                ? Set.of()
                : new HashSet<>(em.createQuery(
                                "select distinct s.pupil.id from PupilSituation s where s.pupil.id in :ids", Long.class)
                        .setParameter("ids", pupilIds)
                        .getResultList());
    }
}
