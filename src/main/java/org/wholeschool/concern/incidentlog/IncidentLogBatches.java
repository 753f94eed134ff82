package org.wholeschool.concern.incidentlog;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.incidentlog.read.RowLine;
import org.wholeschool.concern.incidentlog.read.RowOutcome;
import org.wholeschool.concern.record.BatchState;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;

/**
 * Keeps account of the logs that were brought in: how far each is, what became of its rows, and how to take it back.
 */
@Service
class IncidentLogBatches {

    private static final String FOLLOWED_BY =
            "ConcernAction Referral ParentContact SafetyPlan Attachment Addition Injury CaseNote";
    private static final int HOUR = 60 * 60;
    /** Ids in one statement. */
    private static final int PIECE = 500;

    /** Whatever refers to a place and to a category, and without which the database would not let it go. */
    private static final List<String> PLACE_USES = List.of(
            "Concern u where u.place.id",
            "PlaceNeighbour u where u.place.id",
            "PlaceNeighbour u where u.neighbour.id",
            "PlaceSuccessor u where u.place.id",
            "PlaceSuccessor u where u.successor.id",
            "SafetySpot u where u.place.id");

    private static final List<String> CATEGORY_USES = List.of(
            "Concern u where u.category.id",
            "Concern u where u.loggedCategory.id",
            "ConcernCategory u where u.category.id");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private CurrentAction current;

    /** @return all batches, the newest first. */
    @Permit(
            code = "IncidentLogBatches.all",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = HOUR)
    public List<BatchLine> all() {
        return em.createQuery("select b from ImportBatch b order by b.createdAt desc, b.id desc", ImportBatch.class)
                .getResultStream()
                .map(this::line)
                .toList();
    }

    /** @return how far a batch is. */
    @Permit(
            code = "IncidentLogBatches.progress",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = HOUR)
    public BatchLine progress(long batchId) {
        current.about("import", batchId);
        return line(batch(batchId));
    }

    /**
     * @return the rows of a batch that stayed out, that were remarked on, or whose concern stayed when the batch was
     *     undone.
     */
    @Permit(
            code = "IncidentLogBatches.rows",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = HOUR)
    public List<RowLine> rows(long batchId) {
        return told(batchId);
    }

    /**
     * @return the same rows as they may leave in a file: without anything that stood in them. Each time is an entry of
     *     the audit trail.
     */
    @Permit(
            code = "IncidentLogBatches.export",
            value = {Role.LEAD, Role.DEPUTY})
    public List<ExportedRow> export(long batchId) {
        return told(batchId).stream().map(ExportedRow::of).toList();
    }

    /**
     * Of a row whose concern they may not read, nothing is told that stood in it; only that it repeats something that
     * is here, because otherwise it would be brought in again.
     */
    private List<RowLine> told(long batchId) {
        ImportBatch batch = batch(batchId);
        String ofTaken = batch.state() == BatchState.UNDONE ? "" : " and r.reasons is not null";
        current.about("import", batchId);
        List<ImportRow> rows = em.createQuery(
                        "select r from ImportRow r where r.batch.id = :batch and"
                                + " (r.outcome = :duplicate or r.outcome = :refused or r.outcome = :taken" + ofTaken
                                + ") order by r.line",
                        ImportRow.class)
                .setParameter("batch", batchId)
                .setParameter("duplicate", RowOutcome.DUPLICATE)
                .setParameter("refused", RowOutcome.REFUSED)
                .setParameter("taken", RowOutcome.TAKEN)
                .getResultList();
        Set<Long> open = readable(
                rows.stream().map(ImportRow::concernId).filter(Objects::nonNull).toList());
        return rows.stream()
                .filter(row -> row.outcome() != RowOutcome.TAKEN || open.contains(row.concernId()))
                .map(row -> row.asLine(open::contains))
                .toList();
    }

    private Set<Long> readable(List<Long> concerns) {
        Set<Long> open = new HashSet<>();
        for (int from = 0; from < concerns.size(); from += PIECE) {
            open.addAll(readable.bind(em.createQuery(
                                    "select c.id from Concern c where c.id in :ids and " + readable.condition("c"),
                                    Long.class)
                            .setParameter("ids", concerns.subList(from, Math.min(concerns.size(), from + PIECE))))
                    .getResultList());
        }
        return open;
    }

