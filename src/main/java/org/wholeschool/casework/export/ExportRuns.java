package org.wholeschool.casework.export;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;

/** Keeps what the job makes: piece by piece, with how far it is. A run that another one has replaced keeps nothing. */
@Service
class ExportRuns {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ExportNews news;

    @Inject
    private CurrentAction current;

    /**
     * Begins a file, or begins one again that stopped.
     *
     * @param id which
     * @return what is to be made; empty where nothing is
     * @throws NotFound where its owner has deleted it
     */
    @Permit(code = "ExportRuns.begin", value = Role.JOB)
    public Optional<Plan> begin(long id) {
        TableExport export = em.find(TableExport.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (export == null) {
            throw new NotFound("export");
        }
        current.about("export", id);
        if (export.state() != ExportState.RUNNING) {
            return Optional.empty();
        }
        em.createQuery("delete from TableExportPiece p where p.export = :export")
                .setParameter("export", export)
                .executeUpdate();
        return Optional.of(new Plan(
                id,
                export.begin(),
                export.ownerId(),
                export.source(),
                export.question(),
                export.format(),
                export.names(),
                export.reason()));
    }

    /**
     * @param plan what is made
     * @param concerns which concerns are in it
     * @param rows how many rows it has
     * @return whether to go on
     */
    @Permit(code = "ExportRuns.hold", value = Role.JOB)
    public boolean hold(Plan plan, List<Long> concerns, int rows) {
        Optional<TableExport> export = running(plan);
        export.ifPresent(each -> each.holds(concerns, rows));
        return export.isPresent();
    }

    /**
     * @param plan what is made
     * @param rows how many rows there are by now
     * @return whether to go on
     */
    @Permit(code = "ExportRuns.progress", value = Role.JOB)
    public boolean progress(Plan plan, int rows) {
        Optional<TableExport> export = running(plan);
        export.ifPresent(each -> each.progress(rows));
        return export.isPresent();
    }

    /**
     * @param plan what is made
     * @param volume of which volume
     * @param position which piece of it, from 0
     * @param content what is in it
     * @return whether to go on
     */
    @Permit(code = "ExportRuns.keep", value = Role.JOB)
    public boolean keep(Plan plan, int volume, int position, byte[] content) {
        Optional<TableExport> export = running(plan);
        export.ifPresent(each -> em.persist(new TableExportPiece(each, plan.run(), volume, position, content)));
        return export.isPresent();
    }

    /**
     * @param plan what was made
     * @param volumes how many volumes it has; 0 where it could not be made
     */
    @Permit(code = "ExportRuns.end", value = Role.JOB)
    public void end(Plan plan, int volumes) {
        running(plan).ifPresent(export -> {
            export.end(volumes == 0 ? ExportState.FAILED : ExportState.READY, volumes, now());
            news.tell(export);
        });
    }

    /** Deletes what has waited for long enough. */
    @Permit(code = "ExportRuns.sweep", value = Role.JOB)
    public void sweep() {
        Instant latest = now().minus(TableExport.KEPT);
        List<TableExport> over = em.createQuery(
                        "select x from TableExport x where x.askedAt <= :latest order by x.id", TableExport.class)
                .setParameter("latest", latest)
                .getResultStream()
                .filter(export -> export.endedAt() == null || !export.endedAt().isAfter(latest))
                .toList();
        over.forEach(em::remove);
        em.flush();
        over.forEach(news::takeBack);
    }

    private Optional<TableExport> running(Plan plan) {
        current.about("export", plan.id());
        return Optional.ofNullable(em.find(TableExport.class, plan.id(), LockModeType.PESSIMISTIC_WRITE))
                .filter(export -> export.isRun(plan.run()));
    }

    private static Instant now() {
        return Now.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * What is to be made.
     *
     * @param id of which export
     * @param run which run of it
     * @param ownerId for whom
     * @param source from which source
     * @param question which rows
     * @param format as what kind of file
     * @param names how pupils are called
     * @param reason why in full, or null
     */
    public record Plan(
            long id,
            int run,
            long ownerId,
            String source,
            String question,
            ExportFormat format,
            NameStyle names,
            String reason) {}
}
