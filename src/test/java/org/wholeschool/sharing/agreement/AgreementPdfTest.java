package org.wholeschool.sharing.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.wholeschool.testing.PdfUa;

/** An agreement prints on two sheets at most, for a screen reader too, with lines where a signature is missing. */
class AgreementPdfTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 3);

    private static byte[] pdf(AgreementChoices.Template template, AgreementDays days, String ours, String theirs) {
        Map<AgreementText, String> texts = new EnumMap<>(template.texts());
        if (ours != null) {
            texts.put(AgreementText.OUR_SIGNER, ours);
            texts.put(AgreementText.THEIR_SIGNER, theirs);
        }
        Terms terms = new Terms(
                texts, List.of(new Terms.Party("POLICE", "Northfield Police")), template.kinds(), template.bases());
        AgreementView view = new AgreementView(
                1,
                1,
                terms.text(AgreementText.TITLE),
                "All sharing to keep children safe",
                AgreementWords.names(terms),
                AgreementState.on(days, null, DAY),
                false,
                AgreementHistory.lines(AgreementWords.wording(terms)),
                List.of(),
                null,
                false,
                List.of());
        return AgreementPdf.of(new AgreementReading.Paper(
                "Northfield School",
                view,
                new AgreementEntry(
                        AgreementScope.OVERARCHING, List.of(), texts, template.kinds(), template.bases(), days),
                DAY));
    }

    @Test
    void everyTemplateKeepsToTheStandardOnTwoPages() throws IOException {
        for (AgreementChoices.Template template : AgreementChoices.templates()) {
            byte[] pdf = pdf(template, AgreementDays.NONE, null, null);
            PdfUa.assertKept(pdf);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertTrue(document.getNumberOfPages() <= 2, template.code() + ": " + document.getNumberOfPages());
                String words = new PDFTextStripper().getText(document);
                assertTrue(words.contains("Signature") && words.contains("......"), words);
                assertTrue(words.contains("You never need an agreement"), words);
            }
        }
    }

    @Test
    void whatIsSignedSaysWhoAndWhen() throws IOException {
        byte[] pdf = pdf(
                AgreementChoices.template("POLICE"),
                new AgreementDays(DAY, DAY, DAY, null, DAY.plusYears(1)),
                "Ann \u0645\u062d\u0645\u062f",
                "Joe Marsh\nAmy Marsh");
        PdfUa.assertKept(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String words = new PDFTextStripper().getText(document);
            assertTrue(words.contains("Joe Marsh") && words.contains("In force"), words);
            assertEquals(-1, words.indexOf("......"));
        }
    }
}
