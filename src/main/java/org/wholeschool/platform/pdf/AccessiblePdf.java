package org.wholeschool.platform.pdf;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Draws a document as a PDF that a screen reader can read (PDF/UA: tagged, with a language, a title and its fonts
 * inside), in memory. It fetches nothing: fonts are the product's own, and there is no address that it would follow.
 */
public final class AccessiblePdf {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        // It would log what it draws.
        XRLog.setLoggingEnabled(false);
    }

    private AccessiblePdf() {}

    /** @return the document as a file */
    public static byte[] of(PdfDocument document) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(document.tree(), null);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Wholeschool");
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(TextDirection.LTR);
        builder.useSVGDrawer(new PictureDrawer());
        builder.useUriResolver((base, uri) -> null);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        font(builder, "NotoSans-Regular.ttf", "Noto Sans", REGULAR);
        font(builder, "NotoSans-Bold.ttf", "Noto Sans", BOLD);
        font(builder, "NotoSansArabic-Regular.ttf", "Noto Sans Arabic", REGULAR);
        font(builder, "NotoSansArabic-Bold.ttf", "Noto Sans Arabic", BOLD);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return pdf.toByteArray();
    }

    /**
     * @param pdf a file of {@link #of}
     * @return how many pages it has
     */
    public static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> AccessiblePdf.class.getResourceAsStream(file), family, weight, FontStyle.NORMAL, true);
    }
}
