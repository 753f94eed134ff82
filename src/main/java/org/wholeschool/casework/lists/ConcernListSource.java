package org.wholeschool.casework.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wholeschool.casework.export.NameStyle;
import org.wholeschool.concern.list.ConcernCells;
import org.wholeschool.concern.list.ConcernColumn;
import org.wholeschool.concern.list.ConcernFilter;
import org.wholeschool.concern.list.ConcernRow;
import org.wholeschool.concern.list.ConcernRowReader;
import org.wholeschool.concern.list.ConcernRows;
import org.wholeschool.concern.list.ListAddress;
import org.wholeschool.platform.table.Columns;
import org.wholeschool.platform.table.TableOrder;

/** The list of concerns as a table that can be taken out. */
@ApplicationScoped
class ConcernListSource extends FilteredListSource<ConcernColumn, ConcernRow> {

    @Inject
    private ConcernRows rows;

    @Inject
    private ConcernRowReader reader;

    @Override
    public String name() {
        return "concerns";
    }

    @Override
    ListAddress address() {
        return ListAddress.concerns();
    }

    @Override
    Columns<ConcernColumn> columns() {
        return ConcernColumn.COLUMNS;
    }

    @Override
    boolean leavesOut(CellWriter writer, NameStyle style, ConcernColumn column) {
        return writer.leavesOut(column);
    }

    @Override
    Found<ConcernRow> find(ConcernFilter concerns, ListAddress address, TableOrder<ConcernColumn> order) {
        ConcernRows.Matches matches = rows.find(concerns, order);
        return new Found<>(matches.ids(), matches.ids(), matches.unsearched(), reader::read);
    }

    @Override
    Object cell(CellWriter writer, ConcernCells cells, ConcernRow row, ConcernColumn column) {
        writer.meet(row.pupils());
        return writer.ofConcern(column, cells.of(row, column), row.pupils(), row.unnamed());
    }
}
