package org.wholeschool.link.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Address;
import org.wholeschool.access.saved.NarrowedList;
import org.wholeschool.link.LinkFilter;
import org.wholeschool.link.LinkKind;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.table.TableAddress;
import org.wholeschool.platform.table.TableOrder;
import org.wholeschool.platform.table.TableView;
import org.wholeschool.school.Schools;

/** Reads from an address which links it asks for, and gives all of them as one table without a name. */
@ApplicationScoped
public class LinkTable {

    /** What the name of a pupil is called that is looked for and no address has. */
    public static final String CALLED = "pupil";

    static final NarrowedList.Names NAMES = new NarrowedList.Names(
            "/link/list.xhtml",
            List.of("show", "kind", "pupil", "year", "form", "review", "mark", "by"),
            List.of(),
            List.of(CALLED));

    /** What leads to a pupil: who is tied to whom leaves in no file. */
    private static final Set<LinkColumn> NEVER = Set.of(LinkColumn.PUPILS, LinkColumn.FORM, LinkColumn.PROPOSED_BY);

    @Inject
    private LinkRows rows;

    @Inject
    private Actors actors;

    @Inject
    private Schools schools;

    /** @return an address of the list that says nothing yet */
    public static TableAddress address() {
        return NAMES.address();
    }

    /**
     * @param address which links, without what no longer exists
     * @param called what a pupil in them is called, or null
     * @param me the account whose proposals are its own
     */
    static LinkQuery query(TableAddress address, String called, long me) {
        return new LinkQuery(
                new LinkFilter(
                        read(address, "pupil", Long::valueOf),
                        read(address, "show", LinkFilter.Show::valueOf),
                        read(address, "kind", LinkKind::valueOf)),
                called,
                read(address, "year", Integer::valueOf),
                address.get("form"),
                LinkListChoices.weeks(address.get("review")),
                read(address, "mark", LinkQuery.Mark::valueOf),
                address.get("by") == null ? null : me);
    }

    private static <T> T read(TableAddress address, String name, Function<String, T> reading) {
        return Address.optional(address.get(name), "link", reading);
    }

    /**
     * @param address which links, which columns, in which order
     * @param called what a pupil in them is called, or null
     * @return all of them as one table: pupils by their year groups, whichever columns are asked for
     */
    public TableView table(TableAddress address, String called) {
        TableOrder<LinkColumn> asked = address.order(LinkColumn.COLUMNS);
        TableOrder<LinkColumn> order = NEVER.contains(asked.column()) ? LinkColumn.SOONEST : asked;
        List<LinkRow> all = rows.all(query(address, called, actors.current().accountId()), order);
        LinkCells cells = new LinkCells(
                new LinkRows.Listed(all.size(), null, all, Map.of(), Map.of()),
                Now.day(schools.profile().zone()));
        List<LinkColumn> chosen = address.columns(LinkColumn.COLUMNS).columns();
        List<LinkColumn> columns = LinkColumn.COLUMNS.all().stream()
                .filter(column -> column == LinkColumn.YEAR || !NEVER.contains(column) && chosen.contains(column))
                .toList();
        return TableView.of(
                Texts.of("link").get("list.title"),
                columns,
                order,
                address,
                new TableView.Rows<>(all, LinkRow::id, link -> "/link/view.xhtml?id=" + link.id(), cells::of));
    }
}
