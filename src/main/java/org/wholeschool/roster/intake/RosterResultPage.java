package org.wholeschool.roster.intake;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.csv.CsvExport;
import org.wholeschool.platform.web.Download;
import org.wholeschool.roster.batch.RosterBatchLine;
import org.wholeschool.roster.batch.RosterBatches;
import org.wholeschool.roster.batch.RosterProgress;
import org.wholeschool.roster.file.RowNote;

/** How far a roster is, what it did, and taking it back. */
@Named
@ViewScoped
public class RosterResultPage extends RosterStepPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RosterBatches batches;

    @Inject
    private transient RosterProgress progress;

    private transient RosterBatchLine line;
    private boolean asked;
    private transient RosterBatches.Undone undone;

    /** Before each drawing. */
    public void open() {
        line = batches.one(getBatch());
    }

    public void askUndo() {
        asked = true;
    }

    public void leaveIt() {
        asked = false;
    }

    public void undo() {
        try {
            undone = batches.undo(getBatch());
        } catch (BadInput refused) {
            say(refused);
        }
        asked = false;
        line = null;
    }

    /** Begins once more what stopped; who was asked about before is asked about again. */
    public String goOn() {
        return to("import-preview");
    }

    /**
     * Sends the rows that stayed out, or were odd, as a file for a spreadsheet: where they are and why, never whom they
     * are about.
     */
    public void download() {
        CsvExport file = new CsvExport(
                text("csv.what"), text("csv.file"), text("csv.line"), text("csv.field"), text("csv.reason"));
        getLine().refusals().forEach(note -> row(file, "csv.refused", note));
        getLine().remarks().forEach(note -> row(file, "csv.remark", note));
        Download.csv("roster-rows.csv", file.bytes());
    }

    private void row(CsvExport file, String what, RowNote note) {
        file.row(text(what), note.file(), note.line(), note.field(), sentence(note));
    }

    public RosterBatchLine getLine() {
        if (line == null) {
            line = batches.one(getBatch());
        }
        return line;
    }

    public int getPercent() {
        return progress.percent(getBatch());
    }

    public List<RowNote> getRefused() {
        return some(getLine().refusals());
    }

    public List<RowNote> getRemarks() {
        return some(getLine().remarks());
    }

    public boolean isAsked() {
        return asked;
    }

    /** @return what stayed as it was when it was just taken back, or null. */
    public RosterBatches.Undone getUndone() {
        return undone;
    }
}
