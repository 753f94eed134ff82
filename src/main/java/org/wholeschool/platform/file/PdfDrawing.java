package org.wholeschool.platform.file;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** The pages of a PDF as pictures: what it shows, and nothing of what it could do. */
final class PdfDrawing {

    /** A letter or a printed chat has a few; what has more is shown up to here. */
    static final int MOST_PAGES = 20;

    private static final float POINTS_PER_INCH = 72;
    private static final float DOTS_PER_INCH = 110;
    private static final double WIDEST = 1400;
    private static final double MOST_PIXELS_OF_A_PAGE = 4_000_000;

    private PdfDrawing() {}

    static DecoderProgram.Drawn draw(byte[] content, long mostPixels) throws IOException, DecoderProgram.NotDrawn {
        // In memory only: PDFBox would else write what it has no room for into a temporary file.
        try (PDDocument document = Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            int total = document.getNumberOfPages();
            if (total == 0) {
                throw new DecoderProgram.NotDrawn(DecoderProgram.Answer.NOT_READ);
            }
            Renderer renderer = new Renderer(document, mostPixels);
            renderer.setSubsamplingAllowed(true);
            List<byte[]> pages = new ArrayList<>();
            for (int page = 0; page < Math.min(total, MOST_PAGES); page++) {
                BufferedImage drawn =
                        renderer.renderImage(page, scale(document.getPage(page).getCropBox()), ImageType.RGB);
                pages.add(PictureDrawing.jpeg(drawn));
            }
            return new DecoderProgram.Drawn(total, pages);
        } catch (InvalidPasswordException locked) {
            throw new DecoderProgram.NotDrawn(DecoderProgram.Answer.LOCKED);
        } catch (TooManyPixels large) {
            throw new DecoderProgram.NotDrawn(DecoderProgram.Answer.TOO_MANY_PIXELS);
        }
    }

    /** A page says itself how large it is, and can say nonsense. */
    private static float scale(PDRectangle page) throws DecoderProgram.NotDrawn {
        double width = page.getWidth();
        double height = page.getHeight();
        if (!(width >= 1 && height >= 1)) {
            throw new DecoderProgram.NotDrawn(DecoderProgram.Answer.NOT_READ);
        }
        double most = Math.min(WIDEST / width, Math.sqrt(MOST_PIXELS_OF_A_PAGE / (width * height)));
        return (float) Math.min(DOTS_PER_INCH / POINTS_PER_INCH, most);
    }

    /** A picture in a page is too large to be decoded. */
    private static final class TooManyPixels extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Draws pages, and looks at the size of each picture in them before it is decoded. */
    private static final class Renderer extends PDFRenderer {

        private final long mostPixels;

        Renderer(PDDocument document, long mostPixels) {
            super(document);
            this.mostPixels = mostPixels;
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                public void drawImage(PDImage image) throws IOException {
                    if ((long) image.getWidth() * image.getHeight() > mostPixels) {
                        throw new TooManyPixels();
                    }
                    super.drawImage(image);
                }
            };
        }
    }
}
