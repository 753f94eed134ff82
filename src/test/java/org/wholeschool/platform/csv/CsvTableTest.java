package org.wholeschool.platform.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theDelimiterIsFoundFromTheRows(String delimiter) {
        CsvTable table = CsvTables.of(String.join(
                        "\n", List.of("When;What", "14/11/2025;\"Pushed, and fell\"", "15/11/2025;\"Said \"\"no\"\"\""))
                .replace(";", delimiter));
        assertEquals(delimiter.charAt(0), table.delimiter());
        assertEquals(List.of("When", "What"), table.headings());
        assertEquals(List.of("Pushed, and fell", "Said \"no\""), table.column("What"));
    }

    @Test
    void rowsKeepTheLineOnWhichTheyBegin() {
        CsvTable table = CsvTables.of("When,What\r\n\r\n1,\"two\r\nlines\"\r\n2,one\r\n,,\r\n3,last");
        assertEquals(List.of(3, 5, 7), table.rows().stream().map(CsvRow::line).toList());
    }

    @Test
    void headingsAreToldApartAndNamed() {
        CsvTable table = CsvTables.of("Name,,name,Name,\nA,B,C,D,\n");
        assertEquals(List.of("Name", "Column 2", "name (2)", "Name (3)"), table.headings());
        assertEquals(Set.of("Name"), table.repeated());
    }

    @Test
    void aColumnIsFoundByAnyOfItsNamesWhateverTheirCase() {
        CsvTable table = CsvTables.of("Done_On,E-Mail,Date\n1,2,3\n");
        assertEquals(0, table.find(List.of("date", "done on")), "the first that is called so");
        assertEquals(1, table.find(List.of("e mail")));
        assertEquals(-1, table.find(List.of("course")));
    }

    @Test
    void aRowIsWholeWhenOnlyBlankCellsFollow() {
        CsvTable table = CsvTables.of("A,B\n1,2,,\n1\n1,2,3\n");
        assertTrue(table.hasAllCells(table.rows().get(0)));
        assertFalse(table.hasAllCells(table.rows().get(1)));
        assertFalse(table.hasAllCells(table.rows().get(2)));
    }

    @Test
    void whatHoldsNoRowsIsRefused() {
        assertEquals(Reason.of("file.headerOnly"), refusal("When,What\n"));
        assertEquals(Reason.of("file.headerOnly"), refusal("When,What\n,\n\n"));
        assertEquals(Reason.of("file.oneColumn"), refusal("A letter to the head.\nIt has no columns at all.\n"));
    }

    @Test
    void moreRowsThanAnybodyHasAreRefusedBeforeTheyFillTheMemory() {
        assertEquals(Reason.of("file.manyRows", 100_000), refusal("A,B\n" + "1,1\n".repeat(100_001)));
        assertEquals(
                100_000, CsvTables.of("A,B\n" + "1,1\n".repeat(100_000)).rows().size());
        assertEquals(Reason.of("file.manyRows", 100_000), refusal("A,B\n" + (",".repeat(99) + "\n").repeat(20_001)));
    }

    @Test
    void aQuotationMarkThatNeverClosesIsRefusedWithItsLine() {
        assertEquals(Reason.of("file.quoteOpen", 3), refusal("When,What\n1,\"fine\"\n2,\"never closed\n3,next\n"));
        assertEquals(
                Reason.of("file.quoteOpen", 4), refusal("When,What\r\n1,\"on two\r\nlines\"\r\n2,\"never closed\r\n"));
    }

    @Test
    void aQuotationMarkThatClosesInTheMiddleOfItsTextIsRefusedWithItsLine() {
        assertEquals(
                Reason.of("file.quoteInside", 2),
                refusal("When,What\n1,\"not closed\n2,he said \"\"no\"\"\n3,\"later\"\n"));
    }

    @Test
    void aQuotationMarkInsideAnUnquotedCellIsText() {
        assertEquals(
                List.of("a 12\" ruler"),
                CsvTables.of("When,What\n1,a 12\" ruler\n").column("What"));
    }

    private static Reason refusal(String text) {
        return assertThrows(RefusedFile.class, () -> CsvTables.of(text)).reason();
    }
}
