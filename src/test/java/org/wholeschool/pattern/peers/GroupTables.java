package org.wholeschool.pattern.peers;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.wholeschool.platform.persistence.TestDatabase;

/**
 * A school's tables behind the services' back: to see what they kept, and to change what time or another hand would.
 */
public final class GroupTables {

    private static final Pattern AS_OF = Pattern.compile("\"asOf\":\"([0-9-]+)\"");

    private GroupTables() {}

    /** @return the ids that a query gives, in its order. */
    public static List<Long> ids(String sql, Object... parameters) {
        return TestDatabase.asOwner().rows(sql, parameters).stream()
                .map(row -> ((Number) row.get(0)).longValue())
                .toList();
    }

    public static void change(String sql, Object... parameters) {
        try {
            TestDatabase.asOwner().change(sql, parameters);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** A week goes by: all looks were taken a week earlier. */
    static void nextWeek(long schoolId) {
        for (List<Object> row : TestDatabase.asOwner()
                .rows("select id, parameters from pattern_release where school_id = ? and kind = 'GROUPS'", schoolId)) {
            change(
                    "update pattern_release set parameters = ? where id = ?",
                    AS_OF.matcher(row.get(1).toString())
                            .replaceFirst(found -> "\"asOf\":\""
                                    + LocalDate.parse(found.group(1)).minusWeeks(1) + "\""),
                    row.get(0));
        }
    }
}
