package org.wholeschool.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * What a PDF says.
 *
 * @param text all words that are drawn as text, in one line
 * @param figures what is read out in the place of each picture, in their order
 * @param pages how many pages it has
 * @param smallest how large its smallest text is, in points
 * @param isA4 whether each page is A4
 */
public record PdfWords(String text, List<String> figures, int pages, double smallest, boolean isA4) {

    private static final double MILLIMETRE = 72 / 25.4;

    /**
     * @param pdf a file
     * @return what it says
     */
    public static PdfWords of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Sizes sizes = new Sizes();
            String text = sizes.getText(document)
                    .replaceAll("-\\s+", "-")
                    .replaceAll("\\s*/\\s*", "/")
                    .replaceAll("\\s+", " ")
                    .strip();
            List<String> figures = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), figures);
            boolean isA4 = true;
            for (PDPage page : document.getPages()) {
                PDRectangle box = page.getMediaBox();
                isA4 &= Math.round(box.getWidth() / MILLIMETRE) == 210
                        && Math.round(box.getHeight() / MILLIMETRE) == 297;
            }
            return new PdfWords(text, List.copyOf(figures), document.getNumberOfPages(), sizes.smallest, isA4);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * @param other its text
     * @param others its figures
     * @return the same file with other words
     */
    public PdfWords says(String other, List<String> others) {
        return new PdfWords(other, others, pages, smallest, isA4);
    }

    private static void collect(PDStructureNode node, List<String> figures) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().toLowerCase(Locale.ROOT).equals("figure")) {
                    figures.add(element.getAlternateDescription() == null ? "" : element.getAlternateDescription());
                }
                collect(element, figures);
            }
        }
    }

    private static final class Sizes extends PDFTextStripper {

        private double smallest = Double.MAX_VALUE;

        @Override
        protected void processTextPosition(TextPosition text) {
            smallest = Math.min(smallest, Math.abs(text.getYScale()));
            super.processTextPosition(text);
        }
    }
}