    /**
     * Takes a batch back: its concerns are deleted, and the places and categories that it brought, unless something
     * else uses them. Concerns that somebody has worked on since stay.
     *
     * @return how many concerns stayed
     * @throws BadInput when the batch is still running or was undone before
     */
    @Permit(
            code = "IncidentLogBatches.undo",
            value = {Role.LEAD, Role.DEPUTY})
    public int undo(long batchId) {
        ImportBatch batch = batch(batchId);
        current.about("import", batchId);
        if (!batch.state().isUndoable() && !batch.isStalled(Now.instant())) {
            throw new BadInput(null, "undo.not");
        }
        lock(batchId);
        List<Long> owned = em.createQuery(
                        "select e.concernId from InboxEntry e where e.concernId in (select c.id from Concern c "
                                + "where c.batchId = :batch)",
                        Long.class)
                .setParameter("batch", batchId)
                .getResultList();
        List<Long> untouched = new ArrayList<>();
        Set<Long> followedUp = followedUp(batchId);
        int stay = 0;
        for (Brought concern : em.createQuery(
                        "select new org.wholeschool.concern.incidentlog.IncidentLogBatches.Brought(c.id, c.version, "
                                + "c.acknowledgedAt) from Concern c where c.batchId = :batch",
                        Brought.class)
                .setParameter("batch", batchId)
                .getResultList()) {
            boolean workedOn = concern.version > 1
                    || concern.acknowledgedAt != null
                    || followedUp.contains(concern.id)
                    || owned.contains(concern.id);
            stay += workedOn ? 1 : 0;
            if (!workedOn) {
                untouched.add(concern.id);
            }
        }
        for (int from = 0; from < untouched.size(); from += PIECE) {
            delete(untouched.subList(from, Math.min(untouched.size(), from + PIECE)));
        }
        deleteMade(batchId);
        batch.undo(Now.instant());
        return stay;
    }

    /**
     * Until the end of this, nobody acknowledges, decides or adds to one of them: what is looked at is what is deleted.
     * In the order of their ids, as everybody who locks several.
     */
    private void lock(long batchId) {
        List<Long> ids = em.createQuery("select c.id from Concern c where c.batchId = :batch order by c.id", Long.class)
                .setParameter("batch", batchId)
                .getResultList();
        for (int from = 0; from < ids.size(); from += PIECE) {
            em.createQuery("select c from Concern c where c.id in :ids order by c.id", Concern.class)
                    .setParameter("ids", ids.subList(from, Math.min(ids.size(), from + PIECE)))
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList()
                    .forEach(em::detach);
        }
    }

    /**
     * What followed of a concern, and what somebody added to it, would go with it (the database deletes it too), and
     * with that their work. A log brings none of it.
     */
    private Set<Long> followedUp(long batchId) {
        Set<Long> concerns = new HashSet<>();
        for (String kind : FOLLOWED_BY.split(" ")) {
            concerns.addAll(em.createQuery(
                            "select distinct k.concern.id from " + kind + " k where k.concern.batchId = :batch",
                            Long.class)
                    .setParameter("batch", batchId)
                    .getResultList());
        }
        return concerns;
    }

    private void delete(List<Long> concerns) {
        em.createQuery("update ImportRow r set r.outcome = :undone, r.concernId = null where r.concernId in "
                        + ":ids and r.outcome = :taken")
                .setParameter("undone", RowOutcome.UNDONE)
                .setParameter("taken", RowOutcome.TAKEN)
                .setParameter("ids", concerns)
                .executeUpdate();
        em.createQuery("delete from Involvement i where i.concern.id in :ids")
                .setParameter("ids", concerns)
                .executeUpdate();
        em.createQuery("delete from Concern c where c.id in :ids")
                .setParameter("ids", concerns)
                .executeUpdate();
    }

    private void deleteMade(long batchId) {
        for (ImportMade made : em.createQuery("select m from ImportMade m where m.batchId = :batch", ImportMade.class)
                .setParameter("batch", batchId)
                .getResultList()) {
            boolean place = made.kind() == ImportMade.Kind.PLACE;
            if ((place ? PLACE_USES : CATEGORY_USES).stream().noneMatch(use -> isUsed(use, made.madeId()))) {
                em.createQuery(
                                place
                                        ? "delete from Place p where p.id = :id"
                                        : "delete from Category c where c.id = :id")
                        .setParameter("id", made.madeId())
                        .executeUpdate();
            }
            em.remove(made);
        }
    }

    private boolean isUsed(String use, long id) {
        return em.createQuery("select count(u) from " + use + " = :id", Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }

    private BatchLine line(ImportBatch batch) {
        Map<RowOutcome, Integer> counts = new EnumMap<>(RowOutcome.class);
        em.createQuery(
                        "select new org.wholeschool.concern.incidentlog.IncidentLogBatches.Became(r.outcome, count(r)) from "
                                + "ImportRow r where r.batch.id = :batch group by r.outcome",
                        Became.class)
                .setParameter("batch", batch.getId())
                .getResultStream()
                .forEach(became -> counts.put(became.outcome, (int) became.rows));
        return BatchLine.of(batch, counts, Now.instant());
    }

    private ImportBatch batch(long batchId) {
        ImportBatch batch = em.find(ImportBatch.class, batchId);
        if (batch == null) {
            throw new NotFound("import");
        }
        return batch;
    }

    /** A row of a query: a concern that came with the log, and whether it was worked on. */
    record Brought(Long id, long version, Instant acknowledgedAt) {

        /** Public, because a query finds no other constructor. */
        public Brought {}
    }

    /** A row of a query: how many rows became that. */
    record Became(RowOutcome outcome, long rows) {

        /** Public, because a query finds no other constructor. */
        public Became {}
    }
}
