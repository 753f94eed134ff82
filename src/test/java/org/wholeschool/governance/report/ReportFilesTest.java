package org.wholeschool.governance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.wholeschool.governance.report.ReportContent.Cell;
import org.wholeschool.governance.report.ReportContent.Part;
import org.wholeschool.governance.report.ReportContent.Row;
import org.wholeschool.governance.report.ReportContent.Table;
import org.wholeschool.testing.PdfUa;
import org.xml.sax.InputSource;

/**
 * A report as files: a PDF that a screen reader can read and a spreadsheet, each with all of its words and numbers and
 * nothing else.
 */
class ReportFilesTest {

    private static final String MARKUP =
            "=HYPERLINK(\"http://x.example\") <b>bold</b> & \u0645\u062f\u0631\u0633\u0629";

    private static ReportContent report() {
        List<Part> parts = new ArrayList<>();
        for (ReportSection section : ReportSection.values()) {
            List<Table> tables = section == ReportSection.KINDS
                    ? List.of(new Table(
                            "Concerns by kind, Autumn 1",
                            List.of("Kind", "Concerns", "Since Summer 2"),
                            List.of(
                                    new Row(
                                            List.of(
                                                    new Cell("Bullying and prejudice", null),
                                                    Cell.of("1,245"),
                                                    new Cell("clearly more", null)),
                                            100),
                                    new Row(
                                            List.of(
                                                    new Cell(
                                                            "Physical harm and weapons; Sexual harm and relationships "
                                                                    + "(shown together)",
                                                            null),
                                                    Cell.of("35"),
                                                    new Cell("cannot be compared", null)),
                                            28))))
                    : List.of();
            parts.add(new Part(
                    section,
                    "Question of " + section + "?",
                    List.of(),
                    tables,
                    section == ReportSection.NEXT ? null : "What is said of " + section + ".\n" + MARKUP));
        }
        return new ReportContent(
                ReportContent.FORMAT,
                "Northfield \"Academy\"",
                "autumn term 2026/27",
                "From 1 September to 4 January.",
                parts,
                List.of("What is counted.", "What is not."),
                null);
    }

    @Test
    void theReportIsAPdfThatAScreenReaderCanRead() throws IOException {
        byte[] file = ReportPdf.of(report(), "Presented on 26 November 2026");
        PdfUa.assertKept(file);
        try (PDDocument document = Loader.loadPDF(file)) {
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked(), "tagged");
            assertEquals("en-GB", document.getDocumentCatalog().getLanguage());
            assertEquals(
                    "Safeguarding report, autumn term 2026/27",
                    document.getDocumentInformation().getTitle());
            assertTrue(
                    new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8)
                            .contains("pdfuaid"),
                    "says that it is PDF/UA");
            Set<String> tags = new HashSet<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), tags);
            assertTrue(
                    tags.containsAll(Set.of("Document", "H1", "H2", "H3", "P", "Table", "TR", "TH", "TD")),
                    tags.toString());
            for (PDPage page : document.getPages()) {
                assertEquals(COSName.S, page.getCOSObject().getCOSName(COSName.getPDFName("Tabs")));
                for (COSName font : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(font).isEmbedded());
                }
            }
            assertEquals(
                    "Question of AMOUNT?",
                    document.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle());
            String text = new PDFTextStripper().getText(document);
            String flat = text.replaceAll("\\s+", " ");
            for (String expected : List.of(
                    "Presented on 26 November 2026",
                    "What is said of KINDS.",
                    "=HYPERLINK(\"http://x.example\") <b>bold</b> &",
                    "1,245",
                    "35",
                    "clearly more",
                    "shown together",
                    "Nothing is written here yet.",
                    "What is not.")) {
                assertTrue(flat.contains(expected), expected + " is not in " + text);
            }
            assertFalse(flat.contains("Draft"), text);
            Path pictures = Files.createDirectories(Path.of("target/pictures"));
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                ImageIO.write(
                        new PDFRenderer(document).renderImageWithDPI(page, 80),
                        "png",
                        pictures.resolve("report-page-" + (page + 1) + ".png").toFile());
            }
        }
        try (PDDocument draft = Loader.loadPDF(ReportPdf.of(report(), "Draft. Not presented to governors."))) {
            assertTrue(new PDFTextStripper().getText(draft).contains("Draft. Not presented to governors."));
        }
    }

    private static void collect(PDStructureNode node, Set<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                collect(element, tags);
            }
        }
    }

    @Test
    void theReportIsASpreadsheetInWhichNumbersAreNumbersAndWordsAreWords() throws Exception {
        Map<String, String> files = unzipped(ReportSpreadsheet.of(report(), "Presented on 26 November 2026"));
        assertEquals(
                3,
                files.keySet().stream()
                        .filter(name -> name.matches("xl/worksheets/sheet\\d\\.xml"))
                        .count(),
                files.keySet().toString());
        String all = String.join("\n", files.values());
        assertFalse(all.contains("<f>"), "no formula");
        printsOnA4(files.get("xl/worksheets/sheet1.xml"), "portrait");
        printsOnA4(files.get("xl/worksheets/sheet2.xml"), "landscape");
        printsOnA4(files.get("xl/worksheets/sheet3.xml"), "landscape");
        assertTrue(
                files.get("xl/workbook.xml").contains("_xlnm.Print_Titles"),
                "the heads of the columns are on every page: " + files.get("xl/workbook.xml"));
        for (String sheet : List.of("xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml")) {
            Set<String> numbers = new HashSet<>();
            Matcher cell =
                    Pattern.compile("<c [^>]*t=\"n\"[^>]*><v>([^<]+)</v>").matcher(files.get(sheet));
            while (cell.find()) {
                numbers.add(cell.group(1));
            }
            assertEquals(Set.of("1245", "35"), numbers, files.get(sheet));
        }
        StringBuilder read = new StringBuilder();
        for (String file : files.keySet()) {
            if (file.endsWith(".xml")) {
                read.append(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(files.get(file))))
                        .getDocumentElement()
                        .getTextContent());
            }
        }
        for (String words : List.of(MARKUP, "What is said of DAY.", "clearly more", "Nothing is written here yet.")) {
            assertTrue(read.toString().contains(words), words + " is not in " + read);
        }
    }

    private static void printsOnA4(String sheet, String orientation) {
        String setup = sheet.replaceAll("(?s).*(<pageSetup [^>]*>).*", "$1");
        assertTrue(setup.contains("paperSize=\"9\"") && setup.contains("orientation=\"" + orientation + "\""), setup);
        assertTrue(
                setup.contains("fitToWidth=\"1\"") && sheet.contains("<pageSetUpPr fitToPage=\"true\""),
                "as wide as the paper: " + setup);
    }

    private static Map<String, String> unzipped(byte[] file) throws IOException {
        Map<String, String> files = new HashMap<>();
        Path kept = Files.createTempFile("report", ".xlsx");
        Files.write(kept, file);
        try (ZipFile zip = new ZipFile(kept.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                files.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(kept);
        }
        assertTrue(
                Stream.of("[Content_Types].xml", "xl/workbook.xml").allMatch(files::containsKey),
                files.keySet().toString());
        return files;
    }
}
