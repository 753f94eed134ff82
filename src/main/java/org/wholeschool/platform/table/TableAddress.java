package org.wholeschool.platform.table;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the address of a list says after the question mark: which rows, which columns, and which page of them. */
public class TableAddress implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Several numbers or names are one value with this between: a comma would stand there as "%2C". */
    private static final String BETWEEN = "-";

    /** What the filters are called in {@link #question}, in words that lead to no person. */
    public static final String SAID = "said";

    static final String COLUMNS = "cols";
    static final String ORDER = "sort";

    private static final String PAGE = "page";

    /** Which of several lists a page shows, where it has several. */
    private static final String LIST = "list";

    private static final String WORD = "word.";

    private static final Set<String> NO_FILTER = Set.of(COLUMNS, ORDER, PAGE, LIST);

    private final String page;
    private final LinkedHashMap<String, String> asked = new LinkedHashMap<>();

    /**
     * @param page the list's page, from the application's root on
     * @param filters names of all that it can be narrowed by, in this order; each is kept for ever, as saved filters
     *     have it
     */
    public TableAddress(String page, List<String> filters) {
        this.page = page;
        filters.forEach(name -> asked.put(name, null));
        List.of(LIST, COLUMNS, ORDER, PAGE).forEach(name -> asked.put(name, null));
    }

    /** Another one with the same values. */
    protected TableAddress(TableAddress other) {
        page = other.page;
        asked.putAll(other.asked);
    }

    /** @return its values by name, for the fields of the page */
    public final Map<String, String> asked() {
        return asked;
    }

    /** Sets one value; null and "" for none. */
    public final void put(String name, String value) {
        asked.put(name, value == null || value.isEmpty() ? null : value);
    }

    public final String get(String name) {
        return asked.get(name);
    }

    /** @return the several values of one name */
    public final List<String> values(String name) {
        String all = asked.get(name);
        return all == null ? List.of() : Arrays.stream(all.split(BETWEEN)).toList();
    }

    /** @return several values as one; null where there are none */
    public static String joined(List<String> values) {
        return values.isEmpty() ? null : String.join(BETWEEN, values);
    }

    /** @return the columns that it asks for */
    public final <C extends Enum<C> & Column> ChosenColumns<C> columns(Columns<C> list) {
        return list.chosen(get(COLUMNS));
    }

    /** @return the order that it asks for */
    public final <C extends Enum<C> & Column> TableOrder<C> order(Columns<C> list) {
        return list.order(get(ORDER));
    }

    /** @return which page it asks for, from 1; the first one where that is no number */
    public final int page() {
        String number = get(PAGE);
        return number != null && number.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(number)) : 1;
    }

    /** @return all of it: the way back from what a row is of */
    public final AddressQuery query() {
        return new AddressQuery(asked);
    }

    /** @return the names of what it asks for of the rows, in the list's own order */
    public final List<String> filters() {
        return asked.entrySet().stream()
                .filter(each -> each.getValue() != null && !NO_FILTER.contains(each.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** @return whether it asks for some rows only */
    public final boolean isNarrow() {
        return !filters().isEmpty();
    }

    /**
     * @param personal names of what is never saved
     * @return what of it can be saved: no page, and nothing personal; "" where nothing was chosen
     */
    public final String toSave(String... personal) {
        AddressQuery query = query().with(PAGE, null);
        for (String name : personal) {
            query = query.with(name, null);
        }
        return query.with(LIST, null).isEmpty() ? "" : query.toString();
    }

    /**
     * @param words what is looked for and no address has, by name
     * @return all that the page shows, as one text for an export: never shown, and kept encrypted
     */
    public final String question(Map<String, String> words) {
        AddressQuery question = query().with(PAGE, null);
        for (Map.Entry<String, String> word : words.entrySet()) {
            question = question.with(WORD + word.getKey(), word.getValue());
        }
        return question.toString();
    }

    /**
     * Takes over what {@link #question} said.
     *
     * @return what is looked for and no address has, by name
     */
    public final Map<String, String> ask(String question) {
        Map<String, String> words = new HashMap<>();
        AddressQuery.parse(question).values().forEach((name, value) -> {
            if (name.startsWith(WORD)) {
                words.put(name.substring(WORD.length()), value);
            } else if (asked.containsKey(name)) {
                asked.put(name, value);
            }
        });
        return words;
    }

    /** @return the list with another value of one name, from its first page */
    public final String way(String name, String value) {
        return query().with(PAGE, null).with(name, value).of(page);
    }

    /** @return the list with that in its address, from its first page */
    public final String way(AddressQuery query) {
        return query.with(PAGE, null).of(page);
    }

    /** @return the list with all that its fields say, as Faces leads to it, from its first page */
    public final String redirect() {
        put(PAGE, null);
        return page + "?faces-redirect=true&includeViewParams=true";
    }
}
