package org.wholeschool.concern.list;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.platform.table.Column;
import org.wholeschool.platform.table.Columns;
import org.wholeschool.platform.table.TableOrder;

/** What is typed and ticked in the filters of a list and is not one value of the address as it is. */
public final class ListForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private List<String> kinds = new ArrayList<>();
    private List<String> groups = new ArrayList<>();
    private List<String> columns = new ArrayList<>();
    private LocalDate first;
    private LocalDate last;
    private String number;
    private String sort;
    private boolean descending;

    /** Never written down with a session. */
    private transient String pupil;

    private transient String words;

    <C extends Enum<C> & Column> void fill(ListAddress address, Columns<C> list, Map<String, String> held) {
        Set<String> all = new LinkedHashSet<>(address.values("kinds"));
        if (address.get("kind") != null) {
            all.add(address.get("kind"));
        }
        kinds = new ArrayList<>(all);
        groups = new ArrayList<>(address.values("groups"));
        columns = new ArrayList<>(
                address.columns(list).columns().stream().map(Column::name).toList());
        first = ConcernAddress.optional(address.get("from"), LocalDate::parse);
        last = ConcernAddress.optional(address.get("to"), LocalDate::parse);
        number = address.get("number");
        TableOrder<C> order = address.order(list);
        sort = order.column().name();
        descending = order.isDown();
        pupil = held.get("pupil");
        words = held.get("words");
    }

    void putInto(ListAddress address, Columns<?> list) {
        address.put("kind", null);
        address.put("kinds", ListAddress.joined(kinds));
        address.put("groups", ListAddress.joined(groups));
        address.put("from", first == null ? null : first.toString());
        address.put("to", last == null ? null : last.toString());
        address.put("cols", list.address(columns));
        address.put("sort", list.address(sort, descending));
    }

    public List<String> getKinds() {
        return kinds;
    }

    public void setKinds(List<String> kinds) {
        this.kinds = kinds;
    }

    public List<String> getGroups() {
        return groups;
    }

    public void setGroups(List<String> groups) {
        this.groups = groups;
    }

    public List<String> getColumns() {
        return columns;
    }

    public void setColumns(List<String> columns) {
        this.columns = columns;
    }

    public LocalDate getFirst() {
        return first;
    }

    public void setFirst(LocalDate first) {
        this.first = first;
    }

    public LocalDate getLast() {
        return last;
    }

    public void setLast(LocalDate last) {
        this.last = last;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
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

    public String getPupil() {
        return pupil;
    }

    public void setPupil(String pupil) {
        this.pupil = pupil;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
