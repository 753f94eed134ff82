package org.wholeschool.concern.attachment;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;

/** Takes a file of a concern away: into quarantine first, then for good. */
@Service
@RoomOnly
public class FileRemoval {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableFiles files;

    @Inject
    private Actors actors;

    /**
     * Takes a file away from everybody: from now on it is opened by nobody, whoever adds or sees what. A second time
     * changes nothing.
     *
     * @param id which
     */
    @RoomOnly
    @Permit(
            code = "ConcernFiles.quarantine",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void quarantine(long id) {
        found(id).quarantine(actors.current().accountId(), Now.instant());
    }

    /**
     * Deletes what is in a file, for good. Who, when and why stay.
     *
     * @param id which; in quarantine, so that nobody purges by a slip
     * @param why why
     * @throws BadInput where no reason is given, or it is not in quarantine
     */
    @RoomOnly
    @Permit(
            code = "ConcernFiles.purge",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void purge(long id, WhyPurged why) {
        Attachment file = found(id);
        if (why == null) {
            throw new BadInput("why", "purge.why.needed");
        }
        if (file.state() != Attachment.State.QUARANTINED) {
            throw new BadInput(null, "purge.not");
        }
        em.createQuery("delete from AttachmentPiece p where p.attachment.id = :file")
                .setParameter("file", id)
                .executeUpdate();
        file.purge(actors.current().accountId(), Now.instant(), why);
    }

    private Attachment found(long id) {
        return files.orNotFound(id, em.find(Attachment.class, id));
    }
}
