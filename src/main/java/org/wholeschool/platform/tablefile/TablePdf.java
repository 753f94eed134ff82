package org.wholeschool.platform.tablefile;

import static org.wholeschool.platform.pdf.PdfDocument.FONTS;
import static org.wholeschool.platform.pdf.PdfDocument.add;
import static org.wholeschool.platform.pdf.PdfDocument.quoted;
import static org.wholeschool.platform.pdf.PdfDocument.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.pdf.AccessiblePdf;
import org.wholeschool.platform.pdf.PdfDocument;
import org.wholeschool.platform.pdf.Printable;

/**
 * Draws a table as a PDF (PDF/UA): totals first, then the rows. Up to {@link #WIDEST} columns are a table across the
 * page, whose head is on each page. With more, each row has a heading, and a line for each column: long texts have room
 * so. A screen reader says which column a text belongs to either way.
 */
public final class TablePdf {

    /** So many rows are drawn at most; a spreadsheet takes any number. */
    public static final int MOST = 1000;

    /** So many rows are in one volume. */
    public static final int VOLUME = 200;

    /** So many columns are a table at most. */
    static final int WIDEST = 8;

    /** A narrow column still has room for the longest word of its heading, in characters. */
    private static final int NARROWEST = 12;

    private static final double ALL = 100;

    private final TableHead head;
    private final Texts texts = Texts.of("tablefile");

    private TablePdf(TableHead head) {
        this.head = head;
    }

    /**
     * @param head what the table says before its rows
     * @param rows those of this volume: each with a cell for every column
     * @param volume which volume this is, from 1
     * @param volumes how many there are
     * @return the file
     */
    public static byte[] of(TableHead head, List<List<Object>> rows, int volume, int volumes) {
        return AccessiblePdf.of(new TablePdf(head).build(rows, volume, volumes));
    }

    private PdfDocument build(List<List<Object>> rows, int volume, int volumes) {
        PdfDocument document = new PdfDocument(head.title(), head.title(), head.school(), style());
        Element body = document.body();
        text(body, "h1", head.title());
        if (volumes > 1) {
            text(body, "p", texts.get("volume", volume, volumes)).setAttribute("class", "volume");
        }
        head.notes().forEach(note -> text(body, "p", note));
        if (volume == 1) {
            for (int i = 0; i < head.summaries().size(); i++) {
                summary(document, head.summaries().get(i), i);
            }
        }
        rows.forEach(row -> TableCells.check(row, head.columns()));
        if (isTable()) {
            table(document, rows);
        } else {
            for (int i = 0; i < rows.size(); i++) {
                row(document, rows.get(i), i);
            }
        }
        return document;
    }

    private boolean isTable() {
        return head.columns().size() <= WIDEST;
    }

    private void table(PdfDocument document, List<List<Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        if (!head.summaries().isEmpty()) {
            document.marked("h2", texts.get("sheet.rows"), "rows");
        }
        Element table = add(document.body(), "table");
        table.setAttribute("class", "rows");
        Element heads = add(add(table, "thead"), "tr");
        double all = head.columns().stream().mapToInt(TablePdf::room).sum();
        for (int column = 0; column < head.columns().size(); column++) {
            TableColumn each = head.columns().get(column);
            Element th = text(heads, "th", each.heading());
            th.setAttribute("scope", "col");
            th.setAttribute("class", isNumbers(rows, column) ? "num" : "words");
            th.setAttribute("style", String.format(Locale.ROOT, "width: %.2f%%", room(each) * ALL / all));
        }
        Element body = add(table, "tbody");
        for (List<Object> cells : rows) {
            Element row = add(body, "tr");
            for (int column = 0; column < cells.size(); column++) {
                Element cell = cell(row, column == 0 ? "th" : "td", cells.get(column));
                cell.setAttribute("class", isNumbers(rows, column) ? "num" : "words");
                if (column == 0) {
                    cell.setAttribute("scope", "row");
                }
            }
        }
    }

    private static int room(TableColumn column) {
        return Math.max(NARROWEST, column.width().characters());
    }

    /** Of several lines each is read in its own direction: pupils of one row can be called in two scripts. */
    private static Element cell(Element row, String name, Object value) {
        List<String> lines = printed(value).lines().toList();
        if (lines.stream().noneMatch(Printable::isFromRightToLeft)) {
            return text(row, name, printed(value));
        }
        Element cell = add(row, name);
        for (String line : lines) {
            PdfDocument.typed(cell, "div", line.isEmpty() ? " " : line);
        }
        return cell;
    }

