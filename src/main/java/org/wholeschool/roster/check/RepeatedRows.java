package org.wholeschool.roster.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.roster.file.PupilRecord;
import org.wholeschool.roster.file.RowNote;

/**
 * Finds rows that are the same as an earlier one in everything that the import reads. Nothing in them is wrong: a list
 * that was put together from two has some pupils twice.
 */
final class RepeatedRows {

    private final List<PupilRecord> once = new ArrayList<>();

    /** The first row of each that repeats it. */
    private final Map<PupilRecord, PupilRecord> firsts = new LinkedHashMap<>();

    private final Map<String, List<Integer>> linesOfUpn = new HashMap<>();

    private RepeatedRows() {}

    static RepeatedRows of(List<PupilRecord> pupils) {
        RepeatedRows rows = new RepeatedRows();
        Map<PupilRecord, PupilRecord> seen = new HashMap<>();
        for (PupilRecord pupil : pupils) {
            PupilRecord first = seen.putIfAbsent(pupil.atLine(0), pupil);
            if (first == null) {
                rows.once.add(pupil);
                rows.linesOfUpn
                        .computeIfAbsent(pupil.upn(), upn -> new ArrayList<>())
                        .add(pupil.line());
            } else {
                rows.firsts.put(pupil, first);
            }
        }
        return rows;
    }

    /** @return the rows without those that repeat another */
    List<PupilRecord> once() {
        return once;
    }

    /** @return the first other line that has the same UPN and is not the same in everything */
    OptionalInt otherOfUpn(PupilRecord pupil) {
        return pupil.upn() == null
                ? OptionalInt.empty()
                : linesOfUpn.get(pupil.upn()).stream()
                        .mapToInt(Integer::intValue)
                        .filter(line -> line != pupil.line())
                        .findFirst();
    }

    /**
     * Adds what is to be said of the others: they stay out for the reason of the row that they repeat, or repeat one
     * that goes in. Of people who have left and were never here nothing is said twice.
     */
    void note(List<RowNote> refused, List<RowNote> remarks, Set<Integer> ended) {
        Map<Integer, RowNote> refusedLines = new HashMap<>();
        refused.forEach(note -> refusedLines.put(note.line(), note));
        firsts.forEach((pupil, first) -> {
            RowNote why = refusedLines.get(first.line());
            if (why != null) {
                refused.add(new RowNote(pupil.file(), pupil.line(), why.field(), why.reason()));
            } else if (!ended.contains(first.line())) {
                remarks.add(new RowNote(pupil.file(), pupil.line(), null, Reason.of("remark.repeats", first.line())));
            }
        });
    }
}
