package org.wholeschool.concern.incidentlog.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholeschool.concern.incidentlog.read.RowVerdict.Likeness;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.csv.CsvRow;
import org.wholeschool.platform.csv.Reason;

/**
 * Goes through the rows of a log in their order and says of each what becomes of it. The first of several equal rows is
 * taken, the later ones are duplicates. The same rows, choices and known concerns always give the same verdicts. It is
 * plain Java, like the rest of this package: no database, no clock.
 */
@RoomOnly
public final class LogCheck {

    private final RowReader reader;
    private final ImportChoices choices;
    private final KnownConcerns known;
    private final Map<String, Integer> linesByReference = new HashMap<>();
    private final Map<String, LogEntry> entriesByContent = new HashMap<>();

    @RoomOnly
    public LogCheck(RowReader reader, ImportChoices choices, KnownConcerns known) {
        this.reader = reader;
        this.choices = choices;
        this.known = known;
    }

    @RoomOnly
    public List<RowVerdict> verdicts(List<CsvRow> rows) {
        List<RowVerdict> verdicts = new ArrayList<>(rows.size());
        rows.forEach(row -> verdicts.add(verdict(row)));
        return List.copyOf(verdicts);
    }

    private RowVerdict verdict(CsvRow row) {
        try {
            LogEntry entry = reader.read(row);
            return byReference(entry)
                    .map(duplicate -> unlessAnyway(entry, duplicate))
                    .orElseGet(() -> byContent(entry));
        } catch (RefusedRow e) {
            return new RowVerdict.Refused(row.line(), e.reason());
        }
    }

    private Optional<RowVerdict> byReference(LogEntry entry) {
        if (entry.reference().isEmpty()) {
            return Optional.empty();
        }
        Optional<RowVerdict> there = known.withReference(entry.reference())
                .map(concern -> new RowVerdict.Known(entry.line(), concern, Likeness.REFERENCE));
        Integer earlier = linesByReference.get(KnownConcerns.referenceKey(entry.reference()));
        return there.or(() -> Optional.ofNullable(earlier)
                .map(line -> new RowVerdict.Repeats(entry.line(), line, Likeness.REFERENCE)));
    }

    /** A person may know better: two fights in one break can be written down in one sentence. */
    private RowVerdict unlessAnyway(LogEntry entry, RowVerdict duplicate) {
        if (!choices.anyway().contains(entry.line())) {
            return duplicate;
        }
        Reason remark = duplicate instanceof RowVerdict.Repeats repeats
                ? Reason.of("remark.anywayOfLine", repeats.earlierLine())
                : Reason.of("remark.anywayOfConcern");
        ValueChoice place = place(entry);
        ValueChoice category = category(entry);
        linesByReference.putIfAbsent(KnownConcerns.referenceKey(entry.reference()), entry.line());
        entriesByContent.putIfAbsent(KnownConcerns.content(entry.when(), place, category, entry.whatHappened()), entry);
        return new RowVerdict.Accepted(entry.remarking(remark), place, category);
    }

    private ValueChoice place(LogEntry entry) {
        return chosen(choices.place(entry.place()), entry.place(), "row.placeSetAside", "row.placeUnknown");
    }

    private ValueChoice category(LogEntry entry) {
        return chosen(
                choices.category(entry.category()), entry.category(), "row.categorySetAside", "row.categoryUnknown");
    }

    private RowVerdict byContent(LogEntry entry) {
        ValueChoice place = place(entry);
        ValueChoice category = category(entry);
        String content = KnownConcerns.content(entry.when(), place, category, entry.whatHappened());
        Optional<KnownConcerns.Match> there = known.withContent(content);
        if (there.isPresent() && isSame(entry, there.get().reference())) {
            return unlessAnyway(
                    entry, new RowVerdict.Known(entry.line(), there.get().concern(), Likeness.CONTENT));
        }
        LogEntry earlier = entriesByContent.putIfAbsent(content, entry);
        if (earlier != null && isSame(entry, earlier.reference())) {
            return unlessAnyway(entry, new RowVerdict.Repeats(entry.line(), earlier.line(), Likeness.CONTENT));
        }
        linesByReference.put(KnownConcerns.referenceKey(entry.reference()), entry.line());
        LogEntry remarked = earlier != null
                ? entry.remarking(Reason.of("remark.twinOfLine", earlier.line()))
                : there.isPresent() ? entry.remarking(Reason.of("remark.twinOfConcern")) : entry;
        return new RowVerdict.Accepted(remarked, place, category);
    }

    /** Two records in the same words are one, unless the log numbers both and the person has not said otherwise. */
    private boolean isSame(LogEntry entry, String otherReference) {
        return choices.twinsRepeat() || entry.reference().isEmpty() || otherReference.isEmpty();
    }

    private static ValueChoice chosen(Optional<ValueChoice> choice, String value, String setAside, String unknown) {
        if (choice.isEmpty()) {
            throw new RefusedRow(unknown, value);
        }
        if (choice.get() instanceof ValueChoice.SetAside) {
            throw new RefusedRow(value.isEmpty() ? setAside + "Blank" : setAside, value);
        }
        return choice.get();
    }
}
