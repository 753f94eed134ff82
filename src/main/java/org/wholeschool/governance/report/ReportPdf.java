package org.wholeschool.governance.report;

import static org.wholeschool.platform.pdf.PdfDocument.FONTS;
import static org.wholeschool.platform.pdf.PdfDocument.add;
import static org.wholeschool.platform.pdf.PdfDocument.quoted;
import static org.wholeschool.platform.pdf.PdfDocument.text;
import static org.wholeschool.platform.pdf.PdfDocument.typed;

import java.util.List;
import java.util.Locale;
import org.w3c.dom.Element;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.pdf.AccessiblePdf;
import org.wholeschool.platform.pdf.PdfDocument;

/** Prints a report as a PDF that a screen reader can read, on six pages if its texts leave room for that. */
final class ReportPdf {

    private static final int PAGES = 6;

    /** In points; the first is taken in which the report has so few pages. */
    private static final List<Double> SIZES = List.of(10.5, 9.5, 9.0);

    private final Texts texts = Texts.of("report");
    private final ReportContent report;
    private final ReportPictures pictures;
    private final String state;

    private ReportPdf(ReportContent report, String state) {
        this.report = report;
        this.state = state;
        pictures = new ReportPictures(report);
    }

    /**
     * @param state whether it was presented, and when, which is said on every page
     * @return the file
     */
    static byte[] of(ReportContent report, String state) {
        return AccessiblePdf.within(PAGES, SIZES, new ReportPdf(report, state)::build);
    }

    private PdfDocument build(double size) {
        PdfDocument document = new PdfDocument(
                texts.get("pdf.title", report.title()), texts.get("pdf.subject"), report.school(), style(size));
        Element body = document.body();
        text(body, "h1", texts.get("pdf.title", report.title()));
        text(body, "p", report.school() + " \u00b7 " + state);
        text(body, "p", report.about()).setAttribute("class", "about");
        if (report.replaces() != null) {
            text(body, "p", texts.get("replaces", report.replaces().presentedOn()));
            typed(body, "p", texts.get("replaces.why", report.replaces().written()));
        }
        for (ReportContent.Part part : report.parts()) {
            document.marked("h2", part.question(), part.section().name());
            Element section = add(body, "div");
            section.setAttribute("class", "section");
            pictures.add(section, part);
            paragraphs(section, part);
            part.tables().forEach(table -> table(body, part, table));
        }
        document.marked("h2", texts.get("means"), "means");
        report.means().forEach(paragraph -> text(body, "p", paragraph).setAttribute("class", "means"));
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
            typed(body, "p", paragraph);
        }
    }

    private static void table(Element body, ReportContent.Part part, ReportContent.Table table) {
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
                    bar(td, part.section() == ReportSection.TRAINING ? row.bar() : 0);
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

    private String style(double size) {
        return "@page { size: A4; margin: 16mm 14mm 14mm 14mm;"
                + " @top-left { content: " + quoted(report.school()) + "; " + FONTS + " font-size: 9pt; }"
                + " @top-right { content: " + quoted(state) + "; " + FONTS
                + " font-size: 9pt; font-weight: bold; white-space: nowrap; }"
                + " @bottom-left { content: " + quoted(report.title()) + "; " + FONTS + " font-size: 9pt; width: 75%; }"
                + " @bottom-right { content: " + quoted(texts.get("pdf.page") + " ") + " counter(page) "
                + quoted(" " + texts.get("pdf.page.of") + " ") + " counter(pages); " + FONTS
                + " font-size: 9pt; white-space: nowrap; } }"
                + String.format(
                        Locale.ROOT,
                        " body { %s font-size: %.1fpt; line-height: 1.3; color: #111111; margin: 0; }",
                        FONTS,
                        size)
                + " h1 { font-size: 18pt; margin: 0 0 2mm 0; } h2 { font-size: 1.3em; margin: 4mm 0 1.6mm 0; "
                + "border-bottom: 1px solid #0f5257; page-break-after: avoid; }"
                + " h3 { font-size: 1em; margin: 2.5mm 0 1mm 0; page-break-after: avoid; } p { margin: 0 0 1.6mm "
                + "0; } p.about { color: #444444; } p.means { font-size: 9pt; }"
                + " .section { overflow: hidden; } svg { display: block; margin: 0 0 1mm 0; }"
                + " .picture { float: right; width: 90mm; margin: 0 0 1mm 4mm; page-break-inside: avoid; }"
                + " .picture p { margin: 0 0 0.6mm 0; }"
                + " table { width: 100%; border-collapse: collapse; margin: 0 0 2mm 0; -fs-table-paginate: "
                + "paginate; page-break-inside: avoid; } tr { page-break-inside: avoid; }"
                + " th { text-align: left; vertical-align: top; font-weight: bold; padding: 0.5mm 3mm 0.5mm 0; } "
                + "tbody th { font-weight: normal; width: 42%; }"
                + " td, tbody th { vertical-align: top; word-wrap: break-word; border-top: 1px solid #cccccc; } "
                + "td { padding: 0.5mm 3mm 0.5mm 0; }"
                + " th.num, td.num { text-align: right; padding-right: 6mm; } .bar { height: 1.6mm; "
                + "background-color: #0f5257; margin-top: 0.8mm; }";
    }
}
