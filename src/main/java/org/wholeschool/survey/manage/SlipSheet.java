package org.wholeschool.survey.manage;

import static org.wholeschool.platform.pdf.PdfDocument.FONTS;
import static org.wholeschool.platform.pdf.PdfDocument.add;
import static org.wholeschool.platform.pdf.PdfDocument.quoted;
import static org.wholeschool.platform.pdf.PdfDocument.text;

import java.util.List;
import org.w3c.dom.Element;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.config.Settings;
import org.wholeschool.platform.pdf.AccessiblePdf;
import org.wholeschool.platform.pdf.PdfDocument;
import org.wholeschool.survey.answer.ShortAddress;
import org.wholeschool.survey.answer.SurveyKind;

/** The sheet of slips to cut out: one code on each, no name and no number. */
@RoomOnly
public final class SlipSheet {

    private static final int BESIDE_EACH_OTHER = 2;

    private SlipSheet() {}

    /**
     * What is printed.
     *
     * @param school its name
     * @param kind whom the survey asks
     * @param term for which half-term
     * @param slips by class
     */
    @RoomOnly
    public record Made(String school, SurveyKind kind, String term, List<Surveys.ClassSlips> slips) {}

    /** @return where people answer, short enough to be typed */
    @RoomOnly
    public static String address() {
        return Settings.address() + ShortAddress.ADDRESS;
    }

    /** @return the sheet as a PDF */
    @RoomOnly
    public static byte[] of(Made made) {
        return of(made, address());
    }

    static byte[] of(Made made, String address) {
        Texts texts = Texts.of("survey");
        PdfDocument document = new PdfDocument(
                texts.get("sheet.title." + made.kind()),
                texts.get("sheet.subject"),
                made.school(),
                style(made.school()));
        for (int at = 0; at < made.slips().size(); at++) {
            Surveys.ClassSlips slips = made.slips().get(at);
            Element heading = document.marked(
                    "h1",
                    slips.className().isEmpty()
                            ? texts.get("sheet.staff", made.term())
                            : texts.get("sheet.class", slips.className(), made.term()),
                    "c" + at);
            heading.setAttribute("class", at == 0 ? "first" : "next");
            text(document.body(), "p", texts.get("sheet.about"));
            slips(add(add(document.body(), "table"), "tbody"), made.kind(), slips.codes(), address);
        }
        return AccessiblePdf.of(document);
    }

    private static void slips(Element rows, SurveyKind kind, List<String> codes, String address) {
        Texts texts = Texts.of("survey");
        Element row = null;
        for (int slip = 0; slip < codes.size(); slip++) {
            row = slip % BESIDE_EACH_OTHER == 0 ? add(rows, "tr") : row;
            Element cell = add(row, "td");
            text(cell, "p", texts.get("sheet.title." + kind)).setAttribute("class", "what");
            text(cell, "p", texts.get("sheet.go", address));
            text(cell, "p", codes.get(slip)).setAttribute("class", "code");
            text(cell, "p", texts.get("sheet.no-name"));
        }
        if (codes.size() % BESIDE_EACH_OTHER != 0) {
            add(row, "td").setAttribute("class", "none");
        }
    }

    private static String style(String school) {
        return "@page { size: A4; margin: 14mm; @bottom-left { content: " + quoted(school) + "; " + FONTS
                + " font-size: 9pt; } }"
                + " body { " + FONTS
                + " font-size: 10.5pt; line-height: 1.35; color: #111111; } h1 { font-size: 15pt; margin: 0 0 "
                + "2mm 0; } h1.next { page-break-before: always; } p { margin: 0 0 1mm 0; }"
                + " table { width: 100%; border-collapse: collapse; table-layout: fixed; margin-top: 4mm; } tr { "
                + "page-break-inside: avoid; }"
                + " td { border: 1px dashed #555555; padding: 4mm; vertical-align: top; } p.what { font-weight: "
                + "bold; } p.code { font-size: 18pt; font-weight: bold; letter-spacing: 1pt; margin: 1mm 0 "
                + "2mm 0; } td.none { border: 0; }";
    }
}
