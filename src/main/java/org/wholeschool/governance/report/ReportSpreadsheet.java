package org.wholeschool.governance.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.tablefile.A4Sheet;

/**
 * A report as a spreadsheet: a sheet of what was written, one with every table as it stands in the report, and one with
 * the same numbers in long rows, for whoever counts on. Words are words and numbers numbers: nothing of it is a
 * formula, whatever it begins with.
 */
final class ReportSpreadsheet {

    private static final double WIDE = 90;
    private static final double NAMES = 48;
    private static final double OTHERS = 26;
    private static final int COLUMNS = 4;

    private final Texts texts = Texts.of("report");
    private final ReportContent report;
    private final String state;

    private ReportSpreadsheet(ReportContent report, String state) {
        this.report = report;
        this.state = state;
    }

    /**
     * @param state whether it was presented, and when
     * @return the file, as Office Open XML
     */
    static byte[] of(ReportContent report, String state) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Wholeschool", "1.0")) {
            ReportSpreadsheet sheets = new ReportSpreadsheet(report, state);
            sheets.written(workbook.newWorksheet(sheets.texts.get("sheet.written")));
            sheets.tables(workbook.newWorksheet(sheets.texts.get("sheet.tables")));
            sheets.numbers(workbook.newWorksheet(sheets.texts.get("sheet.numbers")));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return file.toByteArray();
    }

    private void written(Worksheet sheet) {
        A4Sheet.portrait(sheet);
        sheet.width(0, WIDE);
        int row = 0;
        row = heading(sheet, row, texts.get("pdf.title", report.title()));
        row = words(sheet, row, report.school() + " \u00b7 " + state);
        row = words(sheet, row, report.about());
        if (report.replaces() != null) {
            row = words(sheet, row, texts.get("replaces", report.replaces().presentedOn()));
            row = words(sheet, row, texts.get("replaces.why", report.replaces().written()));
        }
        row++;
        for (ReportContent.Part part : report.parts()) {
            row = heading(sheet, row, part.question());
            for (String sentence : part.says()) {
                row = words(sheet, row, sentence);
            }
            if (!part.says().isEmpty() && !part.written().isEmpty()) {
                row = heading(sheet, row, texts.get("comment.heading"));
            }
            for (String paragraph : part.text() == null ? List.of(texts.get("pdf.unwritten")) : part.written()) {
                row = words(sheet, row, paragraph);
            }
            row++;
        }
        row = heading(sheet, row, texts.get("means"));
        for (String paragraph : report.means()) {
            row = words(sheet, row, paragraph);
        }
    }

    private static int heading(Worksheet sheet, int row, String words) {
        sheet.value(row, 0, words);
        sheet.style(row, 0).bold().wrapText(true).set();
        return row + 1;
    }

    private static int words(Worksheet sheet, int row, String words) {
        sheet.value(row, 0, words);
        sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
        return row + 1;
    }

    private void tables(Worksheet sheet) throws IOException {
        A4Sheet.landscape(sheet);
        sheet.width(0, NAMES);
        for (int column = 1; column < COLUMNS; column++) {
            sheet.width(column, OTHERS);
        }
        int row = 0;
        for (ReportContent.Part part : report.parts()) {
            for (ReportContent.Table table : part.tables()) {
                sheet.value(row, 0, table.caption());
                sheet.style(row, 0).bold().set();
                row++;
                for (int column = 0; column < table.heads().size(); column++) {
                    sheet.value(row, column, table.heads().get(column));
                    sheet.style(row, column).bold().wrapText(true).set();
                }
                row++;
                for (ReportContent.Row each : table.rows()) {
                    for (int column = 0; column < each.cells().size(); column++) {
                        cell(sheet, row, column, each.cells().get(column));
                    }
                    row++;
                }
                row++;
            }
        }
    }

    private void numbers(Worksheet sheet) {
        String[] heads = {
            texts.get("sheet.section"),
            texts.get("sheet.table"),
            texts.get("sheet.row"),
            texts.get("sheet.column"),
            texts.get("sheet.value")
        };
        for (int column = 0; column < heads.length; column++) {
            sheet.width(column, column == heads.length - 1 ? OTHERS : NAMES);
            sheet.value(0, column, heads[column]);
            sheet.style(0, column).bold().set();
        }
        A4Sheet.landscape(sheet);
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        int row = 1;
        for (ReportContent.Part part : report.parts()) {
            for (ReportContent.Table table : part.tables()) {
                for (ReportContent.Row each : table.rows()) {
                    for (int column = 1; column < each.cells().size(); column++) {
                        sheet.value(row, 0, part.question());
                        sheet.value(row, 1, table.caption());
                        sheet.value(row, 2, each.cells().get(0).words());
                        sheet.value(row, 3, table.heads().get(column));
                        cell(sheet, row, heads.length - 1, each.cells().get(column));
                        row++;
                    }
                }
            }
        }
    }

    private static void cell(Worksheet sheet, int row, int column, ReportContent.Cell cell) {
        if (cell.number() == null) {
            sheet.value(row, column, cell.words());
            sheet.style(row, column).wrapText(true).set();
        } else {
            sheet.value(row, column, cell.number());
        }
    }
}
