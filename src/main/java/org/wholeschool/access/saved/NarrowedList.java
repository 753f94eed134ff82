package org.wholeschool.access.saved;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.wholeschool.access.Address;
import org.wholeschool.access.HeldWords;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.table.Column;
import org.wholeschool.platform.table.Columns;
import org.wholeschool.platform.table.TableAddress;
import org.wholeschool.platform.table.TableChoice;
import org.wholeschool.platform.table.TableForm;
import org.wholeschool.platform.table.TableOrder;
import org.wholeschool.platform.web.PageKit;

/**
 * What pages of a list have in common: the address says which rows, in which order and with which columns; what no
 * address may have, such as a pupil's name, is held in the session, and the address has its key.
 *
 * <p>A value of the address is one field of the page ({@link #getAsked}), a day ({@link #getDays}), or held
 * ({@link #getTyped}).
 */
public abstract class NarrowedList<C extends Enum<C> & Column> implements Serializable {

    /** What the address calls the key of what is held. */
    protected static final String HELD = "held";

    private static final long serialVersionUID = 1L;

    @Inject
    private HeldWords held;

    @Inject
    private PageKit kit;

    private final Names names;
    private final TableAddress address;
    private final TableForm form = new TableForm();
    private final HashMap<String, LocalDate> days = new HashMap<>();
    private final HashSet<String> gone = new HashSet<>();
    private boolean isRefused;

    /** Never written down with a session. */
    private transient Map<String, String> typed;

    /**
     * What a list can be narrowed by.
     *
     * @param page its page, from the application's root on
     * @param values names in the address that are one value each
     * @param days names in the address that are a day each
     * @param held names of what no address may have
     */
    public record Names(String page, List<String> values, List<String> days, List<String> held)
            implements Serializable {

        /** Copies the lists. Public, because pages of other packages make one. */
        public Names {
            values = List.copyOf(values);
            days = List.copyOf(days);
            held = List.copyOf(held);
        }

        /** @return an address of the list that says nothing yet */
        public TableAddress address() {
            return new TableAddress(
                    page,
                    Stream.of(values, days, List.of(HELD)).flatMap(List::stream).toList());
        }
    }

    /** @param names what the list can be narrowed by; each is kept for ever, as saved filters have it */
    protected NarrowedList(Names names) {
        this.names = names;
        address = names.address();
    }

    /** @return the columns of the list */
    protected abstract Columns<C> columns();

    /** @return whose texts have the sentences of what is refused */
    protected abstract String feature();

    /**
     * Reads the rows that the address asks for.
     *
     * @throws BadInput where what is held leads to no rows
     */
    protected abstract void read();

    /** Shows no rows: what was asked for could not be read. */
    protected abstract void none();

    /**
     * Checks what was typed, before anything of it is asked for.
     *
     * @param check where to say what is wrong
     * @param words what was typed and is to be held, by name
     */
    protected abstract void check(FormCheck check, Map<String, String> words);

    /** @return in words, what the address says under that name; null where it no longer exists */
    protected abstract String words(String name, String value);

    /** Reads the page of the list that the address asks for. */
    public void open() {
        form.fill(address, columns());
        names.days().forEach(name -> days.put(name, day(name)));
        typed = new HashMap<>(held());
        find();
    }

    private void find() {
        gone.clear();
        address.filters().stream()
                .filter(name -> !name.equals(HELD) && !names.days().contains(name))
                .filter(name -> words(name, address.get(name)) == null)
                .forEach(gone::add);
        try {
            read();
        } catch (BadInput refused) {
            kit.show(feature(), refused);
            none();
        }
    }

    /** Before the page is drawn again: what may not be read any more is not in the list either. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            find();
        }
    }

    /** @return the way to the list as it was chosen, from its first page; null to stay, where it cannot be one */
    public String show() {
        FormCheck check = new FormCheck(0);
        Map<String, String> words = new HashMap<>();
        names.held().forEach(name -> words.put(name, FormCheck.kept(getTyped().get(name))));
        check(check, words);
        try {
            check.orThrow();
        } catch (BadInput refused) {
            isRefused = true;
            kit.show(feature(), refused);
            return null;
        }
        names.days()
                .forEach(name -> address.put(
                        name, days.get(name) == null ? null : days.get(name).toString()));
        form.putInto(address, columns());
        address.put(HELD, held.hold(words));
        return address.redirect();
    }

