package org.wholeschool.concern.chronology;

import static org.wholeschool.platform.pdf.PdfDocument.FONTS;
import static org.wholeschool.platform.pdf.PdfDocument.add;
import static org.wholeschool.platform.pdf.PdfDocument.quoted;
import static org.wholeschool.platform.pdf.PdfDocument.text;

import org.w3c.dom.Element;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.pdf.PdfDocument;

/**
 * Lays out the pages of a printed chronology. It builds a tree and never text, so nothing that was typed can become
 * markup.
 */
final class ChronologyDocument {

    private final PrintedChronology printed;
    private final Texts texts = Texts.of("chronology");

    private ChronologyDocument(PrintedChronology printed) {
        this.printed = printed;
    }

    static PdfDocument of(PrintedChronology printed) {
        return new ChronologyDocument(printed).build();
    }

    private PdfDocument build() {
        PdfDocument document = new PdfDocument(printed.title(), texts.get("pdf.subject"), printed.school(), style());
        Element body = document.body();
        text(body, "h1", printed.heading());
        printed.under().forEach(line -> text(body, "p", line));
        text(body, "p", printed.notice()).setAttribute("class", "notice");
        text(body, "p", printed.chosen());
        int year = 0;
        for (ChronicleEntry entry : printed.entries()) {
            if (entry.year() != year) {
                year = entry.year();
                document.marked("h2", Integer.toString(year), "y" + year);
            }
            entry(body, entry);
        }
        return document;
    }

    private void entry(Element body, ChronicleEntry entry) {
        text(body, "h3", entry.when() + " \u00b7 " + entry.kindWords());
        text(body, "p", entry.title()).setAttribute("class", "what");
        Element table = add(body, "table");
        Element rows = add(table, "tbody");
        row(
                rows,
                texts.get("by"),
                entry.by() == null ? texts.get("somebody") : entry.by().name(),
                false);
        if (entry.written() != null) {
            row(rows, texts.get(entry.kind() == EntryKind.CONCERN ? "logged" : "written"), entry.written(), false);
        }
        if (entry.concernId() != null) {
            row(rows, texts.get("pdf.numbers"), entry.concernWords(), false);
        }
        if (!entry.people().isEmpty()) {
            row(
                    rows,
                    texts.get("people"),
                    String.join(
                            "\n",
                            entry.people().stream()
                                    .map(part -> part.name() + ": " + part.roleWords())
                                    .toList()),
                    false);
        }
        entry.lines().forEach(line -> row(rows, line.label(), line.text(), line.isTyped()));
    }

    private void row(Element rows, String label, String words, boolean typed) {
        Element row = add(rows, "tr");
        Element head = text(row, "th", label);
        head.setAttribute("scope", "row");
        if (typed) {
            PdfDocument.typed(row, "td", words);
        } else {
            text(row, "td", words);
        }
    }

    private String style() {
        String made = quoted(texts.get("pdf.made", printed.madeAt(), printed.madeBy()) + " \u00b7 " + printed.names());
        return "@page { size: A4; margin: 22mm 16mm 20mm 16mm;"
                + " @top-left { content: " + quoted(texts.get("pdf.confidential")) + "; " + FONTS
                + " font-size: 9pt; font-weight: bold; }"
                + " @top-right { content: " + quoted(printed.school()) + "; " + FONTS + " font-size: 9pt; }"
                + " @bottom-left { content: " + made + "; " + FONTS + " font-size: 9pt; width: 75%; }"
                + " @bottom-right { content: " + quoted(texts.get("pdf.page.before") + " ") + " counter(page) "
                + quoted(" " + texts.get("pdf.page.of") + " ") + " counter(pages); "
                + FONTS + " font-size: 9pt; white-space: nowrap; } }"
                + " body { " + FONTS + " font-size: 10.5pt; line-height: 1.4; color: #111111; }"
                + " h1 { font-size: 18pt; margin: 0 0 3mm 0; } h2 { font-size: 14pt; margin: 8mm 0 2mm 0; "
                + "border-bottom: 1px solid #111111; page-break-after: avoid; }"
                + " h3 { font-size: 10.5pt; margin: 5mm 0 0 0; page-break-after: avoid; } p { margin: 0 0 2mm 0; "
                + "} p.what { font-size: 11.5pt; page-break-after: avoid; }"
                + " p.notice { border: 1px solid #111111; padding: 2mm 3mm; }"
                + " table { width: 100%; border-collapse: collapse; table-layout: fixed; } th { width: 45mm; "
                + "text-align: left; vertical-align: top; font-weight: bold; padding: 0.6mm 3mm 0.6mm 0; }"
                + " td { vertical-align: top; white-space: pre-wrap; word-wrap: break-word; padding: 0.6mm 0; }";
    }
}
