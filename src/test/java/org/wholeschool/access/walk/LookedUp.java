package org.wholeschool.access.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.server.Statements;

/** Finds out in which tables an action looks for a number that it is given, by asking with one that no row has. */
@ApplicationScoped
public class LookedUp {

    /** No row's id in any table, and part of no other value. */
    static final long NO_ROWS = 7_351_902_846_517L;

    private static final Pattern CONDITION = Pattern.compile("\\bwhere\\b");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\W+");

    @PersistenceContext
    private EntityManager em;

    /** By table and column, the table whose row the column names. */
    private volatile Map<String, Map<String, String>> named;

    /**
     * Asks, and looks at what goes to the database.
     *
     * @param ask asks for an action with {@link #NO_ROWS}
     * @param tables all that have ids
     * @return those in which the number was looked for or written: as a row's own id, or as that of a row which it
     *     names
     */
    Set<String> tables(Runnable ask, Set<String> tables) {
        Set<String> found = new TreeSet<>();
        for (String sent : Statements.with(em, NO_ROWS, ask)) {
            String sql = sent.toLowerCase(Locale.ROOT);
            String[] parts = CONDITION.split(sql, 2);
            Set<String> columns = words(parts[parts.length - 1]);
            for (String table : words(sql)) {
                found.add(table);
                named().getOrDefault(table, Map.of()).forEach((column, other) -> {
                    if (columns.contains(column)) {
                        found.add(other);
                    }
                });
            }
        }
        found.retainAll(tables);
        return found;
    }

    private static Set<String> words(String sql) {
        return BETWEEN_WORDS.splitAsStream(sql).collect(Collectors.toSet());
    }

    private Map<String, Map<String, String>> named() {
        if (named == null) {
            Map<String, Map<String, String>> all = new HashMap<>();
            TestDatabase.asOwner()
                    .rows("select lower(f.table_name), lower(f.column_name), lower(p.table_name)"
                            + " from information_schema.referential_constraints r"
                            + " join information_schema.key_column_usage f on f.constraint_name = r.constraint_name"
                            + " and f.constraint_schema = r.constraint_schema"
                            + " join information_schema.key_column_usage p on p.constraint_name = r.unique_constraint_name"
                            + " and p.constraint_schema = r.unique_constraint_schema"
                            + " and p.ordinal_position = f.position_in_unique_constraint"
                            + " where lower(r.constraint_schema) = 'public'")
                    .forEach(row -> all.computeIfAbsent(row.get(0).toString(), any -> new HashMap<>())
                            .put(row.get(1).toString(), row.get(2).toString()));
            named = all;
        }
        return named;
    }
}
