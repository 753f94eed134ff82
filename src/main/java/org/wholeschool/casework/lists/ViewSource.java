package org.wholeschool.casework.lists;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.wholeschool.casework.export.ExportSource;
import org.wholeschool.casework.export.NameStyle;
import org.wholeschool.casework.export.PeopleWriter;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.table.Cell;
import org.wholeschool.platform.table.TableAddress;
import org.wholeschool.platform.table.TableView;
import org.wholeschool.platform.tablefile.TableColumn;
import org.wholeschool.platform.tablefile.TableHead;
import org.wholeschool.roster.names.EverybodysNames;
import org.wholeschool.school.Schools;

/** A list that is read whole as a table that can be taken out. No concern is in it. */
abstract class ViewSource implements ExportSource {

    @Inject
    private EverybodysNames names;

    @Inject
    private Schools schools;

    /** @return an address of the list that says nothing yet */
    abstract TableAddress address();

    /**
     * @param address which rows, which columns, in which order
     * @param words what is looked for and no address has
     * @return all of them
     */
    abstract TableView table(TableAddress address, Map<String, String> words);

    @Override
    public String page(String question) {
        TableAddress address = address();
        address.ask(question);
        return address.way(address.query());
    }

    @Override
    public Opened open(String question, NameStyle style) {
        TableAddress address = address();
        Map<String, String> words = address.ask(question);
        TableView table = table(address, words);
        PeopleWriter writer = new PeopleWriter(style, names.all(null).others());
        Map<Long, TableView.Line> lines = new HashMap<>();
        table.lines().forEach(line -> lines.put(line.id(), line));
        return new ListTable(
                head(table, style, writer.typed(words.get(TableAddress.SAID))),
                table.lines().stream().map(TableView.Line::id).toList(),
                List.of(),
                those -> those.stream()
                        .map(lines::get)
                        .filter(Objects::nonNull)
                        .map(line -> cells(line, writer))
                        .toList());
    }

    /** @param said what the list is narrowed by; null where it is whole */
    private TableHead head(TableView table, NameStyle style, String said) {
        Texts texts = Texts.of("export");
        LocalDate today = Now.day(schools.profile().zone());
        return new TableHead(
                table.caption(),
                schools.profile().name(),
                Stream.of(
                                said,
                                texts.get("list.rows", table.lines().size()),
                                texts.get("list.made", SchoolDates.LONG_DATE.format(today)),
                                texts.get("list.names." + style))
                        .filter(Objects::nonNull)
                        .toList(),
                texts.get("list.foot." + style, SchoolDates.DATE.format(today)),
                List.of(),
                table.heads().stream()
                        .map(head -> new TableColumn(
                                head.label(), head.isNumber() ? TableColumn.Width.NUMBER : TableColumn.Width.WORDS))
                        .toList(),
                1);
    }

    private static List<Object> cells(TableView.Line line, PeopleWriter writer) {
        List<Object> cells = new ArrayList<>();
        line.cells().forEach(cell -> cells.add(cell(cell, writer)));
        return cells;
    }

    /** A text leaves whole, and none with a name in it where there is to be none. */
    private static Object cell(Cell cell, PeopleWriter writer) {
        return cell.value() instanceof String text && cell.marks().isEmpty() && cell.tone() == null
                ? writer.typed(text)
                : CellWriter.plain(cell);
    }
}
