package org.wholeschool.roster.batch;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.roster.RollEntry;

/** What the roll said of a pupil as text for its encrypted column, parted by a character that no cell keeps. */
final class EntryText {

    private static final String WITHIN = "\u001F";
    /** Null, which is not the same as "". */
    private static final String NONE = "\u001E";

    private EntryText() {}

    static String write(RollEntry entry) {
        return Stream.of(
                        entry.upn(),
                        entry.sourceHash(),
                        entry.legalSurname(),
                        entry.forename(),
                        entry.preferredName(),
                        entry.dateOfBirth(),
                        entry.sex(),
                        entry.ncYear(),
                        entry.regGroup(),
                        entry.leftOn())
                .map(value -> value == null ? NONE : value.toString())
                .collect(Collectors.joining(WITHIN));
    }

    static RollEntry read(String written) {
        List<String> values = Arrays.stream(written.split(WITHIN, -1))
                .map(value -> value.equals(NONE) ? null : value)
                .collect(Collectors.toList());
        return new RollEntry(
                values.get(0),
                values.get(1),
                values.get(2),
                values.get(3),
                values.get(4),
                date(values.get(5)),
                values.get(6),
                Integer.parseInt(values.get(7)),
                values.get(8),
                date(values.get(9)));
    }

    private static LocalDate date(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
