package org.wholeschool.casework.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wholeschool.casework.export.ExportSource;
import org.wholeschool.casework.export.NameStyle;
import org.wholeschool.concern.list.ConcernCells;
import org.wholeschool.concern.list.ListAddress;
import org.wholeschool.concern.response.ResponseAddress;
import org.wholeschool.concern.response.ResponseColumn;
import org.wholeschool.concern.response.ResponseList;
import org.wholeschool.concern.response.ResponseRow;
import org.wholeschool.concern.response.ResponseRows;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.table.TableOrder;
import org.wholeschool.roster.names.EverybodysNames;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Calendar;

/** The lists of actions, referrals and notes as tables that can be taken out: one for each list. */
abstract class ResponseListSource implements ExportSource {

    private final ResponseList list;

    @Inject
    private ResponseRows rows;

    @Inject
    private EverybodysNames names;

    @Inject
    private Calendar calendar;

    @Inject
    private Schools schools;

    ResponseListSource(ResponseList list) {
        this.list = list;
    }

    @Override
    public String menuPage() {
        return "/concern/list.xhtml";
    }

    @Override
    public String name() {
        return list.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String page(String question) {
        return ListQuestion.of(question, ResponseAddress.empty())
                .address()
                .query()
                .of(ResponseAddress.PAGE);
    }

    @Override
    public Opened open(String question, NameStyle style) {
        Schools.Profile school = schools.profile();
        LocalDate today = Now.day(school.zone());
        ListQuestion asked = ListQuestion.of(question, ResponseAddress.empty());
        ListAddress address = asked.address();
        TableOrder<ResponseColumn> order = address.order(list.columns());
        CellWriter writer = new CellWriter(style, names.all(null).others());
        List<ResponseColumn> chosen =
                address.columns(list.columns()).with(list.columns().first());
        List<ResponseColumn> shown = chosen.stream()
                .filter(column -> !leavesOut(writer, style, column))
                .toList();
        ResponseRows.Found found = rows.find(new ResponseRows.Asked(
                list, asked.filter(today, calendar.halfTerms()), ResponseAddress.filter(address), order));
        Map<Long, Integer> at = new HashMap<>();
        found.ids().forEach(id -> at.put(id, at.size()));
        ConcernCells cells = new ConcernCells(school.zone());
        return new ListTable(
                ListTable.head(
                        Texts.of("export").get("source." + name()),
                        asked.about(writer, found.responses().size(), order.column(), found.unsearched()),
                        style,
                        new ListTable.Made(school.name(), today),
                        shown,
                        chosen.stream()
                                .filter(column -> leavesOut(writer, style, column))
                                .toList()),
                found.ids(),
                found.concerns(),
                // Numbers are asked for in the order in which they were found.
                those -> ListTable.cells(
                        those.isEmpty()
                                ? List.of()
                                : rows.read(list, found, at.get(those.get(0)), at.get(those.get(0)) + those.size()),
                        shown,
                        (row, column) -> cell(writer, cells, row, column)));
    }

    private static boolean leavesOut(CellWriter writer, NameStyle style, ResponseColumn column) {
        return column == ResponseColumn.REFERENCE && style != NameStyle.FULL
                || column.ofConcern() != null && writer.leavesOut(column.ofConcern());
    }

    private static Object cell(CellWriter writer, ConcernCells cells, ResponseRow row, ResponseColumn column) {
        writer.meet(row.pupils());
        writer.hide((String) row.cell(ResponseColumn.REFERENCE, cells).value());
        if (column.ofConcern() != null) {
            return writer.ofConcern(
                    column.ofConcern(),
                    row.cell(column, cells),
                    row.pupils(),
                    row.concern() == null ? 0 : row.concern().unnamed());
        }
        return switch (column) {
            case WHO -> writer.staff(row.cell(column, cells));
            case TASK, AGENCY, WHOM, REFERENCE, REASON, WORDS, FOLLOWS, WISH, BECAME ->
                writer.text(row.cell(column, cells));
            default -> CellWriter.plain(row.cell(column, cells));
        };
    }

    /** The list of actions. */
    @ApplicationScoped
    static class Actions extends ResponseListSource {

        Actions() {
            super(ResponseList.ACTIONS);
        }
    }

    /** The list of referrals. */
    @ApplicationScoped
    static class Referrals extends ResponseListSource {

        Referrals() {
            super(ResponseList.REFERRALS);
        }
    }

    /** The list of what parents were told. */
    @ApplicationScoped
    static class Parents extends ResponseListSource {

        Parents() {
            super(ResponseList.PARENTS);
        }
    }

    /** The list of case notes. */
    @ApplicationScoped
    static class Notes extends ResponseListSource {

        Notes() {
            super(ResponseList.NOTES);
        }
    }
}
