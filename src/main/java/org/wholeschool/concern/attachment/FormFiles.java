package org.wholeschool.concern.attachment;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.school.category.Category;

/**
 * The files that somebody chooses while they fill in the form for a concern. They wait with the form, found by its key
 * and by who it is; they become the concern's when it is logged, in the same transaction, or go with the draft. Whoever
 * chose one sees its name and size, and not what is in it.
 */
@Service
public class FormFiles {

    /** What nobody logged within this time is deleted; the texts say "seven days". */
    static final Duration KEPT = Duration.ofDays(7);

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private ReadableConcerns readable;

    /**
     * @param submission the form's own key
     * @return the files that wait with it, of whoever asks
     */
    @Permit(
            code = "FormFiles.of",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = HOUR)
    public List<ChosenFile> of(String submission) {
        return waiting(submission).stream()
                .map(file -> new ChosenFile(file.getId(), file.name(), file.size()))
                .toList();
    }

    /**
     * Says whether one more may be added, before it is looked at.
     *
     * @param submission the form's own key
     * @param categoryId what the form says it is about, or null
     * @throws BadInput where there are none for that kind of concern, or too many already
     */
    @Permit(
            code = "FormFiles.mayAdd",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = HOUR)
    public void mayAdd(String submission, Long categoryId) {
        check(submission, categoryId);
    }

