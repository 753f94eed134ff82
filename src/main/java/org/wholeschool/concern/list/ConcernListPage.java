package org.wholeschool.concern.list;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.HeldWords;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.csv.CsvExport;
import org.wholeschool.platform.table.AddressQuery;
import org.wholeschool.platform.table.ChosenColumns;
import org.wholeschool.platform.table.TableOrder;
import org.wholeschool.platform.table.TableView;
import org.wholeschool.platform.web.Download;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Calendar;

/**
 * The list of concerns. The address says which, in which order and with which columns; a pupil's name and words of a
 * text are held in the session, and the address has their key.
 */
@Named
@ViewScoped
public class ConcernListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final int LONGEST = 100;
    private static final int SHORTEST = 2;
    private static final String PUPIL = "pupil";
    private static final String WORDS = "words";

    @Inject
    private ConcernRows concernRows;

    @Inject
    private ConcernList concernList;

    @Inject
    private ConcernListChoices choices;

    @Inject
    private HeldWords held;

    @Inject
    private Calendar calendar;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private final ListAddress address = new ListAddress();
    private final ListForm form = new ListForm();
    private boolean isRefused;
    private transient ConcernRows.Listed listed;
    private transient ListWords words;

    /** Reads the page of the list that the address asks for. */
    public void open() {
        form.fill(address, heldWords());
        read();
    }

    private Map<String, String> heldWords() {
        String key = address.get("held");
        return key == null ? Map.of() : held.of(key).orElse(Map.of());
    }

    private void read() {
        // What cannot be read leads nowhere, before anything is said of it.
        address.filter(Map.of(), null);
        words = new ListWords(address, choices, heldWords());
        try {
            listed = concernRows.list(filter(), address.order(), address.page());
        } catch (BadInput tooMany) {
            kit.show("concern", tooMany);
            listed = new ConcernRows.Listed(0, 1, 0, null, null, List.of());
        }
        words.read(listed, filter());
    }

    /** @return which concerns the address asks for, without what is gone */
    private ConcernFilter filter() {
        Period period = address.period();
        Period.Days days =
                period == null ? null : period.days(Now.day(schools.profile().zone()), calendar.halfTerms());
        return words.present().filter(heldWords(), days);
    }

    /** Before the page is drawn again: a concern that may not be read any more is not in the list either. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            read();
        }
    }

    /** @return the way to the list as it was chosen, from its first page; null to stay, where it cannot be one */
    public String show() {
        FormCheck check = new FormCheck(LONGEST);
        LocalDate first = form.getFirst();
        LocalDate last = form.getLast();
        check.refuse(first != null && last != null && last.isBefore(first), "last", "list.order");
        check.refuse(address.period() != null && (first != null || last != null), "period", "list.period.both");
        String number = check.line("number", form.getNumber(), null);
        check.refuse(number != null && !NUMBER.matcher(number).matches(), "number", "list.number.unclear");
        String pupil = check.line(PUPIL, form.getPupil(), null);
        check.refuse(pupil != null && pupil.length() < SHORTEST, PUPIL, "list.pupil.short");
        String sought = check.line(WORDS, form.getWords(), null);
        check.refuse(sought != null && sought.length() < SHORTEST, WORDS, "list.words.short");
        try {
            check.orThrow();
        } catch (BadInput refused) {
            isRefused = true;
            kit.show("concern", refused);
            return null;
        }
        form.putInto(address);
        address.put("number", number);
        address.put(
                "held",
                held.hold(Stream.of(PUPIL, WORDS)
                        .filter(name -> (name.equals(PUPIL) ? pupil : sought) != null)
                        .collect(Collectors.toMap(name -> name, name -> name.equals(PUPIL) ? pupil : sought))));
        address.put("page", null);
        return "/concern/list.xhtml?faces-redirect=true&includeViewParams=true";
    }

    /** Sends the whole list, not only this page of it, as a file. */
    public void export() {
        ZoneId zone = schools.profile().zone();
        Texts texts = Texts.of("concern");
        CsvExport csv =
                new CsvExport(Stream.of("received", "from", "to", "place", "band", "category", "source", "acknowledged")
                        .map(column -> texts.get("csv." + column))
                        .toArray(String[]::new));
        concernList
                .export(filter())
                .forEach(line -> csv.row(
                        ListWords.local(line.receivedAt(), zone),
                        ListWords.local(line.occurredFrom(), zone),
                        ListWords.local(line.occurredTo(), zone),
                        line.place(),
                        line.band(),
                        line.category(),
                        texts.get("source." + line.source()),
                        ListWords.local(line.acknowledgedAt(), zone)));
        Download.csv("concerns-" + Now.day(zone) + ".csv", csv.bytes());
    }

    /** @return the rows as a table */
    public TableView getTable() {
        ChosenColumns<ConcernColumn> chosen = address.columns();
        TableOrder<ConcernColumn> order = address.order();
        ConcernCells cells = new ConcernCells(schools.profile().zone());
        // The kind leads to the concern.
        List<ConcernColumn> columns = Stream.concat(Stream.of(ConcernColumn.KIND), chosen.columns().stream())
                .distinct()
                .toList();
        return new TableView(
                words.heading(),
                TableView.heads(columns, order, ConcernColumn::label, other -> address.way("sort", other.address())),
                TableView.lines(listed.rows(), columns, ConcernRow::id, this::page, cells::of));
    }

    private String page(ConcernRow row) {
        String list = address.query().toString();
        return new AddressQuery(Map.of("id", Long.toString(row.id())))
                .with("list", list.isEmpty() ? null : list)
                .of("/concern/view.xhtml");
    }

    /** @return what is wrong with the filter, in a sentence each: what is gone, or held no longer, or not searched */
    public List<String> getNotices() {
        Texts lists = Texts.of("lists");
        String key = address.get("held");
        return Stream.of(
                        words.gone(),
                        address.columns().gone() > 0
                                ? lists.get("gone.columns", address.columns().gone())
                                : null,
                        address.order().isGone() ? lists.get("gone.order") : null,
                        key != null && held.of(key).isEmpty() ? lists.get("gone.held") : null,
                        listed.unsearched() > 0
                                ? lists.get("unsearched", ConcernRows.MOST_SEARCHED, listed.unsearched())
                                : null)
                .filter(Objects::nonNull)
                .toList();
    }

    /** @return what the list is narrowed by, each with the way to the list without it */
    public List<ListWords.Active> getActive() {
        return words.active();
    }

    /** @return the periods, each with the way to the list of it */
    public List<ListWords.Active> getPeriods() {
        List<ListWords.Active> periods = new ArrayList<>();
        for (Period period : Period.values()) {
            periods.add(new ListWords.Active(
                    Texts.of("lists").get("period." + period),
                    address.query()
                            .with("page", null)
                            .with("from", null)
                            .with("to", null)
                            .with("period", period.name())
                            .of("/concern/list.xhtml"),
                    period == address.period()));
        }
        return periods;
    }

    /** @return in how many concerns words are searched */
    public String getSearched() {
        return Texts.of("lists").get("words.hint", ConcernRows.MOST_SEARCHED);
    }

    /** @return whether the filter is in view: what was chosen cannot be */
    public boolean isRefused() {
        return isRefused || !kit.getProblems().isEmpty();
    }

    public String getHeading() {
        return words.heading();
    }

    public String getSize() {
        return words.size(address.order());
    }

    /** @return whether the list is what a pattern counts: it may have restricted concerns, which no pattern has */
    public boolean isOfAPattern() {
        return address.get("happenedFrom") != null || address.get("happenedTo") != null;
    }

    /** @return the place that the list is of, where there is a chronology of it; null where it is of several */
    public String getPlaceShown() {
        return words.present().get("place");
    }

    /** @return whether the list is of some concerns only */
    public boolean isNarrow() {
        return address.isNarrow();
    }

    /** @return what of the address can be saved: nothing personal, and no page */
    public String getToSave() {
        return address.query().with("page", null).with("held", null).toString();
    }

    /** @return the values of the address, by name */
    public Map<String, String> getAsked() {
        return address.asked();
    }

    /** @return what is typed and ticked */
    public ListForm getForm() {
        return form;
    }

    public boolean isNone() {
        return listed.rows().isEmpty();
    }

    public int getPages() {
        return listed.pages();
    }

    public int getPageNumber() {
        return listed.page();
    }
}
