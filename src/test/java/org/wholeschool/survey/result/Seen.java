package org.wholeschool.survey.result;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.TestDatabase;

/**
 * All that stands in the database at one moment, of one school and of what belongs to none: every column of every
 * table, and what the database itself keeps of a row.
 *
 * @param tables by table, its rows; a row by column
 */
record Seen(Map<String, List<Map<String, Object>>> tables) {

    /** What the database keeps of a row: where it lies, and in which transaction it was written. */
    static final String PLACE_OF_ROW = "(place of the row)";

    static final String TRANSACTION = "(transaction)";

    /** @return what stands there now; the database as its owner sees it */
    static Seen now(long school) {
        TestDatabase database = TestDatabase.asOwner();
        boolean isPostgres = !database.rows("select 1 from information_schema.tables where table_name = 'pg_class'")
                .isEmpty();
        Map<String, List<String>> columns = database
                .rows("select lower(c.table_name), lower(c.column_name) from information_schema.columns c join "
                        + "information_schema.tables t"
                        + " on t.table_name = c.table_name and t.table_schema = c.table_schema where "
                        + "lower(c.table_schema) = 'public' and t.table_type like 'BASE%' order by 1, 2")
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row.get(0),
                        TreeMap::new,
                        Collectors.mapping(row -> (String) row.get(1), Collectors.toList())));
        Map<String, List<Map<String, Object>>> tables = new TreeMap<>();
        columns.forEach((table, names) -> {
            List<String> all = new ArrayList<>(names);
            String list = names.stream()
                    .map(name -> '"' + (isPostgres ? name : name.toUpperCase(Locale.ROOT)) + '"')
                    .collect(Collectors.joining(", "));
            if (table.equals("flyway_schema_history")) {
                return;
            }
            if (isPostgres) {
                list += ", ctid::text, xmin::text";
                all.addAll(List.of(PLACE_OF_ROW, TRANSACTION));
            } else {
                list += ", _rowid_";
                all.add(PLACE_OF_ROW);
            }
            boolean isOfSchools = names.contains("school_id");
            List<List<Object>> rows = isOfSchools
                    ? database.rows("select " + list + " from " + table + " where school_id = ?", school)
                    : database.rows("select " + list + " from " + table);
            tables.put(
                    table,
                    rows.stream()
                            .map(row -> (Map<String, Object>) IntStream.range(0, all.size())
                                    .boxed()
                                    .collect(Collectors.toMap(
                                            all::get,
                                            column -> readable(row.get(column)),
                                            (one, other) -> one,
                                            TreeMap::new)))
                            .toList());
        });
        return new Seen(tables);
    }

    /** Where a row lies is "(page,number)" on PostgreSQL: as a number, so that it can be put in order. */
    private static Object readable(Object cell) {
        if (cell instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        String text = String.valueOf(cell);
        if (text.matches("\\(\\d+,\\d+\\)")) {
            String[] at = text.substring(1, text.length() - 1).split(",");
            return Long.parseLong(at[0]) * 1_000_000 + Long.parseLong(at[1]);
        }
        return cell instanceof Number number ? (Object) number.longValue() : text;
    }

    /** @return the texts of a cell: as it stands, and as whoever has the keys reads it. */
    static List<String> read(Object cell) {
        String text = cell.toString();
        if (text.length() < 60 || !text.matches("[0-9a-f]+")) {
            return List.of(text);
        }
        try {
            return List.of(
                    text,
                    new EncryptedText().convertToEntityAttribute(HexFormat.of().parseHex(text)));
        } catch (RuntimeException noCiphertext) {
            return List.of(text);
        }
    }
}
