package org.wholeschool.roster.batch;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.people.StaffAccounts;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.csv.CellText;
import org.wholeschool.platform.csv.RefusedFile;
import org.wholeschool.platform.mail.Mail;
import org.wholeschool.roster.Pupil;
import org.wholeschool.roster.check.OnRoll;
import org.wholeschool.roster.check.RosterCheck;
import org.wholeschool.roster.check.StaffCheck;
import org.wholeschool.roster.check.UploadVerdict;
import org.wholeschool.roster.file.RosterClasses;
import org.wholeschool.roster.file.RosterContent;
import org.wholeschool.roster.file.RosterUpload;
import org.wholeschool.roster.file.StaffRecord;
import org.wholeschool.school.Schools;

/** Keeps a roster that was brought, and says what it would do, until it is taken in or thrown away. */
@Service
public class RosterDraft {

    private static final int LONGEST_FILE_NAME = 200;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private Schools schools;

    @Inject
    private StaffRoll staff;

    @Inject
    private StaffAccounts accounts;

    /**
     * Keeps a file. Another draft that a person chose is thrown away: the roll has one next file.
     *
     * @return the batch's id
     * @throws BadInput at "file" when it cannot be read as a roster
     */
    @Permit(
            code = "RosterDraft.upload",
            value = {Role.ADMINISTRATOR, Role.JOB})
    public long upload(String fileName, byte[] content) {
        return keep(fileName, content, false).getId();
    }

    /**
     * Keeps a file that was found in the watched folder. It takes the place of one that came from there before and was
     * not taken in; what a person chose stays.
     *
     * @throws BadInput at "file" when it cannot be read as a roster
     */
    @Permit(
            code = "RosterDraft.find",
            value = {Role.ADMINISTRATOR, Role.JOB})
    @RoomOnly
    public RosterBatch find(String fileName, byte[] content) {
        RosterBatch batch = keep(fileName, content, true);
        batch.comesFromTheFolder();
        return batch;
    }

    private RosterBatch keep(String fileName, byte[] content, boolean fromFolder) {
        String name = tidy(fileName);
        RosterContent read = read(name, content);
        for (RosterBatch earlier : em.createQuery(
                        "select b from RosterBatch b where b.state = :draft and b.fromFolder = :folder",
                        RosterBatch.class)
                .setParameter("draft", RosterBatchState.DRAFT)
                .setParameter("folder", fromFolder)
                .getResultList()) {
            remove(earlier);
        }
        RosterBatch batch =
                new RosterBatch(name, content, read, actors.current().accountId(), Now.instant());
        em.persist(batch);
        em.flush();
        current.about("roster-import", batch.getId());
        return batch;
    }

    private void remove(RosterBatch batch) {
        watchOf(batch).forEach(FolderWatch::forgetBatch);
        em.remove(batch);
    }

    private List<FolderWatch> watchOf(RosterBatch batch) {
        return em.createQuery("select w from FolderWatch w where w.batchId = :batch", FolderWatch.class)
                .setParameter("batch", batch.getId())
                .getResultList();
    }

    /** @return what the file would do. */
    @Permit(code = "RosterDraft.preview", value = Role.ADMINISTRATOR)
    public RosterPreview preview(long batchId) {
        current.about("roster-import", batchId);
        RosterBatch batch = draft(batchId);
        return RosterPreview.of(batch.fileName(), verdict(batch), batch.isFromFolder(), batch.whyLook());
    }

    /**
     * What a file does, held against the roll as it is now.
     *
     * @param batchId a batch that is not in
     */
    @Permit(
            code = "RosterDraft.verdict",
            value = {Role.ADMINISTRATOR, Role.JOB})
    @RoomOnly
    public UploadVerdict verdict(long batchId) {
        return verdict(draft(batchId));
    }

    /** Throws the file away. */
    @Permit(code = "RosterDraft.discard", value = Role.ADMINISTRATOR)
    public void discard(long batchId) {
        current.about("roster-import", batchId);
        remove(draft(batchId));
    }

    /**
     * Throws the files away that nobody took in for {@link RosterBatch#KEPT}, be they drafts or stopped on the way. One
     * from the watched folder counts as never seen then: if it comes once more, somebody is told once more.
     *
     * @return how many there were
     */
    @Permit(code = "RosterDraft.expire", value = Role.JOB)
    public int expire() {
        List<RosterBatch> old = em.createQuery(
                        "select b from RosterBatch b where b.state in :open and b.touchedAt < :latest",
                        RosterBatch.class)
                .setParameter(
                        "open", List.of(RosterBatchState.DRAFT, RosterBatchState.STOPPED, RosterBatchState.RUNNING))
                .setParameter("latest", Now.instant().minus(RosterBatch.KEPT))
                .getResultList();
        for (RosterBatch batch : old) {
            watchOf(batch).forEach(FolderWatch::forgetFile);
            em.remove(batch);
        }
        return old.size();
    }

    private UploadVerdict verdict(RosterBatch batch) {
        List<OnRoll> roll = em.createQuery("select p from Pupil p", Pupil.class)
                .getResultStream()
                .map(pupil -> new OnRoll(pupil.getId(), pupil.asEntry(), pupil.isTakenBack()))
                .toList();
        RosterContent content = read(batch.fileName(), batch.content());
        LocalDate today = today();
        Set<String> notFree = accounts.notFree(content.staff().stream()
                .map(StaffRecord::email)
                .filter(Objects::nonNull)
                .toList());
        return new UploadVerdict(
                content,
                RosterCheck.of(content, roll, today),
                StaffCheck.of(content, staff.known(), notFree, Mail.isSetUp(), today));
    }

    private RosterContent read(String name, byte[] content) {
        try {
            return RosterUpload.read(name, content, schools.profile().urn(), knownClasses(), today());
        } catch (RefusedFile refused) {
            throw new BadInput(
                    "file", refused.reason().key(), refused.reason().args().toArray());
        }
    }

    private RosterClasses knownClasses() {
        return em.createQuery(
                        "select b from RosterBatch b where b.state = :done and b.classes is not null "
                                + "order by b.touchedAt desc, b.id desc",
                        RosterBatch.class)
                .setParameter("done", RosterBatchState.DONE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(RosterBatch::classes)
                .orElse(RosterClasses.NONE);
    }

    private LocalDate today() {
        return Now.day(schools.profile().zone());
    }

    private RosterBatch draft(long batchId) {
        RosterBatch batch = em.find(RosterBatch.class, batchId);
        if (batch == null || batch.content() == null) {
            throw new NotFound("roster-import");
        }
        return batch;
    }

    private static String tidy(String text) {
        String clean = text == null ? "" : CellText.clean(text).text();
        return clean.length() <= LONGEST_FILE_NAME ? clean : clean.substring(0, LONGEST_FILE_NAME);
    }
}
