package org.wholeschool.roster.batch;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;
import org.wholeschool.roster.Pupil;
import org.wholeschool.roster.PupilFormerName;
import org.wholeschool.roster.check.ByHand;
import org.wholeschool.roster.check.RollChange;
import org.wholeschool.school.Schools;

/** Keeps account of the rosters that were brought, and takes the last one back. */
@Service
public class RosterBatches {

    /** So many are listed: with a file each night, those of seven weeks. */
    @RoomOnly
    public static final int MOST = 50;

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentAction current;

    @Inject
    private Schools schools;

    @Inject
    private StaffRoll staff;

    /** @return the newest batches, {@link #MOST} of them at most, the newest first. */
    @Permit(code = "RosterBatches.all", value = Role.ADMINISTRATOR, onceInSeconds = HOUR)
    public List<RosterBatchLine> all() {
        Long undoable = undoable();
        return em.createQuery("select b from RosterBatch b order by b.createdAt desc, b.id desc", RosterBatch.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(batch -> batch.asLine(batch.getId().equals(undoable)))
                .toList();
    }

    /** @return how far a batch is, and what it did. */
    @Permit(code = "RosterBatches.one", value = Role.ADMINISTRATOR, onceInSeconds = HOUR)
    public RosterBatchLine one(long batchId) {
        current.about("roster-import", batchId);
        RosterBatch batch = batch(batchId);
        return batch.asLine(batch.getId().equals(undoable()));
    }

    /** The last that went in, where nothing was brought in since: the changes of earlier ones are not kept. */
    private Long undoable() {
        return em.createQuery(
                        "select b.id from RosterBatch b where b.state = :done order by b.touchedAt desc, b.id desc",
                        Long.class)
                .setParameter("done", RosterBatchState.DONE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .filter(last -> hasChanges("RosterChange", last) || hasChanges("StaffChange", last))
                .orElse(null);
    }

    private boolean hasChanges(String entity, long batchId) {
        return em.createQuery("select count(c) from " + entity + " c where c.batchId = :batch", Long.class)
                        .setParameter("batch", batchId)
                        .getSingleResult()
                > 0;
    }

    /**
     * Takes the last batch back: who was added is no longer on roll, and the others are again as the roll had them.
     * Whoever was changed since stays. Whether anything is kept about those who were added, this does not tell:
     * {@link RosterSweep} deletes those about whom nothing is.
     *
     * @return who stayed as they are, because they were changed or came in since
     * @throws BadInput when it is not the last one that went in
     */
    @Permit(code = "RosterBatches.undo", value = Role.ADMINISTRATOR)
    public Undone undo(long batchId) {
        current.about("roster-import", batchId);
        RosterBatch batch = batch(batchId);
        if (!batch.getId().equals(undoable())) {
            throw new BadInput(null, "undo.not");
        }
        Map<Long, Pupil> roll = em.createQuery("select p from Pupil p", Pupil.class)
                .getResultStream()
                .collect(Collectors.toMap(Pupil::getId, Function.identity()));
        LocalDate today = Now.day(schools.profile().zone());
        Map<Long, PupilFormerName> formerNames = em.createQuery(
                        "select f from PupilFormerName f where f.batchId = :batch", PupilFormerName.class)
                .setParameter("batch", batchId)
                .getResultStream()
                .collect(Collectors.toMap(name -> name.getPupil().getId(), Function.identity()));
        int stayed = 0;
        for (RosterChange change : em.createQuery(
                        "select c from RosterChange c where c.batchId = :batch", RosterChange.class)
                .setParameter("batch", batchId)
                .getResultList()) {
            Pupil pupil = roll.get(change.pupilId());
            em.remove(change);
            if (pupil.getVersion() != change.versionAfter()) {
                stayed++;
            } else if (change.kind() == RollChange.ADDED) {
                pupil.takeBack(today);
            } else {
                pupil.amend(change.before());
                // What the roster called them by mistake was never their name, and what it took from them is.
                if (formerNames.containsKey(pupil.getId())) {
                    em.remove(formerNames.get(pupil.getId()));
                }
            }
        }
        List<ByHand> staffStayed = staff.takeBack(batch);
        batch.undo(Now.instant());
        return new Undone(stayed, staffStayed);
    }

    private RosterBatch batch(long batchId) {
        RosterBatch batch = em.find(RosterBatch.class, batchId);
        if (batch == null) {
            throw new NotFound("roster-import");
        }
        return batch;
    }

    /**
     * What an undo left as it is.
     *
     * @param pupils how many pupils, because the roll was changed since
     * @param staff whose accounts, and why
     */
    public record Undone(int pupils, List<ByHand> staff) {}
}
