package org.wholeschool.concern.incidentlog;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import org.wholeschool.concern.incidentlog.read.ColumnMapping;
import org.wholeschool.platform.csv.CellText;
import org.wholeschool.platform.csv.CsvTable;

/**
 * What a person needs to see to say what each column is.
 *
 * @param mapping as it stands: guessed, kept from an earlier file, or chosen
 * @param kept names of kept mappings that fit this file
 */
public record DraftColumns(
        String fileName,
        int rowCount,
        char delimiter,
        Charset charset,
        Set<String> repeated,
        List<Column> columns,
        ColumnMapping mapping,
        List<String> kept) {

    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 70;

    /** @param samples up to three different values, cut short */
    public record Column(String heading, List<String> samples) {}

    static DraftColumns of(ImportBatch batch, CsvTable table, List<String> kept) {
        List<Column> columns = table.headings().stream()
                .map(heading -> new Column(heading, samples(table.column(heading))))
                .toList();
        return new DraftColumns(
                batch.fileName(),
                table.rows().size(),
                table.delimiter(),
                table.charset(),
                table.repeated(),
                columns,
                batch.choices().columns(),
                kept);
    }

    private static List<String> samples(List<String> values) {
        return values.stream()
                .map(value -> CellText.clean(value).text())
                .filter(value -> !value.isEmpty())
                .distinct()
                .limit(SAMPLES)
                .map(value -> value.length() <= LONGEST_SAMPLE ? value : value.substring(0, LONGEST_SAMPLE) + "…")
                .toList();
    }
}
