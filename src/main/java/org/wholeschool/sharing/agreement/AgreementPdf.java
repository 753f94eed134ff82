package org.wholeschool.sharing.agreement;

import static org.wholeschool.platform.pdf.PdfDocument.FONTS;
import static org.wholeschool.platform.pdf.PdfDocument.add;
import static org.wholeschool.platform.pdf.PdfDocument.quoted;
import static org.wholeschool.platform.pdf.PdfDocument.text;

import java.time.LocalDate;
import java.util.List;
import org.w3c.dom.Element;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.pdf.AccessiblePdf;
import org.wholeschool.platform.pdf.PdfDocument;

/** An information-sharing agreement on paper, with lines for the signatures that are not there. */
final class AgreementPdf {

    private static final Texts WORDS = Texts.of("agreement");

    private final AgreementReading.Paper paper;
    private final PdfDocument document;

    private AgreementPdf(AgreementReading.Paper paper) {
        this.paper = paper;
        String title = paper.view().title();
        document = new PdfDocument(title, WORDS.get("pdf.subject"), paper.school(), style(title, paper.school()));
        PdfDocument.typed(document.body(), "h1", title);
    }

    static byte[] of(AgreementReading.Paper paper) {
        AgreementPdf pdf = new AgreementPdf(paper);
        pdf.head();
        pdf.wording();
        pdf.signatures();
        text(pdf.document.body(), "p", WORDS.get("never-blocks")).setAttribute("class", "about");
        return AccessiblePdf.of(pdf.document);
    }

    private void head() {
        AgreementView view = paper.view();
        PdfDocument.typed(document.body(), "p", WORDS.get("pdf.between", paper.school(), view.agencies()));
        text(
                document.body(),
                "p",
                WORDS.get(
                        "pdf.state",
                        view.getStateWords(),
                        view.scope(),
                        view.edition(),
                        AgreementWords.day(paper.day())));
        if (view.isChangedSinceSigned()) {
            text(document.body(), "p", WORDS.get("signed.changed"));
        }
        AgreementDays days = paper.entry().days();
        text(document.body(), "p", WORDS.get("pdf.days", day(days.starts()), end(days.ends()), day(days.review())));
    }

    private static String day(LocalDate day) {
        return day == null ? WORDS.get("pdf.blank") : AgreementWords.day(day);
    }

    private static String end(LocalDate day) {
        return day == null ? WORDS.get("pdf.no-end") : AgreementWords.day(day);
    }

    private void wording() {
        int count = 0;
        for (AgreementView.Line line : paper.view().wording()) {
            if (line.words() != null) {
                document.marked("h2", line.label(), "part" + count++);
                line.words()
                        .lines()
                        .filter(words -> !words.isBlank())
                        .forEach(words -> PdfDocument.typed(document.body(), "p", words));
            }
        }
    }

    private void signatures() {
        Element whole = add(document.body(), "div");
        whole.setAttribute("class", "whole");
        whole.appendChild(document.marked("h2", WORDS.get("pdf.signatures"), "signatures"));
        Element table = add(whole, "table");
        Element head = add(add(table, "thead"), "tr");
        List.of("pdf.for", "pdf.name", "pdf.signature", "pdf.day")
                .forEach(key -> text(head, "th", WORDS.get(key)).setAttribute("scope", "col"));
        Element body = add(table, "tbody");
        AgreementEntry entry = paper.entry();
        signature(
                body,
                paper.school(),
                entry.texts().get(AgreementText.OUR_SIGNER),
                entry.days().ourSigned());
        signature(
                body,
                paper.view().agencies(),
                entry.texts().get(AgreementText.THEIR_SIGNER),
                entry.days().theirSigned());
    }

    private static void signature(Element body, String side, String name, LocalDate day) {
        Element row = add(body, "tr");
        PdfDocument.typed(row, "td", side);
        String line = WORDS.get("pdf.blank");
        PdfDocument.typed(row, "td", name == null ? line : name);
        text(row, "td", day == null ? line : WORDS.get("pdf.signed"));
        text(row, "td", day == null ? line : AgreementWords.day(day));
    }

    private static String style(String title, String school) {
        return "@page { size: A4; margin: 15mm 16mm; @top-left { content: " + quoted(school) + "; " + FONTS
                + " font-size: 9pt; } @bottom-left { content: " + quoted(title) + "; " + FONTS + " font-size: 9pt; }"
                + " @bottom-right { content: " + quoted(WORDS.get("pdf.page") + " ") + " counter(page) "
                + quoted(" " + WORDS.get("pdf.page.of") + " ") + " counter(pages); " + FONTS
                + " font-size: 9pt; white-space: nowrap; } }"
                + " body { " + FONTS
                + " font-size: 10pt; line-height: 1.3; color: #111111; } h1 { font-size: 17pt; margin: 0 0 2mm "
                + "0; } h2 { font-size: 11pt; margin: 3mm 0 1mm 0; border-bottom: 1px solid #0f5257; "
                + "page-break-after: avoid; }"
                + " p { margin: 0 0 1mm 0; } p.about { color: #444444; margin-top: 3mm; } .whole { page-break-inside: avoid; }"
                + " table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; }"
                + " tr { page-break-inside: avoid; }"
                + " th, td { text-align: left; vertical-align: top; padding: 1.5mm 3mm 1.5mm 0; word-wrap: "
                + "break-word; } td { border-top: 1px solid #cccccc; }";
    }
}
