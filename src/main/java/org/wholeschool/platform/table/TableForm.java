package org.wholeschool.platform.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The fields of a page by which a list's columns and order are chosen. */
public final class TableForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private List<String> columns = new ArrayList<>();
    private String sort;
    private boolean descending;

    /** Shows what the address says. */
    public <C extends Enum<C> & Column> void fill(TableAddress address, Columns<C> list) {
        columns = new ArrayList<>(
                address.columns(list).columns().stream().map(Column::name).toList());
        TableOrder<C> order = address.order(list);
        sort = order.column().name();
        descending = order.isDown();
    }

    /** Puts what was chosen into the address. */
    public void putInto(TableAddress address, Columns<?> list) {
        address.put(TableAddress.COLUMNS, list.address(columns));
        address.put(TableAddress.ORDER, list.address(sort, descending));
    }

    public List<String> getColumns() {
        return columns;
    }

    public void setColumns(List<String> columns) {
        this.columns = columns;
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public boolean isDescending() {
        return descending;
    }

    public void setDescending(boolean descending) {
        this.descending = descending;
    }
}