    /** @return what is held under the address's key, by name; nothing where it is held no longer */
    protected Map<String, String> held() {
        String key = address.get(HELD);
        return key == null ? Map.of() : held.of(key).orElse(Map.of());
    }

    /** @return the address without what no longer exists */
    protected TableAddress present() {
        TableAddress present = names.address();
        address.asked().forEach((name, value) -> present.put(name, gone.contains(name) ? null : value));
        return present;
    }

    /** @return a value of the address; null where it has none, or what it means no longer exists */
    protected String value(String name) {
        return gone.contains(name) ? null : address.get(name);
    }

    /** @return a day of the address; null where it has none */
    protected LocalDate day(String name) {
        return Address.optional(address.get(name), "list", LocalDate::parse);
    }

    /** @return the order that the address asks for */
    protected TableOrder<C> order() {
        return address.order(columns());
    }

    protected TableAddress address() {
        return address;
    }

    /** @return what of the filter is gone, or no longer held, in a sentence each */
    public List<String> getNotices() {
        Texts lists = Texts.of("lists");
        String key = address.get(HELD);
        int columns = address.columns(columns()).gone();
        return Stream.of(
                        gone.isEmpty() ? null : lists.get("gone", gone.size()),
                        columns > 0 ? lists.get("gone.columns", columns) : null,
                        order().isGone() ? lists.get("gone.sort") : null,
                        key != null && held.of(key).isEmpty() ? lists.get("gone.held") : null)
                .filter(Objects::nonNull)
                .toList();
    }

    /** @return what the list is narrowed by, each with the way to the list without it */
    public List<TableChoice> getActive() {
        List<TableChoice> active = new ArrayList<>();
        active().forEach(name ->
                active.add(new TableChoice(words(name, address.get(name)), address.way(name, null), true)));
        held().values().stream()
                .sorted()
                .forEach(words ->
                        active.add(new TableChoice("\u201c" + words + "\u201d", address.way(HELD, null), true)));
        return active;
    }

    /** @return whether the filter is in view: what was chosen cannot be */
    public boolean isRefused() {
        return isRefused || !kit.getProblems().isEmpty();
    }

    /** @return whether the list has some rows only */
    public boolean isNarrow() {
        return address.isNarrow();
    }

    /** @return what of the address can be saved: nothing personal, and no page; "" where nothing was chosen */
    public String getToSave() {
        return address.toSave(
                Stream.concat(Stream.of(HELD), personal().stream()).toArray(String[]::new));
    }

    /** @return names of what old addresses have and no saved filter does */
    protected Set<String> personal() {
        return Set.of();
    }

    /** @return all that the page shows, for an export: never shown, as it has what no address has */
    public String getQuestion() {
        TableAddress present = present();
        present.put(HELD, null);
        Map<String, String> all = new HashMap<>(held());
        String said = said();
        if (!said.isEmpty()) {
            all.put(TableAddress.SAID, said);
        }
        return present.question(all);
    }

    private String said() {
        return FilterSentence.of(
                active().filter(name -> !personal().contains(name)).map(name -> words(name, address.get(name))),
                !held().isEmpty() || active().anyMatch(personal()::contains));
    }

    /** @return names of what the address asks for of the rows, without what is held or gone */
    private Stream<String> active() {
        return address.filters().stream().filter(name -> !name.equals(HELD) && !gone.contains(name));
    }

    /** @return the values of the address, by name */
    public Map<String, String> getAsked() {
        return address.asked();
    }

    /** @return the days of the filter, by name */
    public Map<String, LocalDate> getDays() {
        return days;
    }

    /** @return what was typed and is held, by name */
    public Map<String, String> getTyped() {
        if (typed == null) {
            typed = new HashMap<>();
        }
        return typed;
    }

    /** @return the chosen columns and order */
    public TableForm getForm() {
        return form;
    }

    /** @return the columns that the reader can leave out */
    public List<C> getColumns() {
        return columns().toChoose();
    }

    /** @return those by which the list can be sorted */
    public List<C> getSorted() {
        return columns().sorted();
    }
}
