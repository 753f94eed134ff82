package org.wholeschool.concern.guidance;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.platform.csv.ShippedRows;
import org.wholeschool.school.category.CategoryScope;

/**
 * The lines that the product brings: data, in {@code guidance.csv} beside this class, each with the edition of the
 * guidance that it follows and with the day since when it reads so. To change a line is to change its row and its day;
 * that reaches every school that has none of its own, and one that has sees that there is a newer one.
 */
final class GuidanceDefaults {

    private static final String OTHER_CASEWORK = "*CASEWORK";

    private static final Map<String, Line> LINES = read();

    private GuidanceDefaults() {}

    /**
     * A line of the product's.
     *
     * @param code a category's code
     * @param since since when it reads so
     * @param fixed whether it says what the law asks of whoever logs: a school adds to it and cannot take it away
     * @param edition which guidance it follows, with its edition
     * @param words the line
     */
    record Line(String code, LocalDate since, boolean fixed, String edition, String words) {}

    /**
     * @param code a category's code
     * @param scope its scope
     * @return its line; for casework of the school's own the one for any casework; null where there is none
     */
    static Line of(String code, CategoryScope scope) {
        return LINES.getOrDefault(code, scope == CategoryScope.CASEWORK ? LINES.get(OTHER_CASEWORK) : null);
    }

    static Map<String, Line> all() {
        return LINES;
    }

    private static Map<String, Line> read() {
        return ShippedRows.of(GuidanceDefaults.class, "guidance.csv").stream()
                .map(row -> new Line(
                        row.getField("code"),
                        LocalDate.parse(row.getField("since")),
                        row.getField("fixed").equals("yes"),
                        row.getField("edition"),
                        row.getField("words")))
                .collect(Collectors.toUnmodifiableMap(Line::code, Function.identity()));
    }
}
