package org.wholeschool.roster.rosterimport;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.access.CurrentAction;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;
import org.wholeschool.roster.Pupil;
import org.wholeschool.roster.PupilUse;
import org.wholeschool.school.Schools;

/** Keeps account of the rosters that were brought, and takes the last one back. */
@Service
public class RosterBatches {

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentAction current;

    @Inject
    private Schools schools;

    @Inject
    @Any
    private Instance<PupilUse> uses;

    /** @return all batches, the newest first. */
    @Permit(value = Role.ADMINISTRATOR, onceInSeconds = HOUR)
    public List<RosterBatchLine> all() {
        Long undoable = undoable();
        return em.createQuery("select b from RosterBatch b order by b.createdAt desc, b.id desc", RosterBatch.class)
                 .getResultStream().map(batch -> batch.asLine(batch.getId().equals(undoable))).toList();
    }

    /** @return how far a batch is, and what it did. */
    @Permit(value = Role.ADMINISTRATOR, onceInSeconds = HOUR)
    public RosterBatchLine one(long batchId) {
        current.about("roster-import", batchId);
        RosterBatch batch = batch(batchId);
        return batch.asLine(batch.getId().equals(undoable()));
    }

    /** The last that went in, where nothing was brought in since: the changes of earlier ones are not kept. */
    private Long undoable() {
        return em.createQuery("select b.id from RosterBatch b where b.state = :done order by b.touchedAt desc, b.id desc", Long.class)
                 .setParameter("done", RosterBatchState.DONE).setMaxResults(1).getResultStream().findFirst()
                 .filter(last -> em.createQuery("select count(c) from RosterChange c where c.batchId = :batch", Long.class)
                                   .setParameter("batch", last).getSingleResult() > 0).orElse(null);
    }

    /**
     * Takes the last batch back: who was added is deleted, and the others are again as the roll had them. Whoever was worked on since, and
     * who was added and of whom something is kept by now, stays; those added are marked as left.
     *
     * @return how many pupils stayed as they are
     * @throws BadInput when it is not the last one that went in
     */
    @Permit(Role.ADMINISTRATOR)
    public int undo(long batchId) {
        current.about("roster-import", batchId);
        RosterBatch batch = batch(batchId);
        if (!batch.getId().equals(undoable())) {
            throw new BadInput(null, "undo.not");
        }
        List<RosterChange> changes = em.createQuery("select c from RosterChange c where c.batchId = :batch", RosterChange.class)
                                       .setParameter("batch", batchId).getResultList();
        Map<Long, Pupil> roll = em.createQuery("select p from Pupil p", Pupil.class).getResultStream()
                                  .collect(Collectors.toMap(Pupil::getId, Function.identity()));
        Set<Long> used = used(changes.stream().filter(change -> change.kind() == ChangeKind.ADDED).map(RosterChange::pupilId).toList());
        LocalDate today = LocalDate.now(schools.profile().zone());
        int stayed = 0;
        List<Pupil> deleted = new ArrayList<>();
        for (RosterChange change : changes) {
            Pupil pupil = roll.get(change.pupilId());
            boolean workedOn = pupil.getVersion() != change.versionAfter();
            em.remove(change);
            if (change.kind() != ChangeKind.ADDED && !workedOn) {
                pupil.amend(change.before());
            } else if (change.kind() == ChangeKind.ADDED && !workedOn && !used.contains(pupil.getId())) {
                deleted.add(pupil);
            } else {
                stayed++;
                if (change.kind() == ChangeKind.ADDED && pupil.asEntry().isOnRoll(today)) {
                    pupil.amend(pupil.asEntry().leaving(today));
                }
            }
        }
        // What was done to them has to go before they can.
        em.flush();
        deleted.forEach(em::remove);
        batch.undo(Instant.now());
        return stayed;
    }

    private Set<Long> used(List<Long> pupils) {
        Set<Long> used = new HashSet<>();
        for (int from = 0; from < pupils.size(); from += 500) {
            List<Long> piece = pupils.subList(from, Math.min(pupils.size(), from + 500));
            uses.forEach(use -> used.addAll(use.inUse(piece)));
        }
        return used;
    }

    private RosterBatch batch(long batchId) {
        RosterBatch batch = em.find(RosterBatch.class, batchId);
        if (batch == null) {
            throw new NotFound("roster-import");
        }
        return batch;
    }
}
