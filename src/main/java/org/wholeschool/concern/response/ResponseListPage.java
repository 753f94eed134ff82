package org.wholeschool.concern.response;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.wholeschool.concern.followup.DateWords;
import org.wholeschool.concern.list.ConcernCells;
import org.wholeschool.concern.list.ConcernFilter;
import org.wholeschool.concern.list.FilteredList;
import org.wholeschool.concern.list.ListWords;
import org.wholeschool.concern.note.NoteKind;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.table.Columns;
import org.wholeschool.platform.table.TableOrder;
import org.wholeschool.platform.table.TableView;

/** The lists of actions, referrals and notes: one page, whose address says which. */
@Named
@ViewScoped
public class ResponseListPage extends FilteredList<ResponseColumn> {

    private static final long serialVersionUID = 1L;

    /** Kinds of notes that are one tap away; the others are in the filter. */
    private static final List<NoteKind> OFTEN =
            List.of(NoteKind.CALL, NoteKind.VISIT, NoteKind.MEETING, NoteKind.PUPIL, NoteKind.PARENT);

    @Inject
    private ResponseRows responseRows;

    @Inject
    private ResponseChoices responseChoices;

    private LocalDate first;
    private LocalDate last;
    private transient ResponseRows.Listed listed;

    /** A page whose address says nothing yet. */
    public ResponseListPage() {
        super(ResponseAddress.empty());
    }

    @Override
    protected Columns<ResponseColumn> columns() {
        return getList().columns();
    }

    /** @return which list it is */
    public ResponseList getList() {
        return ResponseAddress.list(address());
    }

    @Override
    protected void read(ConcernFilter filter) {
        ResponseFilter asked = ResponseAddress.filter(address());
        first = asked.from();
        last = asked.to();
        listed = responseRows.list(
                new ResponseRows.Asked(getList(), filter, asked, order()),
                address().page());
    }

    @Override
    protected void none() {
        listed = ResponseRows.Listed.NONE;
    }

    @Override
    protected int unsearched() {
        return listed.unsearched();
    }

    @Override
    protected void checkMore(FormCheck check) {
        check.refuse(first != null && last != null && last.isBefore(first), "onLast", "list.order");
        address().put("onFrom", Objects.toString(first, null));
        address().put("onTo", Objects.toString(last, null));
    }

    @Override
    protected List<ListWords.Active> more() {
        return Stream.of(
                        active("state", value -> Texts.of("response").get("state." + value)),
                        active("note", value -> NoteKind.valueOf(value).words()),
                        active("who", responseChoices::name),
                        active("onFrom", value -> day("from", value)),
                        active("onTo", value -> day("to", value)))
                .filter(Objects::nonNull)
                .toList();
    }

    private ListWords.Active active(String name, UnaryOperator<String> words) {
        String value = address().get(name);
        return value == null
                ? null
                : ListWords.Active.of(name, words.apply(value), address().way(name, null));
    }

    private String day(String which, String day) {
        return Texts.of("response").get("on." + which + "." + getList(), DateWords.day(LocalDate.parse(day)));
    }

    /** @return how it can stand with one of them, or kinds of notes, each with the way to the list of those alone */
    public List<ListWords.Active> getPicks() {
        List<ListWords.Active> picks = new ArrayList<>();
        String name = getList() == ResponseList.NOTES ? "note" : "state";
        String on = address().get(name);
        picks.add(new ListWords.Active(
                Texts.of("response").get("any." + getList()), address().way(name, null), on == null));
        Map<String, String> words = new LinkedHashMap<>();
        if (getList() == ResponseList.NOTES) {
            OFTEN.forEach(kind -> words.put(kind.name(), kind.words()));
        }
        getList()
                .states()
                .forEach(state -> words.put(state.name(), Texts.of("response").get("state." + state)));
        words.forEach(
                (value, said) -> picks.add(new ListWords.Active(said, address().way(name, value), value.equals(on))));
        return picks;
    }

    /** @return the rows as a table */
    public TableView getTable() {
        ConcernCells cells = new ConcernCells(school().zone());
        return TableView.of(
                getHeading(),
                address().columns(columns()).with(columns().first()),
                order(),
                address(),
                new TableView.Rows<>(
                        listed.rows(),
                        ResponseRow::id,
                        row -> row.way(getList()),
                        (row, column) -> row.cell(column, cells)));
    }

    public String getHeading() {
        return words().heading(getList().title());
    }

    public String getSize() {
        Texts texts = Texts.of("response");
        String order = columns().order().equals(order())
                ? texts.get("usual." + getList())
                : texts.get("sorted", order().column().label());
        return texts.get("size." + getList(), listed.total(), order) + words().period(filter());
    }

    private TableOrder<ResponseColumn> order() {
        return address().order(columns());
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
