package org.wholeschool.concern.list;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.concern.record.WhenWords;
import org.wholeschool.platform.NumberedNames;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.table.Cell;

/** Says what a concern has in a column of the list: a value for an export, and words for the page. */
public final class ConcernCells {

    private static final int NAMED = 3;

    private final ZoneId zone;
    private final WhenWords when;
    private final Texts lists = Texts.of("lists");
    private final Texts triage = Texts.of("triage");

    /** @param zone the school's clocks */
    public ConcernCells(ZoneId zone) {
        this.zone = zone;
        this.when = new WhenWords(zone);
    }

    /** @return what it has in that column; of several pupils the page names the first few and says how many more */
    public Cell of(ConcernRow row, ConcernColumn column) {
        return switch (column) {
            case KIND -> Cell.of(row.category()).with(marks(row));
            case NUMBER -> Cell.of(row.id());
            case DATE -> day(row);
            case HAPPENED -> Cell.of(row.occurredFrom(), when.of(row.occurredFrom(), row.occurredTo()));
            case PUPILS -> Cell.of(all(row, ConcernRow.Named::name), pupils(row));
            case YEAR -> Cell.of(all(row, pupil -> Integer.toString(pupil.year())));
            case FORM -> Cell.of(forms(row));
            case PLACE -> Cell.of(row.place());
            case BAND -> Cell.of(row.band());
            case STATUS -> state(row);
            case DECISION -> Cell.of(row.decision() == null ? null : triage.get("decision." + row.decision()));
            case OWNER -> row.owner() == null ? unassigned(row) : Cell.of(row.owner());
            case DAYS -> Cell.of(row.days());
            case AGENCY -> Cell.of(String.join(", ", row.agencies()));
            case ACTIONS -> row.actions() == 0 ? Cell.of(0, "") : Cell.of(row.actions());
            case FURTHER -> Cell.of(String.join(", ", row.further()));
            case TAGS -> Cell.of(String.join(", ", row.tags()));
            case FACTS -> Cell.beginning(row.facts());
        };
    }

    private List<String> marks(ConcernRow row) {
        List<String> marks = new ArrayList<>();
        if (row.restricted()) {
            marks.add(triage.get("state.restricted"));
        }
        if (row.casework()) {
            marks.add(Texts.of("concern").get("state.casework"));
        }
        return marks;
    }

    /** Another system's report has the day on which it was reported there. */
    private Cell day(ConcernRow row) {
        LocalDate day = LocalDate.ofInstant(row.receivedAt(), zone);
        String words = SchoolDates.DATE.format(day);
        return Cell.of(day, row.imported() ? lists.get("date.imported", words) : words);
    }

    private Cell state(ConcernRow row) {
        Texts concern = Texts.of("concern");
        return switch (row.state()) {
            case NEW -> Cell.tag(concern.get("state.new"), "warn");
            case ACKNOWLEDGED -> Cell.tag(concern.get("state.acknowledged"), "seen");
            case DECIDED -> Cell.tag(triage.get("state.decided"), "good");
            case CLOSED -> Cell.tag(triage.get("state.closed"), "none");
        };
    }

    private Cell unassigned(ConcernRow row) {
        return row.state() == ConcernState.CLOSED ? Cell.of("") : Cell.of("", lists.get("unassigned"));
    }

    private String pupils(ConcernRow row) {
        String first = row.pupils().stream().limit(NAMED).map(this::named).collect(Collectors.joining(", "));
        int more = Math.max(0, row.pupils().size() - NAMED) + row.unnamed();
        return more == 0
                ? first
                : first.isEmpty() ? lists.get("pupils.unnamed", more) : first + " " + lists.get("pupils.more", more);
    }

    /** @return a pupil with the form, where they have one */
    public String named(ConcernRow.Named pupil) {
        return pupil.form() == null || pupil.form().isEmpty() ? pupil.name() : pupil.name() + " " + pupil.form();
    }

    private static String forms(ConcernRow row) {
        return row.pupils().stream()
                .map(ConcernRow.Named::form)
                .filter(form -> form != null && !form.isEmpty())
                .distinct()
                .sorted(NumberedNames.ORDER)
                .collect(Collectors.joining(", "));
    }

    private static String all(ConcernRow row, Function<ConcernRow.Named, String> value) {
        return row.pupils().stream()
                .map(value)
                .filter(each -> each != null && !each.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
