package org.wholeschool.platform.tablefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that leave: a text stays a text, nothing is cut off, and a screen reader can read the PDF. */
class TableFilesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    private static final TableHead HEAD = new TableHead(
            "Inspection evidence",
            "Northfield School",
            List.of("2 concerns: Sexual harassment."),
            "Exported on 1 Dec 2026",
            List.of(new TableHead.Summary(
                    "By half-term",
                    List.of("Half-term", "Concerns", "Median days taken"),
                    List.of(Arrays.asList("Autumn 1, 2026/27", 51, 2.5), Arrays.asList("All", 51, null)))),
            List.of(
                    new TableColumn("Number", TableColumn.Width.NUMBER),
                    new TableColumn("Logged", TableColumn.Width.WORDS),
                    new TableColumn("Pupils", TableColumn.Width.WORDS),
                    new TableColumn("Rationale", TableColumn.Width.TEXT)),
            2);

    /** So many columns that each row is a block. */
    private static final TableHead BLOCKS = new TableHead(
            HEAD.title(),
            HEAD.school(),
            HEAD.notes(),
            HEAD.foot(),
            HEAD.summaries(),
            Stream.concat(
                            HEAD.columns().stream(),
                            IntStream.range(0, TablePdf.WIDEST - 3)
                                    .mapToObj(i -> new TableColumn("Further " + i, TableColumn.Width.WORDS)))
                    .toList(),
            2);

    private static List<Object> block(Object pupils, Object rationale) {
        List<Object> cells = new ArrayList<>(row(pupils, rationale));
        IntStream.range(0, TablePdf.WIDEST - 3).forEach(i -> cells.add("More"));
        return cells;
    }

    private static List<Object> row(Object pupils, Object rationale) {
        return Arrays.asList(7703L, DAY, pupils, rationale);
    }

    private static XSSFWorkbook spreadsheet(Iterator<List<Object>> rows) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        TableXlsx.write(HEAD, rows, file);
        return new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x.example\",\"Stairs\")",
                "+44 1632 960101",
                "-1+1",
                "@SUM(A1)",
                "\tnot a number",
                "  =1",
                "<b>bold</b> & more",
                "two\nlines"
            })
    void aTextStaysAText(String text) throws IOException {
        try (XSSFWorkbook workbook = spreadsheet(List.of(row(text, null)).iterator())) {
            Cell cell = workbook.getSheetAt(1).getRow(1).getCell(2);
            assertEquals(CellType.STRING, cell.getCellType());
            assertEquals(text, cell.getStringCellValue());
        }
    }

    @Test
    void numbersAndDaysAreNumbersAndDays() throws IOException {
        try (XSSFWorkbook workbook =
                spreadsheet(List.of(row("Harmed, Year 9", null)).iterator())) {
            Row row = workbook.getSheetAt(1).getRow(1);
            assertEquals(7703, row.getCell(0).getNumericCellValue());
            assertEquals(DAY, row.getCell(1).getLocalDateTimeCellValue().toLocalDate());
            assertEquals("d mmm yyyy", row.getCell(1).getCellStyle().getDataFormatString());
            assertTrue(row.getCell(2).getCellStyle().getWrapText());
            assertEquals("Logged", workbook.getSheetAt(1).getRow(0).getCell(1).getStringCellValue());
            Sheet summary = workbook.getSheetAt(0);
            assertEquals("Inspection evidence", summary.getRow(0).getCell(0).getStringCellValue());
            assertEquals(2.5, summary.getRow(6).getCell(2).getNumericCellValue());
        }
    }

    @Test
    void aSpreadsheetPrintsOnA4AsWideAsThePaper() throws IOException {
        try (XSSFWorkbook workbook =
                spreadsheet(List.of(row("Harmed, Year 9", null)).iterator())) {
            for (Sheet sheet : workbook) {
                assertEquals(PrintSetup.A4_PAPERSIZE, sheet.getPrintSetup().getPaperSize(), sheet.getSheetName());
                assertTrue(sheet.getFitToPage(), sheet.getSheetName());
                assertEquals(1, sheet.getPrintSetup().getFitWidth(), sheet.getSheetName());
            }
            assertFalse(workbook.getSheetAt(0).getPrintSetup().getLandscape(), "totals are narrow");
            assertTrue(workbook.getSheetAt(1).getPrintSetup().getLandscape(), "rows are wide");
            assertEquals(0, workbook.getSheetAt(1).getRepeatingRows().getFirstRow(), "the heads are on every page");
        }
    }

    @Test
    void whatNoCellCanHoldIsCutAndSaidAndControlSignsGo() throws IOException {
        String tooLong = new Random(7)
                .ints(20_000, 0x1F600, 0x1F640)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        try (XSSFWorkbook workbook = spreadsheet(
                List.of(row("a\u0000b\u0007c\ud800d\uffffe", tooLong)).iterator())) {
            Row row = workbook.getSheetAt(1).getRow(1);
            assertEquals("abcde", row.getCell(2).getStringCellValue());
            String cut = row.getCell(3).getStringCellValue();
            assertTrue(cut.length() < 32_767, cut.length() + " characters");
            assertTrue(
                    cut.endsWith("[shortened: the rest does not fit into a cell]"), cut.substring(cut.length() - 60));
        }
    }

    @Test
    void rowsAreReadOneByOneHoweverManyThereAre() throws IOException {
        int many = 2_500;
        try (XSSFWorkbook workbook = spreadsheet(IntStream.range(0, many)
                .mapToObj(i -> row("Pupil " + i, "Why " + i))
                .iterator())) {
            Sheet rows = workbook.getSheetAt(1);
            assertEquals(many, rows.getLastRowNum());
            assertEquals("Why " + (many - 1), rows.getRow(many).getCell(3).getStringCellValue());
        }
    }

    @Test
    void aRowWithoutACellForEachColumnIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> spreadsheet(List.of(List.<Object>of(1L)).iterator()));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void thePdfBeginsWithTotalsAndNamesItsVolume() throws IOException {
        byte[] first = TablePdf.of(BLOCKS, List.of(block("Harmed, Year 9", "Once, and he stopped.")), 1, 2);
        String words = text(first);
        for (String part : List.of(
                "Inspection evidence",
                "Volume 1 of 2",
                "By half-term",
                "Autumn 1, 2026/27",
                "2.5",
                "7703 \u00b7 5 Oct 2026",
                "Rationale",
                "Once, and he stopped.",
                "Confidential",
                "Page 1 of 1")) {
            assertTrue(words.contains(part), part + " in " + words);
        }
        assertTrue(words.indexOf("By half-term") < words.indexOf("7703"));
        String second = text(TablePdf.of(BLOCKS, List.of(), 2, 2));
        assertTrue(second.contains("Volume 2 of 2"), second);
        assertFalse(second.contains("By half-term"), second);
        try (PDDocument document = Loader.loadPDF(first)) {
            assertNotNull(document.getDocumentCatalog().getStructureTreeRoot(), "tagged");
            assertEquals("en-GB", document.getDocumentCatalog().getLanguage());
            assertEquals(
                    "Inspection evidence", document.getDocumentInformation().getTitle());
        }
    }

    @Test
    void aNameOf120CharactersStaysOnThePageAndOneFromRightToLeftIsWhole() throws IOException {
        String long120 = "W".repeat(60) + "-" + "m".repeat(59);
        String arabic = "\u0645\u062d\u0645\u062f \u0627\u0644\u0623\u062d\u0645\u062f";
        byte[] pdf =
                TablePdf.of(BLOCKS, List.of(block(long120, null), block(arabic, arabic + " (Harmed, Year 9)")), 1, 1);
        List<Float> ends = new ArrayList<>();
        StringBuilder said = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            float width = document.getPage(0).getMediaBox().getWidth();
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    said.append(text);
                    positions.forEach(sign -> ends.add(sign.getXDirAdj() + sign.getWidthDirAdj()));
                }
            }.getText(document);
            assertTrue(ends.stream().allMatch(end -> end <= width - 40), "nothing runs off the page");
        }
        assertEquals(60, said.chars().filter(sign -> sign == 'W').count());
        assertTrue(said.chars().filter(sign -> sign == 'm').count() >= 59, "all of the name is there: " + said);
        assertTrue(said.toString().contains("\u0645\u062d\u0645\u062f"), said.toString());
    }
}
