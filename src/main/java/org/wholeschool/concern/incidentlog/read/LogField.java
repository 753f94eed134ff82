package org.wholeschool.concern.incidentlog.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.platform.WordEdge;

/**
 * What a column of another system's log can be. In the order in which a heading is tried: "Date and Time Reported" is a
 * date of reporting before it is a date, "Incident location" a place before it is what happened.
 */
public enum LogField {
    REFERENCE("case n|case ref|reference|\\bref\\b|incident (n|id)|log n|\\bid\\b|number\\b|unique"),
    REPORTED("report(ed)?\\b(?! by)|logged( on| at|$)|recorded( on| at|$)|entered( on| at|$)|created( on| "
            + "at|$)|received|date added"),
    UNTIL("\\bto\\b$|\\bend(ed|s)?\\b|until|finish"),
    WHEN("occur|date|\\bwhen\\b|happened (on|at)|\\bfrom\\b$|start"),
    TIME("time"),
    WHERE("location|place|where|\\barea\\b|room|\\bsite\\b|building"),
    HARMED("victim|harmed|target(ed)?\\b"),
    ALLEGED("perpetrator|alleged|aggressor|suspect|accused"),
    WITNESSES("witness"),
    INTERVENED("interven|helped"),
    ROLES("\\broles?\\b|involvement"),
    PUPILS("pupil|student|child|name\\b|\\bupn\\b|\\bwho\\b"),
    CATEGORY("category|\\btype|\\bkind|crime|offen[cs]e|classification|nature of|concern$"),
    WHAT_HAPPENED("synopsis|description|describe|what "
            + "happened|detail|narrative|summary|notes?\\b|incident$|\\btext\\b|account");

    private static final List<LogField> REPEATABLE =
            List.of(WHAT_HAPPENED, PUPILS, HARMED, ALLEGED, WITNESSES, INTERVENED);

    private final Pattern heading;

    LogField(String heading) {
        this.heading = Pattern.compile(WordEdge.in(heading), Pattern.CASE_INSENSITIVE);
    }

    boolean isNamedBy(String columnHeading) {
        return heading.matcher(columnHeading).find();
    }

    /** Several columns may tell what happened or name pupils; every other field is one column. */
    public boolean mayRepeat() {
        return REPEATABLE.contains(this);
    }

    public boolean isDate() {
        return this == WHEN || this == UNTIL || this == REPORTED;
    }

    /** The role that every pupil of such a column has. */
    Optional<InvolvementRole> role() {
        return switch (this) {
            case HARMED -> Optional.of(InvolvementRole.HARMED);
            case ALLEGED -> Optional.of(InvolvementRole.ALLEGED);
            case WITNESSES -> Optional.of(InvolvementRole.WITNESS);
            case INTERVENED -> Optional.of(InvolvementRole.INTERVENED);
            default -> Optional.empty();
        };
    }
}
