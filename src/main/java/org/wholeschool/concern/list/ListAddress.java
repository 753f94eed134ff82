package org.wholeschool.concern.list;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.concern.followup.referral.Agency;
import org.wholeschool.concern.list.FurtherFilter.Owner;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.concern.record.Decision;
import org.wholeschool.platform.table.AddressQuery;
import org.wholeschool.platform.table.ChosenColumns;
import org.wholeschool.platform.table.TableOrder;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.category.CategoryScope;

/** What the address of the list says after the question mark: which concerns, which columns, and which page of them. */
final class ListAddress implements Serializable {

    private static final long serialVersionUID = 1L;

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
            "held",
            "cols",
            "sort",
            "page");

    /** Several numbers or names are one value with this between: a comma would stand there as "%2C". */
    private static final String BETWEEN = "-";

    private static final Set<String> NO_FILTER = Set.of("cols", "sort", "page");

    private final LinkedHashMap<String, String> asked = new LinkedHashMap<>();

    ListAddress() {
        NAMES.forEach(name -> asked.put(name, null));
    }

    /** @return its values by name, for the fields of the page */
    Map<String, String> asked() {
        return asked;
    }

    void put(String name, String value) {
        asked.put(name, value == null || value.isEmpty() ? null : value);
    }

    String get(String name) {
        return asked.get(name);
    }

    /**
     * @param words what is held and no address may have: the name of a pupil, and words of what happened
     * @param days the days of the chosen period, or null
     * @return which concerns it asks for
     */
    ConcernFilter filter(Map<String, String> words, Period.Days days) {
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
    Period period() {
        return read("period", Period::valueOf);
    }

    private <T> T read(String name, Function<String, T> reading) {
        return ConcernAddress.optional(asked.get(name), reading);
    }

    private <T> Set<T> several(String name, Function<String, T> reading) {
        return values(name).stream()
                .map(each -> ConcernAddress.optional(each, reading))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @return the several values of one name */
    List<String> values(String name) {
        String all = asked.get(name);
        return all == null ? List.of() : Arrays.stream(all.split(BETWEEN)).toList();
    }

    static String joined(List<String> values) {
        return values.isEmpty() ? null : String.join(BETWEEN, values);
    }

    ChosenColumns<ConcernColumn> columns() {
        return ChosenColumns.of(get("cols"), ConcernColumn.class, ConcernColumn.USUAL);
    }

    TableOrder<ConcernColumn> order() {
        return TableOrder.of(get("sort"), ConcernColumn.class, ConcernColumn.LATEST);
    }

    /** @return all of it: the way back from a concern */
    AddressQuery query() {
        return new AddressQuery(asked);
    }

    /** @return whether it asks for some concerns only */
    boolean isNarrow() {
        return asked.entrySet().stream()
                .anyMatch(each -> each.getValue() != null && !NO_FILTER.contains(each.getKey()));
    }

    /** @return the list with another value of one name, from its first page */
    String way(String name, String value) {
        return query().with("page", null).with(name, value).of("/concern/list.xhtml");
    }

    /** @return which page it asks for, from 1 */
    int page() {
        Integer page = read("page", Integer::valueOf);
        return page == null ? 1 : Math.max(1, page);
    }
}
