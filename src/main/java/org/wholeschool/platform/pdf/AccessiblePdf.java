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
import java.util.List;
import java.util.function.Function;
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
     * Draws a document in the largest size in which it has few enough pages, else in the smallest.
     *
     * @param pages how many pages it may have
     * @param sizes the sizes, the largest first; at least one
     * @param document the document in a size
     * @return the file
     */
    public static <S> byte[] within(int pages, List<S> sizes, Function<S, PdfDocument> document) {
        for (S size : sizes.subList(0, sizes.size() - 1)) {
            byte[] file = of(document.apply(size));
            if (pages(file) <= pages) {
                return file;
            }
        }
        return of(document.apply(sizes.get(sizes.size() - 1)));
    }

    private static int pages(byte[] pdf) {
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
