package org.wholeschool.platform.tablefile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.wholeschool.platform.Texts;

/**
 * Writes a table as a spreadsheet (Office Open XML): a sheet of totals and one of rows. Rows are written as they come,
 * and nothing is put on a disk.
 */
public final class TableXlsx {

    /** After so many rows they are written and leave the memory. */
    private static final int PIECE = 200;

    private static final double NOTES = 80;

    private final TableHead head;
    private final Texts texts = Texts.of("tablefile");

    private TableXlsx(TableHead head) {
        this.head = head;
    }

    /**
     * @param head what the table says before its rows
     * @param rows each with a cell for every column: a text, a number, a day or null
     * @param to where to; it is not closed
     */
    public static void write(TableHead head, Iterator<List<Object>> rows, OutputStream to) {
        TableXlsx table = new TableXlsx(head);
        try {
            Workbook workbook = new Workbook(to, "Wholeschool", "1.0");
            table.summary(workbook.newWorksheet(table.texts.get("sheet.summary")));
            table.rows(workbook.newWorksheet(table.texts.get("sheet.rows")), rows);
            workbook.finish();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void summary(Worksheet sheet) throws IOException {
        A4Sheet.portrait(sheet);
        sheet.width(0, NOTES);
        int row = 0;
        text(sheet, row, 0, head.title());
        sheet.style(row++, 0).bold().fontSize(14).set();
        text(sheet, row++, 0, head.school());
        for (String note : head.notes()) {
            text(sheet, row, 0, note);
            sheet.style(row++, 0).wrapText(true).verticalAlignment("top").set();
        }
        for (TableHead.Summary each : head.summaries()) {
            row = summary(sheet, row + 1, each);
        }
        sheet.finish();
    }

    private static int summary(Worksheet sheet, int from, TableHead.Summary summary) {
        int row = from;
        text(sheet, row, 0, summary.caption());
        sheet.style(row++, 0).bold().set();
        for (int column = 0; column < summary.heads().size(); column++) {
            text(sheet, row, column, summary.heads().get(column));
            sheet.style(row, column).bold().wrapText(true).set();
            if (column > 0) {
                sheet.width(column, TableColumn.Width.WORDS.characters());
            }
        }
        row++;
        for (List<Object> cells : summary.rows()) {
            for (int column = 0; column < cells.size(); column++) {
                cell(sheet, row, column, cells.get(column));
            }
            row++;
        }
        return row;
    }

    private void rows(Worksheet sheet, Iterator<List<Object>> rows) throws IOException {
        sheet.freezePane(0, 1);
        A4Sheet.landscape(sheet);
        sheet.repeatRows(0);
        for (int column = 0; column < head.columns().size(); column++) {
            TableColumn each = head.columns().get(column);
            sheet.width(column, each.width().characters());
            text(sheet, 0, column, each.heading());
            sheet.style(0, column)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        }
        int row = 1;
        while (rows.hasNext()) {
            List<Object> cells = rows.next();
            TableCells.check(cells, head.columns());
            for (int column = 0; column < cells.size(); column++) {
                cell(sheet, row, column, cells.get(column));
            }
            if (++row % PIECE == 0) {
                sheet.flush();
            }
        }
        sheet.setAutoFilter(0, 0, row - 1, head.columns().size() - 1);
        sheet.finish();
    }

    private static void cell(Worksheet sheet, int row, int column, Object cell) {
        if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column)
                    .format("d mmm yyyy")
                    .verticalAlignment("top")
                    .set();
        } else if (cell instanceof Number number) {
            sheet.value(row, column, number);
            sheet.style(row, column).verticalAlignment("top").set();
        } else if (cell != null) {
            text(sheet, row, column, cell.toString());
            sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
        }
    }

    /** Within its row, not in the workbook's list of texts, which would stay in memory. */
    private static void text(Worksheet sheet, int row, int column, String text) {
        sheet.inlineString(row, column, TableCells.fitting(text));
    }
}
