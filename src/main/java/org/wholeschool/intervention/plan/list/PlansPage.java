package org.wholeschool.intervention.plan.list;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.saved.NarrowedList;
import org.wholeschool.intervention.plan.PlanState;
import org.wholeschool.intervention.plan.PlanView;
import org.wholeschool.intervention.plan.PlanWords;
import org.wholeschool.intervention.plan.past.PlanPassages;
import org.wholeschool.intervention.plan.past.PlanSearch;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.table.Columns;
import org.wholeschool.platform.table.TableChoice;
import org.wholeschool.platform.table.TablePage;
import org.wholeschool.platform.table.TableView;

/** The plans of a school as a table: what needs the team now first. */
@Named
@ViewScoped
public class PlansPage extends NarrowedList<PlanColumn> {

    private static final long serialVersionUID = 1L;

    private static final String WORDS = PlanList.WORDS;

    @Inject
    private PlanList planList;

    @Inject
    private PlanListChoices choices;

    @Inject
    private Actors actors;

    private transient List<PlanView.Line> all;
    private transient List<PlanView.Line> lines;
    private transient PlanFilter filter;
    private transient PlanSearch.Found found;

    /** A page whose address says nothing yet. */
    public PlansPage() {
        super(PlanList.NAMES);
    }

    @Override
    protected Columns<PlanColumn> columns() {
        return PlanColumn.COLUMNS;
    }

    @Override
    protected String feature() {
        return "intervention";
    }

    @Override
    protected void read() {
        PlanList.Shown shown = planList.show(present(), held().get(WORDS));
        all = shown.all();
        lines = shown.lines();
        filter = shown.filter();
        found = shown.found();
    }

    @Override
    protected void none() {
        all = List.of();
        lines = List.of();
        filter = PlanFilter.NONE;
    }

    @Override
    protected void check(FormCheck check, Map<String, String> words) {
        String sought = words.get(WORDS);
        LocalDate from = getDays().get("from");
        LocalDate to = getDays().get("to");
        check.refuse(sought != null && PlanPassages.asked(sought).isEmpty(), WORDS, "search.required");
        check.refuse(
                sought != null && sought.codePointCount(0, sought.length()) > PlanSearch.LONGEST,
                WORDS,
                "search.long",
                PlanSearch.LONGEST);
        check.refuse(from != null && to != null && to.isBefore(from), "to", "plans.filter.order");
    }

    @Override
    protected String words(String name, String value) {
        return choices.words(name, value);
    }

    /** @return the rows as a table */
    public TableView getTable() {
        return planList.table(address(), page().of(lines));
    }

    private TablePage page() {
        return TablePage.of(address().page(), lines.size());
    }

    /** @return how far plans are, each with how many there are and the way to them */
    public List<TableChoice> getShows() {
        List<TableChoice> shows = new ArrayList<>();
        String shown = value("state");
        shows.add(show(null, shown));
        Stream.of(PlanFilter.Show.values()).forEach(show -> shows.add(show(show, shown)));
        return shows;
    }

    private TableChoice show(PlanFilter.Show show, String shown) {
        String name = show == null ? null : show.name();
        long count = all.stream().filter(filter.with(show)::fits).count();
        return new TableChoice(
                Texts.of("intervention").get("plans.show." + (name == null ? "ALL" : name), count),
                address().way("state", name),
                Objects.equals(name, shown));
    }

    /** @return how many closed plans have the words, and whether all are shown; null where none were looked for */
    public String getFoundSays() {
        if (found == null) {
            return null;
        }
        Texts texts = Texts.of("intervention");
        String size = texts.get("search.found", found.all(), held().get(WORDS));
        return found.all() > found.hits().size()
                ? size + " " + texts.get("search.many", found.hits().size())
                : size;
    }

    /** @return where the words are in the plans of this page of the list */
    public List<PlanSearch.Hit> getHits() {
        List<Long> shown = page().of(lines).stream().map(PlanView.Line::id).toList();
        return found == null
                ? List.of()
                : found.hits().stream().filter(hit -> shown.contains(hit.id())).toList();
    }

    public boolean isNone() {
        return lines.isEmpty();
    }

    /** @return whether the school has no plan at all */
    public boolean isNothing() {
        return all.isEmpty();
    }

    /** @return whether there is a plan in which words can be searched */
    public boolean isSearchable() {
        return all.stream().anyMatch(line -> line.state() == PlanState.CLOSED);
    }

    /** @return whether there is more than one plan that is not closed, to be seen side by side */
    public boolean isComparable() {
        return all.stream().filter(line -> line.state() != PlanState.CLOSED).count() > 1;
    }

    /** @return whether the reader may begin a plan and save filters */
    public boolean isWriter() {
        return actors.current().roles().contains(Role.LEAD)
                || actors.current().roles().contains(Role.DEPUTY);
    }

    /** @return a day in words */
    public String day(LocalDate day) {
        return PlanWords.day(day);
    }

    public int getPages() {
        return page().pages();
    }

    public int getPageNumber() {
        return page().number();
    }
}
