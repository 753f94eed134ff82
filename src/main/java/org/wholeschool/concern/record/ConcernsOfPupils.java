package org.wholeschool.concern.record;

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

/** Tells which concerns name which pupils, and nothing else of them. */
@Service
public class ConcernsOfPupils implements PupilRecords {

    private static final Set<String> READS = Set.of(
            "ConcernReading.read",
            "CaseReading.read",
            "HeadConcerns.read",
            "MyConcerns.read",
            "OwnAnswers.read",
            "NoteReading.of",
            "ReferralChase.one",
            "Chronicle.ofPlace",
            "Chronicle.ofPupil",
            "ChronologyFiles.whole",
            "ChronologyFiles.wholeOfPlace");

    static final Set<String> CHANGES = Set.of(
            "ConcernLog.log",
            "ConcernLog.acknowledge",
            "CaseDecisions.decide",
            "CaseDecisions.reopen",
            "ManyConcerns.acknowledge",
            "ManyConcerns.assign",
            "ManyConcerns.undo",
            "ManyConcerns.close",
            "ConcernTags.tag",
            "ConcernTags.untag",
            "ConcernUndo.acknowledge",
            "ConcernUndo.assign",
            "ConcernUndo.close",
            "Triage.save",
            "CasePeople.correct",
            "CasePeople.add",
            "CasePeople.takeOut",
            "CaseReaders.restrict",
            "CaseReaders.openToAll",
            "CaseReaders.giveToHead",
            "CaseLinks.link",
            "CaseLinks.unlink",
            "CaseLinks.withdraw",
            "HeadConcerns.sendBack",
            "Additions.add",
            "Additions.acknowledge",
            "CaseNotes.add",
            "DismissedSteps.dismiss",
            "DismissedSteps.restore",
            "ConcernActions.give",
            "ConcernActions.change",
            "ConcernActions.end",
            "Referrals.add",
            "Referrals.change",
            "ReferralChase.follow",
            "Inbox.assign",
            "HeadConcerns.nameReaders",
            "UrgentForHead.takeUp",
            "AllegationLog.begin",
            "ParentContacts.add",
            "ParentContacts.change");

    @PersistenceContext
    private EntityManager em;

    @Override
    @Permit(
            code = "ConcernsOfPupils.kind",
            value = {Role.DATA_PROTECTION_OFFICER, Role.HEAD})
    public Kind kind() {
        return new Kind("concern", READS, CHANGES);
    }

    @Override
    @Permit(code = "ConcernsOfPupils.about", value = Role.DATA_PROTECTION_OFFICER)
    public Set<Long> about(Collection<Long> pupilIds) {
        return pupilIds.isEmpty()
                ? Set.of()
                : new HashSet<>(em.createQuery(
                                "select distinct i.concern.id from Involvement i where i.pupil.id in :ids", Long.class)
                        .setParameter("ids", pupilIds)
                        .getResultList());
    }

    @Override
    @Permit(
            code = "ConcernsOfPupils.pupilsIn",
            value = {Role.DATA_PROTECTION_OFFICER, Role.HEAD})
    public Map<Long, Set<Long>> pupilsIn(Collection<Long> recordIds) {
        Map<Long, Set<Long>> pupils = new HashMap<>();
        // The columns alone: joined with concerns and pupils, it would be for the database to find out that neither is
        // needed.
        BatchedQuery.list(
                        recordIds,
                        ids -> em.createQuery(
                                        "select new org.wholeschool.concern.record.ConcernsOfPupils.Named(COLUMN('CONCERN_ID', i), "
                                                + "COLUMN('PUPIL_ID', i))"
                                                + " from Involvement i where COLUMN('CONCERN_ID', i) in :ids and "
                                                + "i.pupil is not null",
                                        Named.class)
                                .setParameter("ids", ids)
                                .getResultList())
                .forEach(named -> pupils.computeIfAbsent(named.concernId, concern -> new HashSet<>())
                        .add(named.pupilId));
        return pupils;
    }

    /** A row of a query: a pupil whom a concern names. */
    record Named(Long concernId, Long pupilId) {

        /** Public, because a query finds no other constructor. */
        public Named {}
    }
}
