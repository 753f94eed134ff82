package org.wholeschool.concern.incidentlog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.wholeschool.concern.incidentlog.read.ReasonsText;
import org.wholeschool.concern.incidentlog.read.RowLine;
import org.wholeschool.concern.incidentlog.read.RowOutcome;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.csv.CsvExport;
import org.wholeschool.platform.web.Download;

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
            job.undo(getBatch());
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

    /**
     * Sends which rows stayed out, or were remarked on, and why, as a file for a spreadsheet. What stood in them stays
     * on this page.
     */
    public void download() {
        Texts texts = Texts.of("incidentlog");
        CsvExport file = new CsvExport(text("csv.line"), text("csv.outcome"), text("csv.reason"));
        for (ExportedRow row : batches.export(getBatch())) {
            file.row(
                    row.line(),
                    text("outcome." + row.outcome()),
                    row.reasons().stream()
                            .map(key -> ReasonsText.inFile(key, texts))
                            .collect(Collectors.joining(" ")));
        }
        Download.csv("rows.csv", file.bytes());
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

    /**
     * @return rows that became concerns: those that were remarked on, or, once the batch was undone, those that stayed.
     */
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
