package org.wholeschool.governance.report;

import static org.wholeschool.platform.pdf.PdfDocument.FONTS;
import static org.wholeschool.platform.pdf.PdfDocument.add;
import static org.wholeschool.platform.pdf.PdfDocument.quoted;
import static org.wholeschool.platform.pdf.PdfDocument.text;

import org.w3c.dom.Element;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.pdf.AccessiblePdf;
import org.wholeschool.platform.pdf.PdfDocument;
import org.wholeschool.platform.pdf.Printable;

/** A report on paper, and for a screen reader: its sections with the tables behind their bars. */
final class ReportPdf {

    private final Texts texts = Texts.of("report");
    private final ReportContent report;
    private final String state;

    private ReportPdf(ReportContent report, String state) {
        this.report = report;
        this.state = state;
    }

    /**
     * @param state whether it was presented, and when, which is said on every page
     * @return the file
     */
    static byte[] of(ReportContent report, String state) {
        return AccessiblePdf.of(new ReportPdf(report, state).build());
    }

    private PdfDocument build() {
        PdfDocument document = new PdfDocument(
                texts.get("pdf.title", report.title()), texts.get("pdf.subject"), report.school(), style());
        Element body = document.body();
        text(body, "h1", texts.get("pdf.title", report.title()));
        text(body, "p", report.school() + " \u00b7 " + state);
        text(body, "p", report.about()).setAttribute("class", "about");
        if (report.replaces() != null) {
            text(body, "p", texts.get("replaces", report.replaces().presentedOn()));
            said(body, texts.get("replaces.why", report.replaces().written()));
        }
        for (ReportContent.Part part : report.parts()) {
            document.marked("h2", part.question(), part.section().name());
            paragraphs(body, part);
            part.tables().forEach(table -> table(body, table));
        }
        document.marked("h2", texts.get("means"), "means");
        report.means().forEach(paragraph -> text(body, "p", paragraph));
        return document;
    }

    private void paragraphs(Element body, ReportContent.Part part) {
        part.says().forEach(sentence -> text(body, "p", sentence));
        if (part.text() == null) {
            text(body, "p", texts.get("pdf.unwritten")).setAttribute("class", "about");
            return;
        }
        if (!part.says().isEmpty() && !part.written().isEmpty()) {
            text(body, "h3", texts.get("comment.heading"));
        }
        for (String paragraph : part.written()) {
            said(body, paragraph);
        }
    }

    /** What a lead wrote, in whichever direction it is read. */
    private static void said(Element body, String paragraph) {
        Element p = text(body, "p", paragraph);
        if (Printable.isFromRightToLeft(paragraph)) {
            p.setAttribute("dir", "rtl");
        }
    }

    private static void table(Element body, ReportContent.Table table) {
        text(body, "h3", table.caption());
        Element element = add(body, "table");
        Element heads = add(add(element, "thead"), "tr");
        for (int i = 0; i < table.heads().size(); i++) {
            Element head = text(heads, "th", table.heads().get(i));
            head.setAttribute("scope", "col");
            head.setAttribute("class", isNumbers(table, i) ? "num" : "words");
        }
        Element rows = add(element, "tbody");
        for (ReportContent.Row row : table.rows()) {
            Element tr = add(rows, "tr");
            for (int i = 0; i < row.cells().size(); i++) {
                ReportContent.Cell cell = row.cells().get(i);
                Element td = text(tr, i == 0 ? "th" : "td", cell.words());
                if (i == 0) {
                    td.setAttribute("scope", "row");
                    bar(td, row.bar());
                } else {
                    td.setAttribute("class", isNumbers(table, i) ? "num" : "words");
                }
            }
        }
    }

    /** A picture of the row's number, which stands beside it: so there is nothing in it to be read. */
    private static void bar(Element cell, int length) {
        if (length > 0) {
            Element bar = add(cell, "div");
            bar.setAttribute("class", "bar");
            bar.setAttribute("style", "width: " + length + "%;");
        }
    }

    private static boolean isNumbers(ReportContent.Table table, int column) {
        return table.rows().stream().anyMatch(row -> row.cells().get(column).number() != null);
    }

    private String style() {
        return "@page { size: A4; margin: 20mm 16mm 20mm 16mm;"
                + " @top-left { content: " + quoted(report.school()) + "; " + FONTS + " font-size: 9pt; }"
                + " @top-right { content: " + quoted(state) + "; " + FONTS
                + " font-size: 9pt; font-weight: bold; white-space: nowrap; }"
                + " @bottom-left { content: " + quoted(report.title()) + "; " + FONTS + " font-size: 9pt; width: 75%; }"
                + " @bottom-right { content: " + quoted(texts.get("pdf.page") + " ") + " counter(page) "
                + quoted(" " + texts.get("pdf.page.of") + " ") + " counter(pages); " + FONTS
                + " font-size: 9pt; white-space: nowrap; } }"
                + " body { " + FONTS + " font-size: 10.5pt; line-height: 1.45; color: #111111; }"
                + " h1 { font-size: 18pt; margin: 0 0 2mm 0; } h2 { font-size: 13.5pt; margin: 8mm 0 2mm 0; "
                + "border-bottom: 1px solid #0f5257; page-break-after: avoid; }"
                + " h3 { font-size: 10.5pt; margin: 4mm 0 1mm 0; page-break-after: avoid; } p { margin: 0 0 2mm "
                + "0; } p.about { color: #444444; }"
                + " table { width: 100%; border-collapse: collapse; margin: 0 0 3mm 0; -fs-table-paginate: "
                + "paginate; } tr { page-break-inside: avoid; }"
                + " th { text-align: left; vertical-align: top; font-weight: bold; padding: 1mm 3mm 1mm 0; } "
                + "tbody th { font-weight: normal; width: 42%; }"
                + " td, tbody th { vertical-align: top; word-wrap: break-word; border-top: 1px solid #cccccc; } "
                + "td { padding: 1mm 3mm 1mm 0; }"
                + " th.num, td.num { text-align: right; padding-right: 6mm; } .bar { height: 1.6mm; "
                + "background-color: #0f5257; margin-top: 0.8mm; }";
    }
}
