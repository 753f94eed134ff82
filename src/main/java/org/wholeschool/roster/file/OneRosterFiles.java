package org.wholeschool.roster.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.wholeschool.platform.csv.CsvTable;
import org.wholeschool.platform.csv.CsvText;
import org.wholeschool.platform.csv.RefusedFile;

/** The tables of one OneRoster export. */
final class OneRosterFiles {

    private final Map<String, RosterTable> tables = new HashMap<>();

    private OneRosterFiles() {}

    /** @throws RefusedFile when there is no users.csv, or a file cannot be read as rows. */
    static OneRosterFiles of(Map<String, byte[]> contents) {
        OneRosterFiles files = new OneRosterFiles();
        contents.forEach((name, bytes) -> {
            // A file without a byte or only with headings is how some systems say "none".
            if (bytes.length > 0) {
                files.tables.put(name, new RosterTable(name, CsvTable.readEvenWithoutRows(CsvText.decode(bytes))));
            }
        });
        if (!files.tables.containsKey("users.csv")) {
            throw new RefusedFile("roster.noUsers");
        }
        return files;
    }

    /** @return the files of an export of which only users.csv was chosen. */
    static OneRosterFiles ofUsers(RosterTable users) {
        OneRosterFiles files = new OneRosterFiles();
        files.tables.put("users.csv", users);
        return files;
    }

    RosterTable users() {
        return tables.get("users.csv");
    }

    Optional<RosterTable> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /**
     * The manifest says whether users.csv is complete ("bulk") or lists changes ("delta"). Without one it is complete
     * when no row has a status, as the standard wants it: where in doubt nobody is taken to have left.
     */
    boolean isComplete() {
        return said("users")
                .map(value -> value.equalsIgnoreCase("bulk"))
                .orElseGet(() -> users().rows().stream()
                        .allMatch(row -> row.cell("status").isEmpty()));
    }

    /**
     * @param name of another file, "classes"
     * @return whether that is complete: as the manifest says, else as users.csv is
     */
    boolean isComplete(String name) {
        return said(name)
                .filter(value -> !value.equalsIgnoreCase("absent"))
                .map(value -> value.equalsIgnoreCase("bulk"))
                .orElseGet(this::isComplete);
    }

    private Optional<String> said(String name) {
        return table("manifest.csv")
                .flatMap(manifest -> manifest.rows().stream()
                        .filter(row -> row.cell("propertyName").equalsIgnoreCase("file." + name))
                        .map(row -> row.cell("value"))
                        .findFirst());
    }
}
