package org.wholeschool.roster.batch;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.mail.Mail;
import org.wholeschool.roster.Pupil;
import org.wholeschool.roster.PupilFormerName;
import org.wholeschool.roster.check.PupilChange;
import org.wholeschool.roster.check.UploadVerdict;

/** Takes a roster in: the administrator begins it, a job does it, all of it in one transaction or nothing. */
@Service
class RosterImport {

    /** Pupils between two looks at the progress, and in one flush to the database. */
    private static final int PIECE = 250;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentAction current;

    @Inject
    private RosterDraft drafts;

    @Inject
    private StaffRoll staff;

    @Inject
    private RosterProgress progress;

    /**
     * Begins to take a draft in, or one that stopped once more.
     *
     * @param choices what a person, or the night, says about it
     * @return the number of this attempt, for the job; 0 where there is nothing to begin
     * @throws BadInput at "absent" or "staffLeave" when many would leave and nobody has said that they have; at
     *     "invite" where no mail could be sent; or when another roster is on its way
     */
    @Permit(
            code = "RosterImport.begin",
            value = {Role.ADMINISTRATOR, Role.JOB})
    int begin(long batchId, Choices choices) {
        current.about("roster-import", batchId);
        RosterBatch batch = batch(batchId);
        Instant now = Now.instant();
        if (!batch.isStartable(now)) {
            return 0;
        }
        // Asked again under a lock: the button may have been pressed twice.
        // Above it is asked without one, so that a batch that is running makes no one wait.
        em.refresh(batch, LockModeType.PESSIMISTIC_WRITE);
        if (!batch.isStartable(now)) {
            return 0;
        }
        if (isAnotherOnItsWay(batchId, now)) {
            throw new BadInput(null, "begin.another");
        }
        if (choices.invite() && !Mail.isSetUp()) {
            throw new BadInput("invite", "begin.noMail");
        }
        refuseManyLeaving(choices, drafts.verdict(batchId));
        return batch.begin(
                new Choices(
                        choices.pupils(),
                        choices.staff(),
                        choices.absentLeave() == null || choices.absentLeave(),
                        choices.staffLeave() == null ? StaffLeave.BROUGHT_IN : choices.staffLeave(),
                        choices.invite()),
                now);
    }

    /** Where many would leave, it has to be said whether they do. */
    private static void refuseManyLeaving(Choices choices, UploadVerdict verdict) {
        if (choices.pupils()
                && choices.absentLeave() == null
                && verdict.pupils().isManyLeaving()) {
            throw new BadInput(
                    "absent",
                    "begin.manyLeaving",
                    verdict.pupils().leaving(),
                    verdict.pupils().onRoll());
        }
        if (choices.staff() && choices.staffLeave() == null && verdict.staff().isManyLeaving()) {
            throw new BadInput(
                    "staffLeave",
                    "begin.manyStaffLeaving",
                    verdict.staff().leaving(),
                    verdict.staff().teachers());
        }
    }

    private boolean isAnotherOnItsWay(long batchId, Instant now) {
        return em.createQuery(
                        "select b from RosterBatch b where b.state = :running and b.id <> :this", RosterBatch.class)
                .setParameter("running", RosterBatchState.RUNNING)
                .setParameter("this", batchId)
                .getResultStream()
                .anyMatch(other -> !other.isStartable(now));
    }

    /** Takes it in, where this attempt is the latest. */
    @Permit(code = "RosterImport.apply", value = Role.JOB)
    public void apply(long batchId, int attempt) {
        current.about("roster-import", batchId);
        RosterBatch batch = em.find(RosterBatch.class, batchId, LockModeType.PESSIMISTIC_WRITE);
        if (batch == null) {
            throw new NotFound("roster-import");
        }
        if (!batch.isAt(attempt)) {
            return;
        }
        UploadVerdict verdict = drafts.verdict(batchId);
        List<PupilChange> changes = new ArrayList<>();
        if (batch.isWithPupils()) {
            changes.addAll(verdict.pupils().changes());
        }
        if (batch.isWithPupils() && batch.isAbsentLeave()) {
            changes.addAll(verdict.pupils().absent());
        }
        forgetWhatCanNoLongerBeTakenBack();
        Map<Long, Pupil> roll = new HashMap<>();
        em.createQuery("select p from Pupil p", Pupil.class)
                .getResultStream()
                .forEach(pupil -> roll.put(pupil.getId(), pupil));
        for (int from = 0; from < changes.size(); from += PIECE) {
            take(batchId, changes.subList(from, Math.min(changes.size(), from + PIECE)), roll);
            progress.at(batchId, from, changes.size());
        }
        StaffDone staffDone = batch.isWithStaff() ? staff.takeIn(batch, verdict.staff()) : StaffDone.NOTHING;
        batch.finish(verdict, changes, staffDone, Now.instant());
    }

    /** Only the last roster can be taken back, so what the roll said before an earlier one is no longer needed. */
    private void forgetWhatCanNoLongerBeTakenBack() {
        em.createQuery("delete from RosterChange c").executeUpdate();
        List<RosterBatch> knowing = em.createQuery(
                        "select b from RosterBatch b where b.classes is not null "
                                + "order by b.touchedAt desc, b.id desc",
                        RosterBatch.class)
                .getResultList();
        Optional<RosterBatch> last = knowing.stream()
                .filter(batch -> batch.state() == RosterBatchState.DONE)
                .findFirst();
        knowing.stream().filter(batch -> last.filter(batch::equals).isEmpty()).forEach(RosterBatch::forgetClasses);
        staff.forgetWhatCanNoLongerBeTakenBack();
    }

    private void take(long batchId, List<PupilChange> changes, Map<Long, Pupil> roll) {
        List<Pupil> touched = new ArrayList<>();
        for (PupilChange change : changes) {
            Pupil pupil = change.pupilId() == null ? new Pupil(change.after()) : roll.get(change.pupilId());
            pupil.amend(change.after());
            em.persist(pupil);
            if (PupilFormerName.isOne(change.before(), change.after())) {
                em.persist(new PupilFormerName(pupil, change.before(), batchId, Now.instant()));
            }
            touched.add(pupil);
        }
        // The versions that the rows have from now on are known only when they are written.
        em.flush();
        for (int i = 0; i < changes.size(); i++) {
            Pupil pupil = touched.get(i);
            em.persist(new RosterChange(
                    batchId,
                    pupil.getId(),
                    changes.get(i).kind(),
                    changes.get(i).before(),
                    pupil.getVersion()));
        }
    }

    /** Something went wrong: nothing of it is in, and a person may begin again. */
    @Permit(code = "RosterImport.stop", value = Role.JOB)
    public void stop(long batchId, int attempt) {
        current.about("roster-import", batchId);
        RosterBatch batch = batch(batchId);
        if (batch.isAt(attempt)) {
            batch.stop(Now.instant());
        }
    }

    private RosterBatch batch(long batchId) {
        RosterBatch batch = em.find(RosterBatch.class, batchId);
        if (batch == null) {
            throw new NotFound("roster-import");
        }
        return batch;
    }
}
