package org.wholeschool.casework.lists;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.casework.export.ExportSource;
import org.wholeschool.casework.export.NameStyle;
import org.wholeschool.concern.list.ConcernCells;
import org.wholeschool.concern.list.ConcernFilter;
import org.wholeschool.concern.list.ListAddress;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.table.Column;
import org.wholeschool.platform.table.Columns;
import org.wholeschool.platform.table.TableOrder;
import org.wholeschool.platform.tablefile.TableHead;
import org.wholeschool.roster.names.EverybodysNames;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Calendar;

/**
 * A list whose rows are found by a filter of concerns, as a table that can be taken out.
 *
 * @param <C> its columns
 * @param <R> its rows
 */
abstract class FilteredListSource<C extends Enum<C> & Column, R> implements ExportSource {

    private final Texts texts = Texts.of("export");

    @Inject
    private EverybodysNames names;

    @Inject
    private Calendar calendar;

    @Inject
    private Schools schools;

    /** @return an address of its page that says nothing yet */
    abstract ListAddress address();

    abstract Columns<C> columns();

    /** @return whether a column is left out in this style */
    abstract boolean leavesOut(CellWriter writer, NameStyle style, C column);

    abstract Found<R> find(ConcernFilter concerns, ListAddress address, TableOrder<C> order);

    abstract Object cell(CellWriter writer, ConcernCells cells, R row, C column);

    @Override
    public String menuPage() {
        return ListAddress.CONCERNS;
    }

    @Override
    public String page(String question) {
        ListAddress address = ListQuestion.of(question, address()).address();
        return address.way(address.query());
    }

    @Override
    public Opened open(String question, NameStyle style) {
        ListQuestion asked = ListQuestion.of(question, address());
        TableOrder<C> order = asked.address().order(columns());
        CellWriter writer = new CellWriter(style, names.all(null).others());
        Map<Boolean, List<C>> chosen = asked
                .address()
                .columns(columns())
                .with(columns().first())
                .stream()
                .collect(Collectors.partitioningBy(column -> leavesOut(writer, style, column)));
        Found<R> found = find(asked.filter(today(), calendar.halfTerms()), asked.address(), order);
        List<String> notes =
                new ArrayList<>(asked.about(writer, found.numbers.size(), order.column(), found.unsearched));
        notes.add(texts.get("list.made", SchoolDates.LONG_DATE.format(today())));
        notes.add(texts.get("list.names." + style));
        if (!chosen.get(true).isEmpty()) {
            notes.add(texts.get(
                    "list.left-out",
                    chosen.get(true).stream().map(Column::label).collect(Collectors.joining(", "))));
        }
        ConcernCells cells = new ConcernCells(schools.profile().zone());
        return new ListTable(
                head(notes, style, chosen.get(false)),
                found.numbers,
                found.concerns,
                those -> ListTable.cells(
                        found.reader.apply(those),
                        chosen.get(false),
                        (row, column) -> cell(writer, cells, row, column)));
    }

    private TableHead head(List<String> notes, NameStyle style, List<C> shown) {
        return new TableHead(
                texts.get("source." + name()),
                schools.profile().name(),
                notes,
                texts.get("list.foot." + style, SchoolDates.DATE.format(today())),
                List.of(),
                shown.stream().map(ListTable::column).toList(),
                Math.min(2, shown.size()));
    }

    private LocalDate today() {
        return Now.day(schools.profile().zone());
    }

    /**
     * What a list has.
     *
     * @param numbers those of its rows
     * @param concerns which concerns are in it
     * @param unsearched in how many more concerns words were not searched
     * @param reader reads the rows of some of those numbers
     */
    record Found<R>(List<Long> numbers, List<Long> concerns, int unsearched, Function<List<Long>, List<R>> reader) {}
}
