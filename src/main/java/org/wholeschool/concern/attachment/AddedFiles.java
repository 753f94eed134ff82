package org.wholeschool.concern.attachment;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.Service;

/** Tells who logged a concern which files they added to it. */
@Service
class AddedFiles {

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private ReadableConcerns readable;

    /**
     * @param concernId a concern that whoever asks has logged
     * @return the files that they added to it. Of one that the safeguarding team has put in quarantine or purged they
     *     learn that it is not with the concern any more, and neither its name nor why; of a concern that is out of
     *     their hands, nothing
     */
    @Permit(
            code = "FormFiles.receipt",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = HOUR)
    List<AddedFile> receipt(long concernId) {
        Concern own = readable.ownOrNotFound(em.find(Concern.class, concernId));
        if (own.isRestricted() || own.isAboutAdult()) {
            return List.of();
        }
        return em.createQuery(
                        "select a from Attachment a where a.concern.id = :concern and a.concern.loggedBy = :by "
                                + "and a.addedBy = :by order by a.id",
                        Attachment.class)
                .setParameter("concern", concernId)
                .setParameter("by", actors.current().accountId())
                .getResultStream()
                .map(file -> new AddedFile(file.state() == Attachment.State.KEPT ? file.name() : null, file.size()))
                .toList();
    }

    /**
     * A file as whoever added it to a concern is told of it.
     *
     * @param name what it is called; null where the safeguarding team has taken it away
     * @param size bytes
     */
    public record AddedFile(String name, int size) {

        public boolean isTakenAway() {
            return name == null;
        }

        /** @return its size in words. */
        public String sizeWords() {
            return FileWords.size(size);
        }
    }
}
