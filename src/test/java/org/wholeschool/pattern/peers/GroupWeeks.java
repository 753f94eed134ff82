package org.wholeschool.pattern.peers;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.wholeschool.platform.TestDatabase;

/** Lets weeks go by between two looks at a school's groups, as no application could. */
final class GroupWeeks {

    private static final Pattern AS_OF = Pattern.compile("\"asOf\":\"([0-9-]+)\"");

    private GroupWeeks() {
    }

    /** All looks were taken a week earlier. */
    static void next(long schoolId) {
        for (List<Object> row : TestDatabase.asOwner().rows("select id, parameters from pattern_release where school_id = ? and kind = 'GROUPS'", schoolId)) {
            try {
                TestDatabase.asOwner().change("update pattern_release set parameters = ? where id = ?",
                        AS_OF.matcher(row.get(1).toString()).replaceFirst(found -> "\"asOf\":\"" + LocalDate.parse(found.group(1)).minusWeeks(1) + "\""), row.get(0));
            } catch (SQLException fault) {
                throw new IllegalStateException(fault);
            }
        }
    }
}
