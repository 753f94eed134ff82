package org.wholeschool.concern.list;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.table.AddressQuery;
import org.wholeschool.platform.table.Columns;
import org.wholeschool.platform.table.TableOrder;
import org.wholeschool.platform.table.TableView;

/** The list of concerns. */
@Named
@ViewScoped
public class ConcernListPage extends FilteredList<ConcernColumn> {

    private static final long serialVersionUID = 1L;

    @Inject
    private ConcernRows concernRows;

    private transient ConcernRows.Listed listed;

    /** A page whose address says nothing yet. */
    public ConcernListPage() {
        super(ListAddress.concerns());
    }

    @Override
    protected Columns<ConcernColumn> columns() {
        return ConcernColumn.COLUMNS;
    }

    @Override
    protected void read(ConcernFilter filter) {
        listed = concernRows.list(filter, order(), address().page());
    }

    @Override
    protected void none() {
        listed = ConcernRows.Listed.NONE;
    }

    @Override
    protected int unsearched() {
        return listed.unsearched();
    }

    private TableOrder<ConcernColumn> order() {
        return address().order(columns());
    }

    /** @return the rows as a table */
    public TableView getTable() {
        ConcernCells cells = new ConcernCells(school().zone());
        return TableView.of(
                getHeading(),
                address().columns(columns()).with(columns().first()),
                order(),
                address(),
                new TableView.Rows<>(listed.rows(), ConcernRow::id, this::page, cells::of));
    }

    private String page(ConcernRow row) {
        String list = address().query().toString();
        return new AddressQuery(Map.of("id", Long.toString(row.id())))
                .with("list", list.isEmpty() ? null : list)
                .of("/concern/view.xhtml");
    }

    @Override
    protected List<ListWords.Active> more() {
        return listed.by() == null
                ? List.of()
                : List.of(ListWords.Active.of(
                        "by",
                        Texts.of("lists").get("filter.by", listed.by()),
                        address().way("by", null)));
    }

    public String getHeading() {
        return words().heading(Texts.of("concern").get(isNarrow() ? "list.heading" : "list.title"), listed);
    }

    public String getSize() {
        TableOrder<ConcernColumn> order = order();
        String size = ConcernColumn.LATEST.equals(order)
                ? Texts.of("concern").get("list.size", listed.total())
                : Texts.of("lists").get("size", listed.total(), order.column().label());
        return size + words().period(filter());
    }

    /** @return whether the list is what a pattern counts: it may have restricted concerns, which no pattern has */
    public boolean isOfAPattern() {
        return address().get("happenedFrom") != null || address().get("happenedTo") != null;
    }

    /** @return the place that the list is of, where there is a chronology of it; null where it is of several */
    public String getPlaceShown() {
        return words().present().get("place");
    }

    public boolean isNone() {
        return listed.rows().isEmpty();
    }

    public int getPages() {
        return listed.page().pages();
    }

    public int getPageNumber() {
        return listed.page().number();
    }
}
