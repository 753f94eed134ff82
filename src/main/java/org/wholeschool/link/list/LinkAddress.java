package org.wholeschool.link.list;

import java.util.List;
import java.util.function.Function;
import org.wholeschool.access.Address;
import org.wholeschool.access.saved.NarrowedList;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.reading.LinkFilter;
import org.wholeschool.platform.table.TableAddress;

/** Reads from an address which links it asks for. They leave in no file. */
final class LinkAddress {

    /** What the name of a pupil is called that is looked for and no address has. */
    static final String CALLED = "pupil";

    static final NarrowedList.Names NAMES = new NarrowedList.Names(
            "/link/list.xhtml",
            List.of("show", "kind", "pupil", "year", "form", "review", "mark", "by"),
            List.of(),
            List.of(CALLED));

    private LinkAddress() {}

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
}
