package org.wholeschool.intervention.meeting;

import static org.wholeschool.platform.pdf.PdfDocument.FONTS;
import static org.wholeschool.platform.pdf.PdfDocument.add;
import static org.wholeschool.platform.pdf.PdfDocument.quoted;
import static org.wholeschool.platform.pdf.PdfDocument.text;

import java.util.List;
import org.w3c.dom.Element;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.pdf.AccessiblePdf;
import org.wholeschool.platform.pdf.PdfDocument;

/**
 * What is handed to those at the table, on paper and for a screen reader: the sheet before the meeting, and its
 * minutes.
 */
final class MeetingPdf {

    private static final Texts WORDS = Texts.of("meeting");

    private final PdfDocument document;

    private MeetingPdf(String title, String school) {
        document = new PdfDocument(title, WORDS.get("pdf.subject"), school, style(title, school));
        text(document.body(), "h1", title);
    }

    /** @return the sheet with the agenda */
    static byte[] sheet(Invitations.Sheet sheet) {
        MeetingPdf pdf = new MeetingPdf(WORDS.get("sheet.title"), sheet.school());
        pdf.place(sheet.when(), sheet.where());
        pdf.section("agenda", WORDS.get("agenda.title"));
        pdf.lines(sheet.agenda());
        text(pdf.document.body(), "p", WORDS.get("sheet.about")).setAttribute("class", "about");
        return AccessiblePdf.of(pdf.document);
    }

    /**
     * @param agreed by whom and when, in words
     * @param additions what is said under them
     * @return the minutes
     */
    static byte[] minutes(Minutes minutes, String agreed, List<MeetingView.Added> additions) {
        MeetingPdf pdf = new MeetingPdf(WORDS.get("minutes.title"), minutes.school());
        pdf.place(minutes.when(), minutes.where());
        text(pdf.document.body(), "p", agreed).setAttribute("class", "about");
        pdf.section("missing", WORDS.get("minutes.missing"));
        pdf.list(minutes.missing(), WORDS.get("minutes.missing.none"));
        pdf.section("people", WORDS.get("minutes.people"));
        pdf.table(
                List.of(WORDS.get("minutes.seat"), WORDS.get("minutes.name"), WORDS.get("minutes.attendance")),
                minutes.people().stream()
                        .map(person -> List.of(person.seat(), person.name(), person.attendance()))
                        .toList(),
                "");
        pdf.section("agenda", WORDS.get("agenda.title"));
        pdf.lines(minutes.agenda());
        pdf.section("decisions", WORDS.get("minutes.decisions"));
        pdf.table(
                List.of(WORDS.get("minutes.decided"), WORDS.get("minutes.reason")),
                minutes.decisions().stream()
                        .map(each -> List.of(each.decided(), each.reason()))
                        .toList(),
                WORDS.get("minutes.decisions.none"));
        pdf.section("actions", WORDS.get("minutes.actions"));
        pdf.table(
                List.of(WORDS.get("minutes.task"), WORDS.get("minutes.owner"), WORDS.get("minutes.due")),
                minutes.actions().stream()
                        .map(each -> List.of(each.task(), each.owner(), each.due()))
                        .toList(),
                WORDS.get("minutes.actions.none"));
        if (!additions.isEmpty()) {
            pdf.section("additions", WORDS.get("minutes.additions"));
            additions.forEach(each -> {
                pdf.lines(each.words());
                text(pdf.document.body(), "p", each.by()).setAttribute("class", "about");
            });
        }
        return AccessiblePdf.of(pdf.document);
    }

    private void place(String when, String where) {
        if (when != null) {
            text(document.body(), "p", when);
        }
        if (where != null) {
            text(document.body(), "p", where);
        }
    }

    private void section(String id, String heading) {
        document.marked("h2", heading, id);
    }

    private void lines(String words) {
        words.lines().filter(line -> !line.isBlank()).forEach(line -> PdfDocument.typed(document.body(), "p", line));
    }

    private void list(List<String> lines, String none) {
        if (lines.isEmpty()) {
            text(document.body(), "p", none);
            return;
        }
        Element list = add(document.body(), "ul");
        lines.forEach(line -> text(list, "li", line));
    }

    private void table(List<String> heads, List<List<String>> rows, String none) {
        if (rows.isEmpty()) {
            text(document.body(), "p", none);
            return;
        }
        Element table = add(document.body(), "table");
        Element head = add(add(table, "thead"), "tr");
        heads.forEach(words -> text(head, "th", words).setAttribute("scope", "col"));
        Element body = add(table, "tbody");
        for (List<String> cells : rows) {
            Element row = add(body, "tr");
            cells.forEach(words -> PdfDocument.typed(row, "td", words));
        }
    }

    private static String style(String title, String school) {
        return "@page { size: A4; margin: 20mm 16mm; @top-left { content: " + quoted(school) + "; " + FONTS
                + " font-size: 9pt; } @bottom-left { content: " + quoted(title) + "; " + FONTS + " font-size: 9pt; }"
                + " @bottom-right { content: " + quoted(WORDS.get("pdf.page") + " ") + " counter(page) "
                + quoted(" " + WORDS.get("pdf.page.of") + " ") + " counter(pages); " + FONTS
                + " font-size: 9pt; white-space: nowrap; } }"
                + " body { " + FONTS
                + " font-size: 11pt; line-height: 1.45; color: #111111; } h1 { font-size: 18pt; margin: 0 0 2mm "
                + "0; } h2 { font-size: 13pt; margin: 7mm 0 2mm 0; border-bottom: 1px solid #0f5257; "
                + "page-break-after: avoid; }"
                + " p { margin: 0 0 2mm 0; } p.about { color: #444444; margin-top: 4mm; } ul { margin: 0; "
                + "padding-left: 5mm; } table { width: 100%; border-collapse: collapse; "
                + "-fs-table-paginate: paginate; } tr { page-break-inside: avoid; }"
                + " th, td { text-align: left; vertical-align: top; padding: 1mm 3mm 1mm 0; word-wrap: "
                + "break-word; } td { border-top: 1px solid #cccccc; }";
    }
}