    /**
     * Keeps a file with the form; with the concern, where the form has been logged meanwhile; nowhere, where that is by
     * now of a kind for which there are none.
     *
     * @param submission the form's own key
     * @param categoryId what the form says it is about, or null
     * @param file the file
     * @return its id
     * @throws BadInput as {@link #mayAdd}
     */
    @Permit(
            code = "FormFiles.add",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD})
    public long add(String submission, Long categoryId, ReceivedFile file) {
        Optional<Concern> logged = check(submission, categoryId);
        Attachment attachment = new Attachment(file, actors.current().accountId(), Now.instant());
        attachment.waitFor(submission);
        logged.ifPresent(attachment::belongTo);
        em.persist(attachment);
        em.flush();
        current.about("file", attachment.getId());
        if (logged.filter(concern -> !concern.takesFiles()).isPresent()) {
            // What the safeguarding team says now that it is about is not for whoever logged it: this answer is the
            // same as any.
            delete(List.of(attachment.getId()));
        }
        return attachment.getId();
    }

    private Optional<Concern> check(String submission, Long categoryId) {
        FormFileLimits.refuseKind(categoryId == null ? null : em.find(Category.class, categoryId));
        Optional<Concern> logged = logged(submission);
        logged.ifPresent(FormFileLimits::refuseConcern);
        FormFileLimits.refuseMany(withForm(submission), waitingInAll());
        return logged;
    }

    private long withForm(String submission) {
        return em.createQuery(
                        "select count(a) from Attachment a where a.submission = :submission and a.addedBy = :by",
                        Long.class)
                .setParameter("submission", submission)
                .setParameter("by", actors.current().accountId())
                .getSingleResult();
    }

    private long waitingInAll() {
        return em.createQuery(
                        "select count(a) from Attachment a where a.concern is null and a.addedBy = :by", Long.class)
                .setParameter("by", actors.current().accountId())
                .getSingleResult();
    }

    private Optional<Concern> logged(String submission) {
        return em.createQuery(
                        "select c from Concern c where c.submission = :submission and c.loggedBy = :by", Concern.class)
                .setParameter("submission", submission)
                .setParameter("by", actors.current().accountId())
                .getResultStream()
                .findFirst();
    }

    /**
     * Moves files from one form to another: the page that sent them has a form of its own now.
     *
     * @param submission the key of the form with which they wait
     * @param to the key of the other one, which nothing waits with yet
     * @param ids which; what does not wait with the first form, or is somebody else's, stays where it is
     */
    @Permit(
            code = "FormFiles.moveTo",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void moveTo(String submission, String to, List<Long> ids) {
        waiting(submission).stream().filter(file -> ids.contains(file.getId())).forEach(file -> file.waitFor(to));
    }

    /**
     * Takes a file out of the form again.
     *
     * @param id which
     * @throws NotFound where whoever asks has none of that id waiting
     */
    @Permit(
            code = "FormFiles.remove",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void remove(long id) {
        Attachment file = em.find(Attachment.class, id);
        if (file == null
                || file.concern() != null
                || file.addedBy() != actors.current().accountId()) {
            throw current.notTheirs("file", file, Attachment::getId);
        }
        current.about("file", id);
        delete(List.of(id));
    }

    /**
     * Drops what waits with a form that turned out to be of a kind for which there are no files.
     *
     * @param submission the form's own key
     * @param categoryId what it says now that it is about, or null
     * @return how many were dropped
     */
    @Permit(
            code = "FormFiles.dropWhereOff",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD})
    public int dropWhereOff(String submission, Long categoryId) {
        Category category = categoryId == null ? null : em.find(Category.class, categoryId);
        return category == null || category.takesFiles()
                ? 0
                : delete(waiting(submission).stream().map(Attachment::getId).toList());
    }

    /**
     * Makes what waits with a form the concern's that came of it; called where that is logged, so that both are kept or
     * neither. Of a kind for which there are no files they are deleted.
     *
     * @param submission the form's own key
     * @param concernId what it became
     * @return how many files the concern has got
     * @throws NotFound where whoever asks has not logged it
     */
    @Permit(
            code = "FormFiles.become",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD})
    public int become(String submission, long concernId) {
        Concern concern = ownConcern(concernId);
        List<Attachment> files = waiting(submission);
        if (!concern.takesFiles()) {
            delete(files.stream().map(Attachment::getId).toList());
            return 0;
        }
        files.forEach(file -> file.belongTo(concern));
        return files.size();
    }

    private Concern ownConcern(long id) {
        return readable.ownOrNotFound(em.find(Concern.class, id));
    }

    /**
     * Deletes what waits with a form that will not be logged; called where its draft is thrown away.
     *
     * @param submission the form's own key
     */
    @Permit(
            code = "FormFiles.forget",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void forget(String submission) {
        delete(waiting(submission).stream().map(Attachment::getId).toList());
    }

    /** Deletes what has waited too long, and gives a concern what came while it was being logged. */
    @Permit(code = "FormFiles.tidy", value = Role.JOB)
    public void tidy() {
        em
                .createQuery(
                        "select new org.wholeschool.concern.attachment.FormFiles.CameLate(a, c) from Attachment a, "
                                + "Concern c where a.concern is null and c.submission = a.submission and c.loggedBy = "
                                + "a.addedBy",
                        CameLate.class)
                .getResultList()
                .stream()
                .filter(late -> late.concern.takesFiles())
                .forEach(late -> late.file.belongTo(late.concern));
        em.flush();
        delete(em.createQuery(
                        "select a.id from Attachment a where a.concern is null and a.addedAt < :before", Long.class)
                .setParameter("before", Now.instant().minus(KEPT))
                .getResultList());
    }

    private List<Attachment> waiting(String submission) {
        return em.createQuery(
                        "select a from Attachment a where a.submission = :submission and a.addedBy = :by and "
                                + "a.concern is null order by a.id",
                        Attachment.class)
                .setParameter("submission", submission)
                .setParameter("by", actors.current().accountId())
                .getResultList();
    }

    private int delete(List<Long> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        em.createQuery("delete from AttachmentPiece p where p.attachment.id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
        return em.createQuery("delete from Attachment a where a.id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** A row of a query: a file that came while its concern was being logged. */
    record CameLate(Attachment file, Concern concern) {

        /** Public, because a query finds no other constructor. */
        public CameLate {}
    }

    /**
     * A file as whoever chose it is told of it.
     *
     * @param id which
     * @param name what it is called
     * @param size bytes
     */
    public record ChosenFile(long id, String name, int size) {

        /** @return its size in words. */
        public String sizeWords() {
            return FileWords.size(size);
        }
    }
}
