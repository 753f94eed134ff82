package org.wholeschool.platform.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExportTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x.example\",\"Canteen\")",
                "+1",
                "-1",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                " =1+1",
                "\u00a0=1",
                "\u200b=1",
                "\ufeff=1",
                "\uff1d1",
                "\uff20x"
            })
    void aFormulaLeavesAsText(String cell) {
        assertEquals("'" + cell, CsvExport.asText(cell));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Canteen",
                "Lower yard = big",
                "8B",
                "'quoted",
                "2026-11-24T13:05Z",
                "\ud83d\ude00",
                "\u202eneetnaC"
            })
    void whatIsNoFormulaLeavesAsItIs(String cell) {
        assertEquals(cell, CsvExport.asText(cell));
    }

    @Test
    void everyCellIsQuoted() {
        byte[] file = new CsvExport("Where", "Kind")
                .row("Stairs, \"north\"", null)
                .row("=1", 12)
                .bytes();
        assertEquals(
                "\ufeff\"Where\",\"Kind\"\r\n\"Stairs, \"\"north\"\"\",\"\"\r\n\"'=1\",\"12\"\r\n",
                new String(file, StandardCharsets.UTF_8));
    }

    /** A spreadsheet that parts columns by semicolons begins a new cell inside ours. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Stairs;=HYPERLINK("http://x.example")   | Stairs;'=HYPERLINK("http://x.example")
            Stairs; "=1+1                           | Stairs;' "=1+1
            a;b;+1;@x                               | a;b;'+1;'@x
            =1;-1                                   | '=1;'-1
            Stairs; north = up                      | Stairs; north = up
            """)
    void aFormulaAfterASemicolonLeavesAsText(String cell, String text) {
        assertEquals(text, CsvExport.asText(cell));
    }

    @Test
    void aFormulaOnALineOfItsOwnLeavesAsText() {
        assertEquals("Stairs\n'=1+1", CsvExport.asText("Stairs\n=1+1"));
        assertEquals("Stairs\t'=1+1", CsvExport.asText("Stairs\t=1+1"));
    }

    @Test
    void aRowHasACellForEachColumn() {
        CsvExport csv = new CsvExport("Where", "Kind");
        assertThrows(IllegalArgumentException.class, () -> csv.row("Canteen"));
    }
}
