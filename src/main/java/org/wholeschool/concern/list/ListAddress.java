package org.wholeschool.concern.list;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.agency.Agency;
import org.wholeschool.concern.list.FurtherFilter.Owner;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.concern.record.Decision;
import org.wholeschool.platform.table.AddressQuery;
import org.wholeschool.platform.table.TableAddress;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.category.CategoryScope;

/** What the address of a list says of concerns: which of them the list is of. */
public final class ListAddress extends TableAddress {

    private static final long serialVersionUID = 1L;

    /** The page of the list of concerns, from the application's root on. */
    public static final String CONCERNS = "/concern/list.xhtml";

    /** All that it can say, in this order. A name is kept for ever: saved filters have it. */
    private static final List<String> NAMES = List.of(
            "place",
            "band",
            "bandGroup",
            "kind",
            "kinds",
            "groups",
            "from",
            "to",
            "period",
            "happenedFrom",
            "happenedTo",
            "scope",
            "batch",
            "seen",
            "number",
            "by",
            "owner",
            "decision",
            "agency",
            "year",
            "form",
            "tag",
            "held");

    /**
     * @param page the list's page
     * @param more what else that list can be narrowed by
     */
    public ListAddress(String page, List<String> more) {
        super(page, Stream.concat(NAMES.stream(), more.stream()).toList());
    }

    /** @return an address of the list of concerns that says nothing yet */
    public static ListAddress concerns() {
        return new ListAddress(CONCERNS, List.of());
    }

    private ListAddress(ListAddress other) {
        super(other);
    }

    /** @return which concerns it asks for, without what it asks for otherwise */
    AddressQuery ofConcerns() {
        Map<String, String> those = new LinkedHashMap<>();
        NAMES.forEach(name -> those.put(name, get(name)));
        return new AddressQuery(those);
    }

    /** @return another with the same values */
    ListAddress copy() {
        return new ListAddress(this);
    }

    /**
     * @param words what is held and no address may have: the name of a pupil, and words of what happened
     * @param days the days of the chosen period, or null
     * @return which concerns it asks for
     */
    public ConcernFilter filter(Map<String, String> words, Period.Days days) {
        ConcernFilter filter = new ConcernFilter(
                read("place", Long::valueOf),
                read("band", Long::valueOf),
                read("bandGroup", BandGroup::valueOf),
                read("kind", Long::valueOf),
                read("from", LocalDate::parse),
                read("to", LocalDate::parse),
                new ConcernFilter.Happened(
                        read("happenedFrom", LocalDate::parse), read("happenedTo", LocalDate::parse)),
                read("scope", CategoryScope::valueOf),
                read("batch", Long::valueOf),
                read("seen", ConcernFilter.Seen::valueOf),
                read("number", Long::valueOf),
                read("by", Long::valueOf),
                new FurtherFilter(
                        several("kinds", Long::valueOf),
                        several("groups", CategoryGroup::valueOf),
                        words.get("pupil"),
                        null,
                        read("year", Integer::valueOf),
                        get("form"),
                        read("owner", Owner::of),
                        read("decision", Decision::valueOf),
                        read("agency", Agency::valueOf),
                        read("tag", Long::valueOf),
                        words.get("words")));
        return days == null ? filter : filter.logged(days.from(), days.to());
    }

    /** @return the period that it names, or null */
    public Period period() {
        return read("period", Period::valueOf);
    }

    private <T> T read(String name, Function<String, T> reading) {
        return ConcernAddress.optional(get(name), reading);
    }

    private <T> Set<T> several(String name, Function<String, T> reading) {
        return values(name).stream()
                .map(each -> ConcernAddress.optional(each, reading))
                .collect(Collectors.toUnmodifiableSet());
    }
}