    private static void summary(PdfDocument document, TableHead.Summary summary, int number) {
        document.marked("h2", summary.caption(), "summary" + number);
        Element table = add(document.body(), "table");
        table.setAttribute("class", "summary");
        Element heads = add(add(table, "thead"), "tr");
        for (int column = 0; column < summary.heads().size(); column++) {
            Element th = text(heads, "th", summary.heads().get(column));
            th.setAttribute("scope", "col");
            th.setAttribute("class", isNumbers(summary.rows(), column) ? "num" : "words");
        }
        Element rows = add(table, "tbody");
        for (List<Object> cells : summary.rows()) {
            Element row = add(rows, "tr");
            for (int column = 0; column < cells.size(); column++) {
                Element cell = text(row, column == 0 ? "th" : "td", printed(cells.get(column)));
                cell.setAttribute("class", isNumbers(summary.rows(), column) ? "num" : "words");
                if (column == 0) {
                    cell.setAttribute("scope", "row");
                }
            }
        }
    }

    /** What nothing is printed of has a dash: a cell without a sign in it cannot be drawn. */
    private static String printed(Object cell) {
        String words = TableCells.words(cell);
        return Printable.of(words).isBlank() ? "\u2013" : words;
    }

    private static boolean isNumbers(List<List<Object>> rows, int column) {
        return rows.stream().anyMatch(row -> row.get(column) instanceof Number);
    }

    private void row(PdfDocument document, List<Object> cells, int number) {
        Element heading = document.marked(
                "h2",
                cells.subList(0, head.inHeading()).stream()
                        .map(TableCells::words)
                        .collect(Collectors.joining(" \u00b7 ")),
                "r" + number);
        heading.setAttribute("class", "row");
        Element table = add(document.body(), "table");
        table.setAttribute("class", "record");
        Element rows = add(table, "tbody");
        for (int column = head.inHeading(); column < cells.size(); column++) {
            Element row = add(rows, "tr");
            text(row, "th", head.columns().get(column).heading()).setAttribute("scope", "row");
            cell(row, "td", cells.get(column));
        }
    }

    private String style() {
        return "@page { size: A4" + (isTable() ? " landscape" : "") + "; margin: 20mm 16mm 20mm 16mm;"
                + " @top-left { content: " + quoted(head.school()) + "; " + FONTS + " font-size: 9pt; }"
                + " @top-right { content: " + quoted(texts.get("confidential")) + "; " + FONTS
                + " font-size: 9pt; font-weight: bold; white-space: nowrap; }"
                + " @bottom-left { content: " + quoted(head.foot()) + "; " + FONTS + " font-size: 9pt; width: 75%; }"
                + " @bottom-right { content: " + quoted(texts.get("page") + " ") + " counter(page) "
                + quoted(" " + texts.get("page.of") + " ") + " counter(pages); " + FONTS
                + " font-size: 9pt; white-space: nowrap; } }"
                + " body { " + FONTS + " font-size: 10pt; line-height: 1.35; color: #111111; }"
                + " h1 { font-size: 18pt; margin: 0 0 2mm 0; } h2 { font-size: 13.5pt; margin: 6mm 0 2mm 0; "
                + "page-break-after: avoid; }"
                + " h2.row { font-size: 11.5pt; margin: 6mm 0 1mm 0; padding: 1mm 0; border-bottom: 1px solid #0f5257; "
                + "page-break-after: avoid; } p { margin: 0 0 1.5mm 0; } p.volume { font-weight: bold; }"
                + " table { width: 100%; border-collapse: collapse; table-layout: fixed; }"
                + " tr { page-break-inside: avoid; } th { width: 38mm; text-align: left; vertical-align: top; "
                + "font-weight: bold; padding: 0.6mm 3mm 0.6mm 0; }"
                + " td { vertical-align: top; white-space: pre-wrap; word-wrap: break-word; padding: 0.6mm 0; }"
                + " table.rows { -fs-table-paginate: paginate; font-size: 8.5pt; line-height: 1.3; }"
                + " table.rows th { width: auto; } table.rows th, table.rows td { padding: 1mm 2.5mm 1mm 0; "
                + "border-bottom: 1px solid #cccccc; white-space: pre-wrap; word-wrap: break-word; }"
                + " table.rows thead th { border-bottom: 1.5px solid #0f5257; vertical-align: bottom; }"
                + " table.rows tbody th { font-weight: normal; } table.rows .num { text-align: right; "
                + "padding-right: 5mm; } table.rows { margin-top: 4mm; }"
                + " table.record { page-break-inside: avoid; } table.summary { table-layout: auto; } table.summary th { width: auto; } table.summary td, "
                + "table.summary tbody th { border-top: 1px solid #cccccc; padding: 1mm 3mm 1mm 0; }"
                + " table.summary tbody th { font-weight: normal; }"
                + " table.summary .num { text-align: right; }";
    }
}
