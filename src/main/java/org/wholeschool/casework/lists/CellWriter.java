package org.wholeschool.casework.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

    /** @param known all people who may be named in a text */
    CellWriter(NameStyle style, List<EverybodysNames.Person> known) {
        this.style = style;
        this.people = new PeopleWriter(style, known);
    }

    /** @return whether a column is left out in this style */
    boolean leavesOut(ConcernColumn column) {
        return style == NameStyle.ROLES && ONLY_WITH_NAMES.contains(column);
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
            case FACTS, TAGS, AGENCY -> text(cell);
            default -> plain(cell);
        };
    }

    /** @return the name of a colleague in this style */
    Object staff(Cell cell) {
        return people.staff((String) cell.value());
    }

    /** @return a text whole, without names where there are to be none */
    Object text(Cell cell) {
        return people.typed((String) cell.value());
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
