package org.wholeschool.casework.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.platform.job.Jobs;
import org.wholeschool.platform.job.OneTimeJob;
import org.wholeschool.platform.tablefile.TablePdf;
import org.wholeschool.platform.tablefile.TableXlsx;

/**
 * Makes a file while its owner does something else. It reads as the owner, with the roles that they have at that
 * moment.
 */
@ApplicationScoped
public class ExportJob implements OneTimeJob {

    private static final String NAME = "table-export";

    /** Rows that are read at once: few enough that progress is seen. */
    private static final int PIECE = 200;

    private static final Logger LOG = Logger.getLogger(ExportJob.class.getName());

    @Inject
    private ExportRuns runs;

    @Inject
    private ExportAudit audit;

    @Inject
    private ExportSources sources;

    @Inject
    private AccountReader accounts;

    @Inject
    private Actors actors;

    @Inject
    private Jobs jobs;

    /** Asks for a file to be made that was asked for and confirmed; called after that is committed. */
    public void start(long id) {
        jobs.start(NAME, actors.current().schoolId() + ":" + id);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        String[] parts = instance.split(":");
        Actor job = Actor.job(Long.parseLong(parts[0]));
        long id = Long.parseLong(parts[1]);
        Optional<ExportRuns.Plan> plan = begin(job, id);
        if (plan.isEmpty()) {
            return;
        }
        int volumes = 0;
        try {
            Optional<Actor> owner = accounts.actor(plan.get().ownerId());
            volumes = owner.isEmpty() ? 0 : actors.as(owner.get(), () -> make(plan.get(), job));
        } catch (Replaced another) {
            return;
        } catch (RuntimeException fault) {
            // The class alone: a message can carry what is in a row.
            LOG.log(Level.WARNING, "An export stopped: {0}", fault.getClass().getName());
        }
        int made = volumes;
        actors.as(job, () -> {
            runs.end(plan.get(), made);
            return null;
        });
    }

    private Optional<ExportRuns.Plan> begin(Actor job, long id) {
        try {
            return actors.as(job, () -> runs.begin(id));
        } catch (NotFound deleted) {
            return Optional.empty();
        }
    }

    private int make(ExportRuns.Plan plan, Actor job) throws IOException {
        ExportSource.Opened table = sources.named(plan.source()).open(plan.question(), plan.names());
        List<Long> numbers = table.numbers();
        goOn(actors.as(job, () -> runs.hold(plan, table.concerns(), numbers.size())));
        record(plan, table.concerns(), numbers.size());
        if (plan.format() == ExportFormat.XLSX) {
            try (PieceStream to = stream(plan, job, 1)) {
                TableXlsx.write(table.head(), rows(plan, table, numbers, job), to);
            }
            return 1;
        }
        if (numbers.size() > TablePdf.MOST) {
            throw new IllegalStateException("too many rows for a PDF");
        }
        int volumes = Math.max(1, (numbers.size() + TablePdf.VOLUME - 1) / TablePdf.VOLUME);
        Iterator<List<Object>> rows = rows(plan, table, numbers, job);
        for (int volume = 1; volume <= volumes; volume++) {
            List<List<Object>> those = new ArrayList<>();
            while (those.size() < TablePdf.VOLUME && rows.hasNext()) {
                those.add(rows.next());
            }
            try (PieceStream to = stream(plan, job, volume)) {
                to.write(TablePdf.of(table.head(), those, volume, volumes));
            }
        }
        return volumes;
    }

    private void record(ExportRuns.Plan plan, List<Long> concerns, int rows) {
        switch (plan.names()) {
            case ROLES -> audit.roles(plan.source(), rows);
            case INITIALS -> audit.initials(plan.source(), rows);
            case FULL -> audit.full(plan.source(), rows, concerns);
        }
    }

    private PieceStream stream(ExportRuns.Plan plan, Actor job, int volume) {
        return new PieceStream(
                (position, content) -> goOn(actors.as(job, () -> runs.keep(plan, volume, position, content))));
    }

    private Iterator<List<Object>> rows(
            ExportRuns.Plan plan, ExportSource.Opened table, List<Long> numbers, Actor job) {
        return new PieceByPiece(
                numbers, PIECE, table::rows, done -> goOn(actors.as(job, () -> runs.progress(plan, done))));
    }

    private static void goOn(boolean isOurs) {
        if (!isOurs) {
            throw new Replaced();
        }
    }

    /** Another run makes the file now, or its owner has deleted it. */
    private static final class Replaced extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Replaced() {
            super("replaced", null, false, false);
        }
    }
}
