package org.wholeschool.casework.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wholeschool.casework.export.NameStyle;
import org.wholeschool.concern.list.ConcernCells;
import org.wholeschool.concern.list.ConcernFilter;
import org.wholeschool.concern.list.ListAddress;
import org.wholeschool.concern.response.ResponseAddress;
import org.wholeschool.concern.response.ResponseColumn;
import org.wholeschool.concern.response.ResponseList;
import org.wholeschool.concern.response.ResponseRow;
import org.wholeschool.concern.response.ResponseRows;
import org.wholeschool.platform.table.Columns;
import org.wholeschool.platform.table.TableOrder;

/** The lists of actions, referrals and notes as tables that can be taken out: one for each list. */
abstract class ResponseListSource extends FilteredListSource<ResponseColumn, ResponseRow> {

    private final ResponseList list;

    @Inject
    private ResponseRows rows;

    ResponseListSource(ResponseList list) {
        this.list = list;
    }

    @Override
    public String name() {
        return list.name().toLowerCase(Locale.ROOT);
    }

    @Override
    ListAddress address() {
        return ResponseAddress.empty();
    }

    @Override
    Columns<ResponseColumn> columns() {
        return list.columns();
    }

    @Override
    Found<ResponseRow> find(ConcernFilter concerns, ListAddress address, TableOrder<ResponseColumn> order) {
        ResponseRows.Found found =
                rows.find(new ResponseRows.Asked(list, concerns, ResponseAddress.filter(address), order));
        Map<Long, Integer> at = new HashMap<>();
        found.ids().forEach(id -> at.put(id, at.size()));
        return new Found<>(
                found.ids(),
                found.concerns(),
                found.unsearched(),
                // Numbers are asked for in the order in which they were found.
                those -> those.isEmpty()
                        ? List.of()
                        : rows.read(list, found, at.get(those.get(0)), at.get(those.get(0)) + those.size()));
    }

    @Override
    boolean leavesOut(CellWriter writer, NameStyle style, ResponseColumn column) {
        return column == ResponseColumn.REFERENCE && style != NameStyle.FULL
                || column.ofConcern() != null && writer.leavesOut(column.ofConcern());
    }

    @Override
    Object cell(CellWriter writer, ConcernCells cells, ResponseRow row, ResponseColumn column) {
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
