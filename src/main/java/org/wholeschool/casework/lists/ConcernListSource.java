package org.wholeschool.casework.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.casework.export.ExportSource;
import org.wholeschool.casework.export.NameStyle;
import org.wholeschool.concern.list.ConcernCells;
import org.wholeschool.concern.list.ConcernColumn;
import org.wholeschool.concern.list.ConcernRow;
import org.wholeschool.concern.list.ConcernRowReader;
import org.wholeschool.concern.list.ConcernRows;
import org.wholeschool.concern.list.ListAddress;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.table.TableOrder;
import org.wholeschool.roster.names.EverybodysNames;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Calendar;

/** The list of concerns as a table that can be taken out. */
@ApplicationScoped
class ConcernListSource implements ExportSource {

    @Inject
    private ConcernRows rows;

    @Inject
    private ConcernRowReader reader;

    @Inject
    private EverybodysNames names;

    @Inject
    private Calendar calendar;

    @Inject
    private Schools schools;

    @Override
    public String menuPage() {
        return "/concern/list.xhtml";
    }

    @Override
    public String name() {
        return "concerns";
    }

    @Override
    public String page(String question) {
        return ListQuestion.of(question, ListAddress.concerns())
                .address()
                .query()
                .of(ListAddress.CONCERNS);
    }

    @Override
    public Opened open(String question, NameStyle style) {
        Schools.Profile school = schools.profile();
        LocalDate today = Now.day(school.zone());
        ListQuestion asked = ListQuestion.of(question, ListAddress.concerns());
        TableOrder<ConcernColumn> order = asked.address().order(ConcernColumn.COLUMNS);
        CellWriter writer = new CellWriter(style, names.all(null).others());
        List<ConcernColumn> chosen =
                asked.address().columns(ConcernColumn.COLUMNS).with(ConcernColumn.COLUMNS.first());
        List<ConcernColumn> shown =
                chosen.stream().filter(column -> !writer.leavesOut(column)).toList();
        ConcernRows.Matches matches = rows.find(asked.filter(today, calendar.halfTerms()), order);
        ConcernCells cells = new ConcernCells(school.zone());
        return new ListTable(
                ListTable.head(
                        Texts.of("export").get("source.concerns"),
                        asked.about(writer, matches.ids().size(), order.column(), matches.unsearched()),
                        style,
                        new ListTable.Made(school.name(), today),
                        shown,
                        chosen.stream().filter(writer::leavesOut).toList()),
                matches.ids(),
                matches.ids(),
                those -> ListTable.cells(reader.read(those), shown, (row, column) -> cell(writer, cells, row, column)));
    }

    private static Object cell(CellWriter writer, ConcernCells cells, ConcernRow row, ConcernColumn column) {
        writer.meet(row.pupils());
        return writer.ofConcern(column, cells.of(row, column), row.pupils(), row.unnamed());
    }
}
