package org.wholeschool.concern.incidentlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.concern.incidentlog.read.ColumnGuess;
import org.wholeschool.concern.incidentlog.read.ColumnMapping;
import org.wholeschool.concern.incidentlog.read.ImportChoices;
import org.wholeschool.concern.incidentlog.read.KnownConcerns;
import org.wholeschool.concern.incidentlog.read.LogCheck;
import org.wholeschool.concern.incidentlog.read.LogEntry;
import org.wholeschool.concern.incidentlog.read.LogField;
import org.wholeschool.concern.incidentlog.read.LogValue;
import org.wholeschool.concern.incidentlog.read.RowReader;
import org.wholeschool.concern.incidentlog.read.RowVerdict;
import org.wholeschool.concern.incidentlog.read.ValueChoice;
import org.wholeschool.concern.incidentlog.read.ValueGuess;
import org.wholeschool.platform.csv.CsvTable;
import org.wholeschool.platform.csv.CsvText;

/** The real log of one campus, which lies beside the project, as an import reads it. */
public final class CampusLog {

    static final Path FILE = Path.of("../shared/data/incidents/campus-incident-log.csv");
    static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-24T12:00");

    final CsvTable table;
    final ColumnMapping columns;

    private CampusLog() throws IOException {
        table = CsvTable.read(CsvText.decode(Files.readAllBytes(FILE)));
        columns = ColumnGuess.of(table, ZONE);
    }

    /** @return whether the file is there; where it is not, that is said */
    public static boolean isThere(String test) {
        if (!Files.exists(FILE)) {
            System.out.println(test + " skipped: the reference data is not beside the project (" + FILE + ")");
        }
        return Files.exists(FILE);
    }

    public static CampusLog read() throws IOException {
        return new CampusLog();
    }

    /** @return what is taken in into a school that has nothing yet. */
    public List<LogEntry> entries() {
        return verdicts(new KnownConcerns()).stream()
                .filter(RowVerdict.Accepted.class::isInstance)
                .map(verdict -> ((RowVerdict.Accepted) verdict).entry())
                .toList();
    }

    List<RowVerdict> verdicts(KnownConcerns known) {
        Map<String, ValueChoice> places = new HashMap<>();
        LogValue.of(table, columns, LogField.WHERE)
                .forEach(value -> places.put(value.key(), ValueGuess.place(value, Map.of(), 1)));
        Map<String, ValueChoice> categories = new HashMap<>();
        LogValue.of(table, columns, LogField.CATEGORY)
                .forEach(value -> categories.put(value.key(), ValueGuess.category(value, Map.of(), 2)));
        RowReader reader = new RowReader(table, columns, ZONE, NOW, name -> List.of());
        return new LogCheck(reader, new ImportChoices(columns, places, categories, false), known)
                .verdicts(table.rows());
    }
}
