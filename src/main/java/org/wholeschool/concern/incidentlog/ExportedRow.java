package org.wholeschool.concern.incidentlog;

import java.util.List;
import org.wholeschool.concern.incidentlog.read.RowLine;
import org.wholeschool.concern.incidentlog.read.RowOutcome;
import org.wholeschool.platform.csv.Reason;

/**
 * A row of a batch as it may leave in a file. Nothing that stood in a cell of the log can be in it: a file goes where
 * the page does not.
 *
 * @param line on which the row begins
 * @param outcome what became of it
 * @param reasons keys of the sentences that say why, without what stands in them
 */
public record ExportedRow(int line, RowOutcome outcome, List<String> reasons) {

    static ExportedRow of(RowLine row) {
        return new ExportedRow(
                row.line(),
                row.outcome(),
                row.reasons().stream().map(Reason::key).toList());
    }
}
