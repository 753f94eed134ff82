package org.wholeschool.disclosure.cellkey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The Office for National Statistics' own test: 1,000 records with keys, its table of the 10–5 rule, and the 200 cells
 * of three variables, each with its count, key, row, noise and what is shown.
 */
@Tag("reference")
class OnsCellsTest {

    private static final Path DATA = Path.of("../shared/data/disclosure/cellkey");

    @BeforeEach
    void isThere() {
        if (!Files.exists(DATA)) {
            System.out.println("OnsCellsTest skipped: the reference data is not beside the project (" + DATA + ")");
            abort("The reference data is not beside the project: " + DATA);
        }
    }

    @Test
    void all200Cells() throws IOException {
        List<NamedCsvRecord> expected = records("expected_perturbed_table_var1_var5_var8.csv");
        List<NamedCsvRecord> micro = records("micro.csv");
        assertEquals(200, expected.size());
        List<String> cells = expected.stream().map(OnsCellsTest::cell).toList();
        int[] cell =
                micro.stream().mapToInt(record -> cells.indexOf(cell(record))).toArray();
        int[] keys = micro.stream()
                .mapToInt(record -> Integer.parseInt(record.getField("record_key")))
                .toArray();
        List<PerturbedCell> found =
                new CellKeyMethod(table(), CellKeyMethod.USUAL_THRESHOLD).tabulate(cells.size(), cell, keys);
        for (int i = 0; i < expected.size(); i++) {
            NamedCsvRecord row = expected.get(i);
            PerturbedCell is = found.get(i);
            assertEquals(
                    List.of("pre_sdc_count", "ckey", "pcv", "pvalue", "count").stream()
                            .map(row::getField)
                            .toList(),
                    List.of(
                            "" + is.count(),
                            "" + is.key(),
                            "" + is.row(),
                            "" + is.noise(),
                            is.isSuppressed() ? "NA" : "" + is.shown()),
                    cells.get(i));
        }
    }

    @Test
    void theTableOfTheRule() throws IOException {
        PerturbationTable theirs = table();
        PerturbationTable ours = PerturbationTable.tenFive();
        assertEquals(theirs.keys(), ours.keys());
        for (int count = 0; count <= 3000; count++) {
            assertEquals(theirs.row(count), ours.row(count));
            for (int key = 0; key < theirs.keys(); key++) {
                assertEquals(theirs.noise(count, key), ours.noise(count, key));
            }
        }
    }

    private static PerturbationTable table() throws IOException {
        int[][] noise = new int[750][256];
        for (NamedCsvRecord row : records("ptable_10_5_rule.csv.gz")) {
            noise[Integer.parseInt(row.getField("pcv")) - 1][Integer.parseInt(row.getField("ckey"))] =
                    Integer.parseInt(row.getField("pvalue"));
        }
        return new PerturbationTable(noise, 250);
    }

    private static String cell(NamedCsvRecord record) {
        return record.getField("var1") + " " + record.getField("var5") + " " + record.getField("var8");
    }

    private static List<NamedCsvRecord> records(String file) throws IOException {
        var bytes = Files.newInputStream(DATA.resolve(file));
        List<NamedCsvRecord> records = new ArrayList<>();
        try (InputStreamReader text = new InputStreamReader(
                file.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8)) {
            CsvReader.builder().ofNamedCsvRecord(text).forEach(records::add);
        }
        return records;
    }
}
