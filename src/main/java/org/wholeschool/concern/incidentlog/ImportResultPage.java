package org.wholeschool.concern.incidentlog;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.CsvExport;

/** How far a log is, what became of its rows, and taking it back. */
@Named
@ViewScoped
public class ImportResultPage extends ImportStepPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient IncidentLogBatches batches;

    @Inject
    private transient IncidentLogJob job;

    private transient BatchLine line;
    private transient List<RowLine> rows;
    private boolean asked;

    /** Before each drawing. */
    public void open() {
        line = batches.progress(getBatch());
        rows = line.isRunning() || line.isDraft() ? List.of() : batches.rows(getBatch());
    }

    public void askUndo() {
        asked = true;
    }

    public void leaveIt() {
        asked = false;
    }

    public String undo() {
        try {
            batches.undo(getBatch());
            return to("import-result");
        } catch (BadInput refused) {
            say(refused);
            return null;
        }
    }

    public String goOn() {
        try {
            job.start(getBatch());
            return to("import-result");
        } catch (BadInput refused) {
            say(refused);
            return null;
        }
    }

    /** Sends what stayed out, or was remarked on, as a file for a spreadsheet. */
    public void download() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        byte[] content = file();
        external.responseReset();
        external.setResponseContentType("text/csv; charset=UTF-8");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"rows.csv\"");
        external.setResponseHeader("X-Content-Type-Options", "nosniff");
        external.setResponseHeader("Cache-Control", "no-store");
        external.setResponseContentLength(content.length);
        external.getResponseOutputStream().write(content);
        faces.responseComplete();
    }

    private byte[] file() {
        CsvExport file = new CsvExport(text("csv.line"), text("csv.outcome"), text("csv.reason"));
        for (RowLine row : batches.rows(getBatch())) {
            file.row(row.line(), text("outcome." + row.outcome()), row.reasons().stream().map(this::sentence).collect(Collectors.joining(" ")));
        }
        return file.bytes();
    }

    public BatchLine getLine() {
        if (line == null) {
            open();
        }
        return line;
    }

    public List<RowLine> getRefused() {
        return with(RowOutcome.REFUSED);
    }

    public List<RowLine> getDuplicates() {
        return with(RowOutcome.DUPLICATE);
    }

    /** @return whether a duplicate repeats a concern that was here before, and not only another line. */
    public boolean isDuplicatesOfConcerns() {
        return getDuplicates().stream().anyMatch(row -> row.concernId() != null);
    }

    /** @return rows that became concerns: those that were remarked on, or, once the batch was undone, those that stayed. */
    public List<RowLine> getTaken() {
        return with(RowOutcome.TAKEN);
    }

    public boolean isWithRows() {
        getLine();
        return !rows.isEmpty();
    }

    public boolean isAsked() {
        return asked;
    }

    private List<RowLine> with(RowOutcome outcome) {
        getLine();
        return rows.stream().filter(row -> row.outcome() == outcome).toList();
    }
}
