package org.wholeschool.concern.attachment;

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

/** Tells which files belong to concerns that name which pupils, and nothing else of them. */
@Service
class FilesOfPupils implements PupilRecords {

    @PersistenceContext
    private EntityManager em;

    @Override
    @Permit(
            code = "FilesOfPupils.kind",
            value = {Role.DATA_PROTECTION_OFFICER, Role.HEAD})
    public Kind kind() {
        return new Kind(
                "file",
                Set.of("ConcernFiles.open", "ConcernFiles.page", "ConcernFiles.original"),
                Set.of("FormFiles.add", "ConcernFiles.add", "ConcernFiles.quarantine", "ConcernFiles.purge"));
    }

    @Override
    @Permit(code = "FilesOfPupils.about", value = Role.DATA_PROTECTION_OFFICER)
    public Set<Long> about(Collection<Long> pupilIds) {
        return pupilIds.isEmpty()
                ? Set.of()
                : new HashSet<>(em.createQuery(
                                "select distinct a.id from Attachment a join a.concern.involvements i where "
                                        + "i.pupil.id in :ids",
                                Long.class)
                        .setParameter("ids", pupilIds)
                        .getResultList());
    }

    @Override
    @Permit(
            code = "FilesOfPupils.pupilsIn",
            value = {Role.DATA_PROTECTION_OFFICER, Role.HEAD})
    public Map<Long, Set<Long>> pupilsIn(Collection<Long> recordIds) {
        Map<Long, Set<Long>> pupils = new HashMap<>();
        BatchedQuery.list(
                        recordIds,
                        ids -> em.createQuery(
                                        "select new org.wholeschool.concern.attachment.FilesOfPupils.About(a.id, COLUMN('PUPIL_ID', i))"
                                                + " from Attachment a, Involvement i where COLUMN('CONCERN_ID', "
                                                + "i) = COLUMN('CONCERN_ID', a) and a.id in :ids and "
                                                + "i.pupil is not null",
                                        About.class)
                                .setParameter("ids", ids)
                                .getResultList())
                .forEach(about -> pupils.computeIfAbsent(about.fileId, file -> new HashSet<>())
                        .add(about.pupilId));
        return pupils;
    }

    /** A row of a query: a file, and a pupil whom its concern names. */
    record About(Long fileId, Long pupilId) {

        /** Public, because a query finds no other constructor. */
        public About {}
    }
}
