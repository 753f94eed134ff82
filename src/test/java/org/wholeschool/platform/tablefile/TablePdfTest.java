package org.wholeschool.platform.tablefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.wholeschool.testing.PdfUa;

/** A list of few columns is a table across the page: its head is on each page, tagged, and nothing is cut off. */
class TablePdfTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    private static final String ARABIC = "\u0645\u062d\u0645\u062f \u0627\u0644\u0623\u062d\u0645\u062f";

    private static TableHead head(int columns) {
        return new TableHead(
                "List of actions",
                "Northfield School",
                List.of("40 rows."),
                "Exported on 1 Dec 2026",
                List.of(),
                Stream.concat(
                                Stream.of(
                                        new TableColumn("Action", TableColumn.Width.TEXT),
                                        new TableColumn("Waiting", TableColumn.Width.NUMBER)),
                                IntStream.range(2, columns)
                                        .mapToObj(i -> new TableColumn("Column" + i, TableColumn.Width.WORDS)))
                        .toList(),
                1);
    }

    private static List<Object> row(Object first, Object other) {
        return Arrays.asList(first, 7L, other, DAY, null, other, "Kind", other);
    }

    private static List<String> pages(PDDocument document) throws IOException {
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            PDFTextStripper text = new PDFTextStripper();
            text.setStartPage(page);
            text.setEndPage(page);
            pages.add(text.getText(document));
        }
        return pages;
    }

    private static void count(PDStructureNode node, Map<String, Integer> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.merge(element.getStructureType() + scope(element), 1, Integer::sum);
                count(element, tags);
            }
        }
    }

    private static String scope(PDStructureElement element) {
        COSBase attributes = element.getCOSObject().getDictionaryObject(COSName.A);
        if (attributes instanceof COSArray several) {
            attributes = several.getObject(0);
        }
        return attributes instanceof COSDictionary one && one.containsKey("Scope")
                ? ":" + one.getNameAsString("Scope")
                : "";
    }

    @SafeVarargs
    private static <T> List<T> times(int times, T... each) {
        return IntStream.range(0, times).mapToObj(i -> each[i % each.length]).toList();
    }

    @Test
    void itLiesAcrossThePageAndItsHeadIsOnEachPage() throws IOException {
        byte[] pdf = TablePdf.of(head(TablePdf.WIDEST), times(80, row("Ring home.", "Penelope Quillfeather")), 1, 1);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = pages(document);
            assertTrue(pages.size() > 2, pages.size() + " pages");
            for (String page : pages) {
                assertEquals(1, page.split("Column7", -1).length - 1, page);
            }
            for (PDPage page : document.getPages()) {
                assertTrue(page.getMediaBox().getWidth() > page.getMediaBox().getHeight(), "landscape");
            }
            assertEquals(80, String.join("", pages).split("Ring home\\.", -1).length - 1);
        }
    }

    @Test
    void aScreenReaderFindsTheHeadOfEachColumnAndRow() throws IOException {
        byte[] pdf = TablePdf.of(head(TablePdf.WIDEST), times(80, row("Ring home.", "Kofi")), 1, 1);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<String, Integer> tags = new TreeMap<>();
            count(document.getDocumentCatalog().getStructureTreeRoot(), tags);
            assertEquals(1, tags.get("Table"), tags.toString());
            assertEquals(81, tags.get("TR"), tags.toString());
            assertEquals(TablePdf.WIDEST, tags.get("TH:Column"), tags.toString());
            assertEquals(80, tags.get("TH:Row"), tags.toString());
            assertEquals(80 * (TablePdf.WIDEST - 1), tags.get("TD"), tags.toString());
        }
    }

    @Test
    void nothingRunsOffThePageAndAllOfALongTextIsThere() throws IOException {
        String long120 = "Q".repeat(60) + "-" + "m".repeat(59);
        String text = "Word seven is here. ".repeat(600) + "THE END";
        byte[] pdf = TablePdf.of(
                head(TablePdf.WIDEST),
                List.of(row(long120, long120), row(text, "Kofi"), row("Ring home.", ARABIC + "\nKofi (Witness)")),
                1,
                1);
        PdfUa.assertKept(pdf);
        List<Float> ends = new ArrayList<>();
        List<Float> tops = new ArrayList<>();
        StringBuilder said = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            float width = document.getPage(0).getMediaBox().getWidth();
            float height = document.getPage(0).getMediaBox().getHeight();
            new PDFTextStripper() {
                @Override
                protected void writeString(String words, List<TextPosition> positions) {
                    said.append(words).append(' ');
                    positions.forEach(sign -> {
                        ends.add(sign.getXDirAdj() + sign.getWidthDirAdj());
                        tops.add(sign.getYDirAdj());
                    });
                }
            }.getText(document);
            assertTrue(ends.stream().allMatch(end -> end <= width - 40), "beside the page");
            assertTrue(tops.stream().allMatch(top -> top >= 20 && top <= height - 20), "below the page");
        }
        assertEquals(4 * 60, said.chars().filter(sign -> sign == 'Q').count(), "all of the names");
        assertEquals(600, said.toString().split("seven", -1).length - 1, "all of the text");
        assertTrue(said.toString().contains("THE END"));
        assertEquals(3, said.toString().split("\u0645\u062d\u0645\u062f", -1).length - 1, said.toString());
    }

    @Test
    void moreColumnsKeepABlockForEachRow() throws IOException {
        List<Object> cells = new ArrayList<>(row("Ring home.", "Kofi"));
        cells.add("Ninth");
        byte[] pdf = TablePdf.of(head(TablePdf.WIDEST + 1), List.of(cells, cells), 1, 1);
        PdfUa.assertKept(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            assertFalse(page.getMediaBox().getWidth() > page.getMediaBox().getHeight(), "upright");
            assertEquals(2, pages(document).get(0).split("Column8", -1).length - 1);
        }
    }
}
