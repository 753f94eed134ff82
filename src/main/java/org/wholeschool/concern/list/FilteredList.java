package org.wholeschool.concern.list;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.HeldWords;
import org.wholeschool.access.saved.FilterSentence;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.table.AddressQuery;
import org.wholeschool.platform.table.Column;
import org.wholeschool.platform.table.Columns;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Calendar;

/**
 * What pages have in common whose rows are found by a filter of concerns: the address says which rows, in which order
 * and with which columns; a pupil's name and words of a text are held in the session, and the address has their key.
 */
public abstract class FilteredList<C extends Enum<C> & Column> implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final int LONGEST = 100;
    private static final int SHORTEST = 2;
    private static final String HELD = "held";
    private static final String PUPIL = "pupil";
    private static final String WORDS = "words";

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

    private final ListAddress address;
    private final ListForm form = new ListForm();
    private boolean isRefused;
    private transient ListWords words;

    /** @param address what the address of the page says */
    protected FilteredList(ListAddress address) {
        this.address = address;
    }

    /** @return the columns of the list */
    protected abstract Columns<C> columns();

    /**
     * Reads the rows of the page.
     *
     * @param filter of which concerns
     * @throws BadInput where too many pupils are called as the filter says
     */
    protected abstract void read(ConcernFilter filter);

    /** Shows no rows: what was asked for could not be read. */
    protected abstract void none();

    /** @return how many concerns fit otherwise whose texts were not searched */
    protected abstract int unsearched();

    /** Checks what only this list can be narrowed by, and puts it into the address. */
    protected void checkMore(FormCheck check) {}

    /** @return what only this list is narrowed by */
    protected List<ListWords.Active> more() {
        return List.of();
    }

    /** Reads the page of the list that the address asks for. */
    public final void open() {
        form.fill(address, columns(), heldWords());
        find();
    }

    private void find() {
        // What cannot be read leads nowhere, before anything is said of it.
        address.filter(Map.of(), null);
        words = new ListWords(address, choices, heldWords());
        try {
            read(filter());
        } catch (BadInput tooMany) {
            kit.show("concern", tooMany);
            none();
        }
    }

    private Map<String, String> heldWords() {
        String key = address.get(HELD);
        return key == null ? Map.of() : held.of(key).orElse(Map.of());
    }

    /** @return which concerns the address asks for, without what is gone */
    protected final ConcernFilter filter() {
        Period period = address.period();
        return words.present()
                .filter(
                        heldWords(),
                        period == null
                                ? null
                                : period.days(Now.day(schools.profile().zone()), calendar.halfTerms()));
    }

    /** Before the page is drawn again: a concern that may not be read any more is not in the list either. */
    public final void lookAgain() {
        if (kit.isDrawnAgain()) {
            find();
        }
    }

    /** @return the way to the list as it was chosen, from its first page; null to stay, where it cannot be one */
    public final String show() {
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
        checkMore(check);
        try {
            check.orThrow();
        } catch (BadInput refused) {
            isRefused = true;
            kit.show("concern", refused);
            return null;
        }
        form.putInto(address, columns());
        address.put("number", number);
        address.put(
                HELD,
                held.hold(Stream.of(PUPIL, WORDS)
                        .filter(name -> (name.equals(PUPIL) ? pupil : sought) != null)
                        .collect(Collectors.toMap(name -> name, name -> name.equals(PUPIL) ? pupil : sought))));
        return address.redirect();
    }

    /** @return what is wrong with the filter, in a sentence each: what is gone, or held no longer, or not searched */
    public final List<String> getNotices() {
        Texts lists = Texts.of("lists");
        String key = address.get(HELD);
        int gone = address.columns(columns()).gone();
        return Stream.of(
                        words.gone(),
                        gone > 0 ? lists.get("gone.columns", gone) : null,
                        address.order(columns()).isGone() ? lists.get("gone.order") : null,
                        key != null && held.of(key).isEmpty() ? lists.get("gone.held") : null,
                        unsearched() > 0 ? lists.get("unsearched", ConcernRows.MOST_SEARCHED, unsearched()) : null)
                .filter(Objects::nonNull)
                .toList();
    }

    /** @return what the list is narrowed by, each with the way to the list without it */
    public final List<ListWords.Active> getActive() {
        return Stream.concat(words.active().stream(), more().stream()).toList();
    }

    /** @return the periods, each with the way to the list of it */
    public final List<ListWords.Active> getPeriods() {
        List<ListWords.Active> periods = new ArrayList<>();
        for (Period period : Period.values()) {
            periods.add(new ListWords.Active(
                    Texts.of("lists").get("period." + period),
                    address.way(
                            address.query().with("from", null).with("to", null).with("period", period.name())),
                    period == address.period()));
        }
        return periods;
    }

    /** @return in how many concerns words are searched */
    public final String getSearched() {
        return Texts.of("lists").get("words.hint", ConcernRows.MOST_SEARCHED);
    }

    /** @return whether the filter is in view: what was chosen cannot be */
    public final boolean isRefused() {
        return isRefused || !kit.getProblems().isEmpty();
    }

    /** @return whether the list is of some concerns only */
    public final boolean isNarrow() {
        return address.isNarrow();
    }

    /** @return what of the address can be saved: nothing personal, and no page; "" where nothing was chosen */
    public final String getToSave() {
        return address.toSave(HELD);
    }

    /**
     * @return all that the page shows, with what the address has no more than the key of: for an export, never shown
     */
    public final String getQuestion() {
        ListAddress present = words.present();
        present.put(HELD, null);
        Map<String, String> all = new HashMap<>(heldWords());
        String said = said();
        if (!said.isBlank()) {
            all.put(ListAddress.SAID, said.strip());
        }
        return present.question(all);
    }

    private String said() {
        return FilterSentence.of(
                        getActive().stream().filter(each -> !each.isPersonal()).map(ListWords.Active::words),
                        getActive().stream().anyMatch(ListWords.Active::isPersonal))
                + words.period(filter());
    }

    /** @return which concerns the address asks for, for another list of them */
    public final AddressQuery ofConcerns() {
        return address.ofConcerns();
    }

    /** @return the values of the address, by name */
    public final Map<String, String> getAsked() {
        return address.asked();
    }

    /** @return what is typed and ticked */
    public final ListForm getForm() {
        return form;
    }

    /** @return the columns that the reader can leave out */
    public final List<C> getColumns() {
        return columns().toChoose();
    }

    /** @return those by which the list can be sorted */
    public final List<C> getSorted() {
        return columns().sorted();
    }

    protected final ListAddress address() {
        return address;
    }

    protected final ListWords words() {
        return words;
    }

    protected final Schools.Profile school() {
        return schools.profile();
    }
}
