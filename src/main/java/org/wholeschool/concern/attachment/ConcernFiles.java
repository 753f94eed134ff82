package org.wholeschool.concern.attachment;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.config.FileSettings;
import org.wholeschool.platform.file.DocumentContent;
import org.wholeschool.platform.file.FileCheck;
import org.wholeschool.platform.file.FileKind;
import org.wholeschool.platform.file.FileName;

/**
 * The documents and pictures of a concern, for whoever may read it. Opening one is an entry of the record, for each
 * file; a list shows no picture. What is in quarantine, or hangs on a concern that is about sexual images by now, is
 * opened by nobody.
 */
@Service
public class ConcernFiles {

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private ReadableFiles files;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    /**
     * @param concernId a concern
     * @return its files in the order in which they came, and what became of those that are gone
     */
    @Permit(
            code = "ConcernFiles.of",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = HOUR)
    public Listed of(long concernId) {
        Concern concern = readable.orNotFound(em.find(Concern.class, concernId));
        current.about("concern", concernId);
        List<FileLine> lines = em.createQuery(
                        "select a from Attachment a where a.concern.id = :concern order by a.id", Attachment.class)
                .setParameter("concern", concernId)
                .getResultStream()
                .map(this::line)
                .toList();
        return new Listed(concern.takesFiles(), lines);
    }

    /**
     * @param id a file
     * @return what is known of it, and nothing of what is in it
     */
    @Permit(
            code = "ConcernFiles.about",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = HOUR)
    public FileLine about(long id) {
        return line(files.orNotFound(id, em.find(Attachment.class, id)));
    }

    /**
     * Says whether one more may be added, before it is looked at.
     *
     * @param concernId to which concern
     * @throws BadInput where there are none for that kind of concern, or too many already
     */
    @Permit(
            code = "ConcernFiles.mayAdd",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = HOUR)
    public void mayAdd(long concernId) {
        current.about("concern", concernId);
        checked(concernId);
    }

    /**
     * Adds a file to a concern.
     *
     * @param concernId to which
     * @param file the file
     * @return its id
     */
    @Permit(
            code = "ConcernFiles.add",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public long add(long concernId, ReceivedFile file) {
        Attachment attachment = new Attachment(file, actors.current().accountId(), Now.instant());
        attachment.belongTo(checked(concernId));
        em.persist(attachment);
        em.flush();
        current.about("file", attachment.getId());
        return attachment.getId();
    }

    private Concern checked(long concernId) {
        Concern concern = readable.orNotFound(em.find(Concern.class, concernId));
        if (!concern.takesFiles()) {
            throw new BadInput(FileCheck.FIELD, "file.off");
        }
        if (em.createQuery("select count(a) from Attachment a where a.concern.id = :concern", Long.class)
                        .setParameter("concern", concernId)
                        .getSingleResult()
                >= FileSettings.perConcern()) {
            throw new BadInput(FileCheck.FIELD, "file.many", FileSettings.perConcern());
        }
        return concern;
    }

    /**
     * Opens a file.
     *
     * @param id which
     * @return its words; none of one whose pages are pictures
     * @throws NotFound where it cannot be opened
     */
    @Permit(
            code = "ConcernFiles.open",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public Opened open(long id) {
        Attachment file = openable(id);
        return new Opened(
                file.kind() == FileKind.TEXT ? FileCheck.text(original(file)) : null,
                file.kind().isRead() ? document(file) : null);
    }

    private DocumentContent document(Attachment file) {
        try {
            return DocumentContent.of(part(file, AttachmentPiece.WORDS));
        } catch (IOException changed) {
            throw new IllegalStateException("the words of file " + file.getId() + " are not what was kept", changed);
        }
    }

    /**
     * @param id which file
     * @param page which of its pages, from 1
     * @return that page as a picture
     * @throws NotFound where it cannot be opened, or has no such page
     */
    @Permit(
            code = "ConcernFiles.page",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = HOUR)
    public byte[] page(long id, int page) {
        Attachment file = openable(id);
        if (page < 1 || page > file.pagesDrawn()) {
            throw new NotFound("page");
        }
        return part(file, page);
    }

    /**
     * Hands a file out as it was sent in: to be given to the police or to children's social care.
     *
     * @param id which
     * @return all of it, the same to the bit
     * @throws NotFound where it cannot be opened
     * @throws IllegalStateException where it is not what was sent in any more
     */
    @Permit(
            code = "ConcernFiles.original",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public Original original(long id) {
        Attachment file = openable(id);
        return new Original(FileName.withEnding(file.name(), file.kind()), original(file));
    }

    private byte[] original(Attachment file) {
        byte[] content = part(file, AttachmentPiece.ORIGINAL);
        if (!ReceivedFile.sha256(content).equals(file.sha256())) {
            throw new IllegalStateException("file " + file.getId() + " is not what was sent in");
        }
        return content;
    }

    private byte[] part(Attachment file, int part) {
        return AttachmentPiece.joined(em.createQuery(
                        "select p.content from AttachmentPiece p where p.attachment.id = :file and p.part = "
                                + ":part order by p.position",
                        byte[].class)
                .setParameter("file", file.getId())
                .setParameter("part", part)
                .getResultList());
    }

    private Attachment openable(long id) {
        Attachment file = files.orNotFound(id, em.find(Attachment.class, id));
        if (!isOpenable(file)) {
            throw new NotFound("file");
        }
        return file;
    }

    private static boolean isOpenable(Attachment file) {
        return file.state() == Attachment.State.KEPT && file.concern().takesFiles();
    }

    private FileLine line(Attachment file) {
        return new FileLine(
                file.getId(),
                file.concern().getId(),
                file.name(),
                file.kind(),
                file.size(),
                file.pages(),
                file.pagesDrawn(),
                file.addedAt(),
                nameOf(file.addedBy()),
                isOpenable(file),
                file.state() == Attachment.State.QUARANTINED,
                file.quarantinedAt(),
                nameOf(file.quarantinedBy()),
                file.purgedAt(),
                nameOf(file.purgedBy()),
                file.purgedBecause());
    }

    private String nameOf(Long accountId) {
        Account account = accountId == null ? null : em.find(Account.class, accountId);
        return account == null ? null : account.getDisplayName();
    }

    /**
     * What is in a file, beside pictures.
     *
     * @param text the words of a plain text, or null
     * @param document what a Word, Excel or mail file says, or null
     */
    public record Opened(String text, DocumentContent document) {}

    /**
     * The files of a concern.
     *
     * @param on whether there are files for its kind of concern
     * @param files all of them
     */
    public record Listed(boolean on, List<FileLine> files) {}

    /** A file, without what is in it. Where it was purged, there is no name. */
    public record FileLine(
            long id,
            long concernId,
            String name,
            FileKind kind,
            int size,
            int pages,
            int pagesDrawn,
            Instant addedAt,
            String addedBy,
            boolean openable,
            boolean quarantined,
            Instant quarantinedAt,
            String quarantinedBy,
            Instant purgedAt,
            String purgedBy,
            WhyPurged purgedBecause) {

        public boolean isPurged() {
            return purgedAt != null;
        }

        /** @return its size in words. */
        public String sizeWords() {
            return FileWords.size(size);
        }
    }

    /**
     * A file as it was sent in.
     *
     * @param name with the ending of what it is
     * @param content all of it
     */
    public record Original(String name, byte[] content) {}
}
