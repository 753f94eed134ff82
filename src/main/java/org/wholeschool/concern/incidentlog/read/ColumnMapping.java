package org.wholeschool.concern.incidentlog.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholeschool.platform.csv.Reason;

/**
 * Which column is what, and how its dates are read.
 *
 * @param fields heading to field, in the order of the columns; a heading that is not here is left out
 * @param order null until somebody has said which, where the dates themselves do not
 */
public record ColumnMapping(Map<String, LogField> fields, DateOrder order) {

    public ColumnMapping {
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public Optional<String> heading(LogField field) {
        return headings(field).stream().findFirst();
    }

    public List<String> headings(LogField field) {
        return fields.entrySet().stream()
                .filter(e -> e.getValue() == field)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** @return what stands in the way of reading rows with this mapping; empty when nothing does. */
    public List<Reason> problems() {
        List<Reason> problems = new ArrayList<>();
        Map<LogField, Integer> counts = new EnumMap<>(LogField.class);
        fields.values().forEach(field -> counts.merge(field, 1, Integer::sum));
        counts.forEach((field, count) -> {
            if (count > 1 && !field.mayRepeat()) {
                problems.add(Reason.of(
                        "columns.twice." + field,
                        headings(field).get(0),
                        headings(field).get(1)));
            }
        });
        if (!counts.containsKey(LogField.WHEN)) {
            problems.add(Reason.of("columns.noWhen"));
        }
        if (!counts.containsKey(LogField.WHAT_HAPPENED)) {
            problems.add(Reason.of("columns.noWhatHappened"));
        }
        if (counts.containsKey(LogField.ROLES) && !counts.containsKey(LogField.PUPILS)) {
            problems.add(Reason.of("columns.rolesWithoutPupils"));
        }
        if (order == null) {
            problems.add(Reason.of("columns.noOrder"));
        }
        return List.copyOf(problems);
    }

    /** A mapping kept from an earlier file fits one that has every column it names; the file may have more. */
    public boolean fits(List<String> headings) {
        return headings.containsAll(fields.keySet());
    }
}
