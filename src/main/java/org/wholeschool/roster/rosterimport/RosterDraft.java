package org.wholeschool.roster.rosterimport;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.access.Actors;
import org.wholeschool.access.CurrentAction;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.csv.CellText;
import org.wholeschool.platform.csv.RefusedFile;
import org.wholeschool.roster.Pupil;
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

    /**
     * Keeps a file. Another draft is thrown away: the roll has one next file.
     *
     * @return the batch's id
     * @throws BadInput at "file" when it cannot be read as a roster
     */
    @Permit({Role.ADMINISTRATOR, Role.JOB})
    public long upload(String fileName, byte[] content) {
        String name = tidy(fileName);
        RosterContent read = read(name, content);
        em.createQuery("select b from RosterBatch b where b.state = :draft", RosterBatch.class).setParameter("draft", RosterBatchState.DRAFT)
          .getResultList().forEach(em::remove);
        RosterBatch batch = new RosterBatch(name, content, read.pupils().size(), actors.current().accountId(), Instant.now());
        em.persist(batch);
        em.flush();
        current.about("roster-import", batch.getId());
        return batch.getId();
    }

    /** @return what the file would do. */
    @Permit(Role.ADMINISTRATOR)
    public RosterPreview preview(long batchId) {
        current.about("roster-import", batchId);
        RosterBatch batch = draft(batchId);
        return RosterPreview.of(batch.fileName(), verdict(batch));
    }

    /**
     * What a file does, held against the roll as it is now.
     *
     * @param batchId a batch that is not in
     */
    @Permit({Role.ADMINISTRATOR, Role.JOB})
    RosterVerdict verdict(long batchId) {
        return verdict(draft(batchId));
    }

    /** Throws the file away. */
    @Permit(Role.ADMINISTRATOR)
    public void discard(long batchId) {
        current.about("roster-import", batchId);
        em.remove(draft(batchId));
    }

    private RosterVerdict verdict(RosterBatch batch) {
        List<OnRoll> roll = em.createQuery("select p from Pupil p", Pupil.class).getResultStream()
                              .map(pupil -> new OnRoll(pupil.getId(), pupil.asEntry(), pupil.isTakenBack())).toList();
        return RosterCheck.of(read(batch.fileName(), batch.content()), roll, today());
    }

    private RosterContent read(String name, byte[] content) {
        try {
            return RosterUpload.read(name, content, schools.profile().urn(), today());
        } catch (RefusedFile refused) {
            throw new BadInput("file", refused.reason().key(), refused.reason().args().toArray());
        }
    }

    private LocalDate today() {
        return LocalDate.now(schools.profile().zone());
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
