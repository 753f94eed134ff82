package org.wholeschool.intervention.plan.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.access.Address;
import org.wholeschool.access.saved.ListBackPage;
import org.wholeschool.access.saved.NarrowedList;
import org.wholeschool.intervention.Lever;
import org.wholeschool.intervention.plan.ContextKind;
import org.wholeschool.intervention.plan.PlanView;
import org.wholeschool.intervention.plan.past.PlanSearch;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.table.Cell;
import org.wholeschool.platform.table.TableAddress;
import org.wholeschool.platform.table.TableOrder;
import org.wholeschool.platform.table.TableView;
import org.wholeschool.school.Schools;

/** Finds the plans that an address asks for, in its order: for the page, and for an export. */
@ApplicationScoped
public class PlanList {

    /** What words are called that are looked for and no address has. */
    public static final String WORDS = "words";

    static final NarrowedList.Names NAMES = new NarrowedList.Names(
            "/intervention/plans.xhtml",
            List.of("state", "about", "place", "band", "year", "lever"),
            List.of("from", "to", "review"),
            List.of(WORDS));

    @Inject
    private PlanLines plans;

    @Inject
    private PlanSearch search;

    @Inject
    private Schools schools;

    /** @return an address of the list that says nothing yet */
    public static TableAddress address() {
        return NAMES.address();
    }

    /**
     * @param address which plans, without what no longer exists
     * @param words what is looked for in closed plans, or null
     */
    Shown show(TableAddress address, String words) {
        List<PlanView.Line> all = plans.all();
        PlanSearch.Found found = words == null ? null : search.find(words);
        PlanFilter filter = filter(address, found);
        TableOrder<PlanColumn> order = address.order(PlanColumn.COLUMNS);
        PlanCells cells = cells();
        return new Shown(
                all,
                order.sort(all.stream().filter(filter::fits).toList(), line -> cells.rank(line, order.column())),
                filter,
                found);
    }

    /**
     * @param address which plans, which columns, in which order
     * @param words what is looked for in closed plans, or null
     * @return all of them as one table
     */
    public TableView table(TableAddress address, String words) {
        return table(address, show(address, words).lines);
    }

    TableView table(TableAddress address, List<PlanView.Line> lines) {
        return TableView.of(
                Texts.of("intervention").get("plans.title"),
                address.columns(PlanColumn.COLUMNS).with(PlanColumn.COLUMNS.first()),
                address.order(PlanColumn.COLUMNS),
                address,
                new TableView.Rows<>(
                        lines,
                        PlanView.Line::id,
                        line -> ListBackPage.from("/intervention/plan.xhtml?id=" + line.id(), address.query()),
                        cells()::of));
    }

    /** @return how far a plan is, in words */
    Cell state(PlanView.Line plan) {
        return cells().of(plan, PlanColumn.STATE);
    }

    private PlanCells cells() {
        return new PlanCells(Now.day(schools.profile().zone()));
    }

    private static PlanFilter filter(TableAddress address, PlanSearch.Found found) {
        return new PlanFilter(
                read(address, "state", PlanFilter.Show::valueOf),
                read(address, "about", ContextKind::valueOf),
                read(address, "place", Long::valueOf),
                read(address, "band", Long::valueOf),
                read(address, "year", Integer::valueOf),
                read(address, "lever", Lever::valueOf),
                read(address, "from", LocalDate::parse),
                read(address, "to", LocalDate::parse),
                read(address, "review", LocalDate::parse),
                found == null
                        ? null
                        : found.hits().stream().map(PlanSearch.Hit::id).collect(Collectors.toSet()));
    }

    private static <T> T read(TableAddress address, String name, Function<String, T> reading) {
        return Address.optional(address.get(name), "plan", reading);
    }

    /**
     * What an address asks for.
     *
     * @param all every plan
     * @param lines those that fit, in order
     * @param filter what they fit
     * @param found where the words are; null where none were looked for
     */
    record Shown(List<PlanView.Line> all, List<PlanView.Line> lines, PlanFilter filter, PlanSearch.Found found) {}
}
