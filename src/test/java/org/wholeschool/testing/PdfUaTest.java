package org.wholeschool.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.pdf.AccessiblePdf;
import org.wholeschool.platform.pdf.PdfDocument;

/** The check of PDF/UA refuses files from which something is taken that a screen reader needs. */
class PdfUaTest {

    private static byte[] file() {
        PdfDocument document =
                new PdfDocument("A title", "A subject", "A school", "body { " + PdfDocument.FONTS + " }");
        document.marked("h1", "A heading", "first");
        PdfDocument.text(document.body(), "p", "A paragraph.");
        return AccessiblePdf.of(document);
    }

    private static void assertRefused(String clause, Consumer<PDDocumentCatalog> fault) throws IOException {
        ByteArrayOutputStream spoiled = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(file())) {
            fault.accept(document.getDocumentCatalog());
            document.save(spoiled);
        }
        var broken = PdfUa.broken(spoiled.toByteArray());
        assertTrue(broken.stream().anyMatch(each -> each.startsWith(clause)), clause + " is not in " + broken);
    }

    @Test
    void aFileOfTheProductIsTaken() {
        PdfUa.assertKept(file());
    }

    @Test
    void aFileWithoutTagsIsRefused() throws IOException {
        assertRefused("7.1-11 ", catalog -> catalog.getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT));
    }

    @Test
    void aFileWithoutItsTitleIsRefused() throws IOException {
        assertRefused("7.1-8 ", catalog -> catalog.getCOSObject().removeItem(COSName.METADATA));
    }

    @Test
    void aFileThatDoesNotShowItsTitleIsRefused() throws IOException {
        assertRefused("7.1-10 ", catalog -> catalog.getCOSObject().removeItem(COSName.VIEWER_PREFERENCES));
    }

    @Test
    void aFileWithoutItsLanguageIsRefused() throws IOException {
        assertRefused("7.2-", catalog -> catalog.getCOSObject().removeItem(COSName.LANG));
    }
}
