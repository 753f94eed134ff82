package org.wholeschool.casework.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.casework.export.NameStyle;
import org.wholeschool.casework.export.PeopleWriter;
import org.wholeschool.casework.export.ShownPerson;
import org.wholeschool.concern.list.ConcernColumn;
import org.wholeschool.concern.list.ConcernRow;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.table.Cell;
import org.wholeschool.roster.names.EverybodysNames;

/** Says what a list's cell is in a file: values as values, people in one style, texts without their names. */
final class CellWriter {

    /** A form has few pupils: with their year and what happened it leads to one. */
    private static final Set<ConcernColumn> ONLY_WITH_NAMES = Set.of(ConcernColumn.FORM);

    private final NameStyle style;
    private final PeopleWriter people;
    private Pattern hidden;

    /** @param known all people who may be named in a text */
    CellWriter(NameStyle style, List<EverybodysNames.Person> known) {
        this.style = style;
        this.people = new PeopleWriter(style, known);
    }

    /** @return whether a column is left out in this style */
    boolean leavesOut(ConcernColumn column) {
        return style != NameStyle.FULL && ONLY_WITH_NAMES.contains(column);
    }

    /**
     * Hides an agency's number in texts of the row, however it is spaced there.
     *
     * @param reference the number, or null
     */
    void hide(String reference) {
        String parts = reference == null || style == NameStyle.FULL
                ? ""
                : Stream.of(reference.split("[^\\p{L}\\p{N}]+"))
                        .filter(part -> !part.isEmpty())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("[^\\p{L}\\p{N}]*"));
        hidden = parts.isEmpty() ? null : Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])" + parts + "(?![\\p{L}\\p{N}])");
    }

    /** Begins a row: its people. */
    void meet(List<ConcernRow.Named> pupils) {
        people.meet(shown(pupils, 0));
    }

    private static List<ShownPerson> shown(List<ConcernRow.Named> pupils, int unnamed) {
        return Stream.concat(
                        pupils.stream()
                                .map(pupil -> ShownPerson.named(pupil.id(), pupil.name(), pupil.year(), pupil.role())),
                        Stream.generate(() -> ShownPerson.unnamed(InvolvementRole.NOT_SAID))
                                .limit(unnamed))
                .toList();
    }

    /**
     * @param column which column of a concern
     * @param cell what it has there
     * @param pupils who is named in it
     * @param unnamed how many are not
     * @return the same in a file; null for nothing
     */
    Object ofConcern(ConcernColumn column, Cell cell, List<ConcernRow.Named> pupils, int unnamed) {
        return switch (column) {
            case PUPILS -> people.people(shown(pupils, unnamed));
            case YEAR -> people.years(shown(pupils, unnamed));
            case OWNER -> people.staff((String) cell.value());
            case PLACE -> people.place((String) cell.value());
            case FACTS, AGENCY -> text(cell);
            // One by one: side by side, two tags can look like one name.
            case TAGS ->
                Stream.of(((String) cell.value()).split(", "))
                        .map(people::typed)
                        .collect(Collectors.joining(", "));
            default -> plain(cell);
        };
    }

    /** @return the name of a colleague in this style */
    Object staff(Cell cell) {
        return people.staff((String) cell.value());
    }

    /** @return a sentence about the whole file, without names where there are to be none */
    String said(String sentence) {
        people.meet(List.of());
        return people.typed(sentence);
    }

    /** @return a text whole, without names where there are to be none */
    Object text(Cell cell) {
        String text = people.typed((String) cell.value());
        return text == null || hidden == null
                ? text
                : hidden.matcher(text)
                        .replaceAll(Matcher.quoteReplacement(Texts.of("export").get("list.reference")));
    }

    /** @return a number or a day as it is, anything else in words; null for nothing */
    static Object plain(Cell cell) {
        if (cell.value() instanceof Number || cell.value() instanceof LocalDate) {
            return cell.value();
        }
        String words = cell.marks().isEmpty()
                ? cell.text()
                : Texts.of("export").get("list.marks", cell.text(), cell.markWords());
        return words.isEmpty() ? null : words;
    }
}
