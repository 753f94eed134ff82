package org.wholeschool.casework.export;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.access.secondfactor.FreshFactor;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.concern.triage.CasePeople;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.tablefile.TablePdf;

/** What a person does with tables that they take out: ask, confirm who they are, watch, take and delete. */
@Service
public class Exports {

    /** Characters in a reason. */
    public static final int LONGEST_REASON = 2000;

    private static final int HOUR = 60 * 60;

    /** Ids in one statement. */
    private static final int PIECE = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private FreshFactor factor;

    @Inject
    private ExportSources sources;

    @Inject
    private Actors actors;

    @Inject
    private ExportNews news;

    @Inject
    private CurrentAction current;

    /**
     * Asks for a file. With names in full nothing is made until {@link #confirm}.
     *
     * @param wanted which table, and how
     * @return its number
     * @throws BadInput where something is not chosen, names in full have no reason, or a PDF would have too many rows
     */
    @Permit(
            code = "Exports.ask",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public long ask(Wanted wanted) {
        FormCheck form = new FormCheck(LONGEST_REASON);
        form.required("format", wanted.format(), "format.required");
        form.required("names", wanted.names(), "names.required");
        String reason =
                form.text("reason", wanted.reason(), wanted.names() == NameStyle.FULL ? "reason.required" : null);
        form.orThrow();
        form.refuse(isTooLong(wanted), "format", "format.pdf.long", TablePdf.MOST);
        form.orThrow();
        TableExport export = new TableExport(
                actors.current().accountId(),
                wanted.source(),
                wanted.question(),
                wanted.format(),
                wanted.names(),
                wanted.names() == NameStyle.FULL ? reason : null);
        export.askedAt(now());
        em.persist(export);
        em.flush();
        current.about("export", export.getId());
        return export.getId();
    }

    private boolean isTooLong(Wanted wanted) {
        return wanted.format() == ExportFormat.PDF
                && sources.named(wanted.source())
                                .open(wanted.question(), wanted.names())
                                .numbers()
                                .size()
                        > TablePdf.MOST;
    }

    /**
     * Lets a file with names in full be made.
     *
     * @param id which
     * @throws NotFound where they have no such file
     * @throws BadInput where their second factor was not given in the last minutes
     */
    @Permit(
            code = "Exports.confirm",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void confirm(long id) {
        TableExport export = own(id, LockModeType.PESSIMISTIC_WRITE);
        if (export.state() == ExportState.ASKED) {
            if (!factor.isFresh()) {
                throw new BadInput(null, "factor.needed");
            }
            export.release();
        }
    }

    /**
     * Looks at how far a file is. Who reads here why there is no file has been told.
     *
     * @param id which
     * @return how far it is
     * @throws NotFound where they have no such file
     */
    @Permit(
            code = "Exports.one",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = HOUR)
    public ExportLine one(long id) {
        TableExport export = own(id, LockModeType.NONE);
        ExportLine line = ExportLine.of(export);
        if (line.isNews() && !line.isReady()) {
            em.refresh(export, LockModeType.PESSIMISTIC_WRITE);
            see(export);
        }
        return line;
    }

    /** @return their files, the latest first */
    @Permit(
            code = "Exports.mine",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = HOUR)
    public List<ExportLine> mine() {
        return em.createQuery(
                        "select x from TableExport x where x.ownerId = :me order by x.askedAt desc, x.id desc",
                        TableExport.class)
                .setParameter("me", actors.current().accountId())
                .getResultStream()
                .map(ExportLine::of)
                .toList();
    }

    /**
     * Takes a file that is ready.
     *
     * @param id which
     * @param volume which volume of it, from 1
     * @return its content; empty where the owner may no longer read a concern in it: then it is deleted
     * @throws NotFound where they have no such file
     */
    @Permit(
            code = "Exports.take",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public Optional<byte[]> take(long id, int volume) {
        TableExport export = own(id, LockModeType.PESSIMISTIC_WRITE);
        if (export.state() != ExportState.READY || volume < 1 || volume > export.volumes()) {
            throw new NotFound("export");
        }
        if (!isReadable(export.concerns())) {
            withdraw(export);
            see(export);
            return Optional.empty();
        }
        if (!export.isSeen()) {
            see(export);
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        em.createQuery(
                        "select p.content from TableExportPiece p where p.export = :export and p.volume = :volume "
                                + "order by p.position",
                        byte[].class)
                .setParameter("export", export)
                .setParameter("volume", volume)
                .getResultStream()
                .forEach(content::writeBytes);
        return Optional.of(content.toByteArray());
    }

    /**
     * Deletes a file, or stops one that is being made.
     *
     * @param id which
     * @throws NotFound where they have no such file
     */
    @Permit(
            code = "Exports.delete",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void delete(long id) {
        TableExport export = own(id, LockModeType.PESSIMISTIC_WRITE);
        em.remove(export);
        news.takeBack(export);
    }

    /** Part of the action that takes a pupil out: a file that has the concern in it may name them. */
    @Permit(
            code = "Exports.forget",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void forget(@Observes CasePeople.TakenOut out) {
        List<TableExport> withIt = em.createQuery("select x from TableExport x order by x.id", TableExport.class)
                .getResultStream()
                .filter(export -> export.state() == ExportState.RUNNING
                        || export.state() == ExportState.READY
                                && export.concerns().contains(out.concernId()))
                .toList();
        withIt.forEach(this::withdraw);
        em.flush();
        withIt.forEach(news::tell);
    }

    private void see(TableExport export) {
        export.see(now());
        news.takeBack(export);
    }

    private void withdraw(TableExport export) {
        em.createQuery("delete from TableExportPiece p where p.export = :export")
                .setParameter("export", export)
                .executeUpdate();
        export.end(ExportState.WITHDRAWN, 0, now());
    }

    private boolean isReadable(List<Long> concerns) {
        long found = 0;
        for (int from = 0; from < concerns.size(); from += PIECE) {
            found += readable.bind(em.createQuery(
                                    "select count(c) from Concern c where c.id in :ids and " + readable.condition("c"),
                                    Long.class)
                            .setParameter("ids", concerns.subList(from, Math.min(concerns.size(), from + PIECE))))
                    .getSingleResult();
        }
        return found == concerns.size();
    }

    private TableExport own(long id, LockModeType lock) {
        TableExport export = em.find(TableExport.class, id, lock);
        if (export == null || export.ownerId() != actors.current().accountId()) {
            throw current.notTheirs("export", export, TableExport::getId);
        }
        current.about("export", id);
        return export;
    }

    private static Instant now() {
        return Now.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * What a person asks for.
     *
     * @param source the name of an {@link ExportSource}
     * @param question which of its rows, in its own words: kept encrypted
     * @param format what kind of file
     * @param names how pupils are called
     * @param reason why names in full are needed, or null
     */
    public record Wanted(String source, String question, ExportFormat format, NameStyle names, String reason) {}
}
