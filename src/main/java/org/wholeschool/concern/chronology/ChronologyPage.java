package org.wholeschool.concern.chronology;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.Download;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;

/**
 * The chronology of a pupil: all of it, or what is searched and chosen, in pages, and the way out as a PDF. What is
 * searched for is sent and never stands in an address: it can be a name, and with the reason for a PDF it is never
 * written down with a session.
 */
@Named
@ViewScoped
public class ChronologyPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Chronicle chronicle;

    @Inject
    private ChronologyFiles files;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private String id;
    private transient String words;
    private List<String> kinds = new ArrayList<>();
    private Long category;
    private String role;
    private LocalDate first;
    private LocalDate last;
    private String order;
    private transient String reason;
    private transient ChronologyFilter shown = ChronologyFilter.ALL;
    private Order shownOrder = Order.LATEST;
    private int page = 1;
    private transient boolean fresh;
    private transient Chronicle.OfPupil read;

    /** Reads the chronology of the pupil whom the address names. */
    public void open() {
        shown = shown();
        read = chronicle.ofPupil(ConcernAddress.id(id), shown, shownOrder, page);
        fresh = true;
    }

    /** Before the page is drawn again: what may not be read any more stands in it no more. */
    public void lookAgain() {
        if (kit.isDrawnAgain() && !fresh) {
            open();
        }
        fresh = false;
    }

    /** Shows what was chosen, or says what cannot be taken. */
    public void show() {
        ChronologyFilter chosen = chosen();
        try {
            chosen.check();
            shown = chosen;
            shownOrder = Order.EARLIEST.name().equals(order) ? Order.EARLIEST : Order.LATEST;
            page = 1;
        } catch (BadInput refused) {
            kit.show("chronology", refused);
        }
        open();
    }

    /** Shows all of it again. */
    public void showAll() {
        words = null;
        kinds = new ArrayList<>();
        category = null;
        role = null;
        first = null;
        last = null;
        show();
    }

    /** Shows one year. */
    public void showYear(int year) {
        first = LocalDate.of(year, 1, 1);
        last = LocalDate.of(year, 12, 31);
        show();
    }

    /** @param to the page to turn to, from 1 */
    public void turn(int to) {
        page = to;
        open();
    }

    /** Sends what is shown as a PDF without the names of others. */
    public void printRedacted() {
        print("chronology-names-removed.pdf", () -> files.redacted(ConcernAddress.id(id), shown));
    }

    /** Sends what is shown as a PDF that names everybody, where a reason was given. */
    public void printWhole() {
        print("chronology-with-names.pdf", () -> files.whole(ConcernAddress.id(id), shown, reason));
    }

    /**
     * What was chosen is not known any more where the session was written down meanwhile: then all of it is shown, and
     * nothing leaves that nobody has chosen.
     */
    private void print(String name, Supplier<byte[]> file) {
        if (shown == null) {
            open();
            return;
        }
        try {
            byte[] pdf = file.get();
            Download.stream(name, "application/pdf", to -> to.write(pdf));
        } catch (BadInput refused) {
            kit.show("chronology", refused);
            open();
        }
    }

    private ChronologyFilter chosen() {
        Set<EntryKind> chosenKinds = kinds.stream()
                .map(EntryKind::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EntryKind.class)));
        return new ChronologyFilter(
                words == null || words.isBlank() ? null : words,
                chosenKinds,
                category,
                role == null || role.isEmpty() ? null : InvolvementRole.valueOf(role),
                first,
                last);
    }

    private ChronologyFilter shown() {
        return shown == null ? ChronologyFilter.ALL : shown;
    }

    private Chronicle.OfPupil read() {
        if (read == null) {
            open();
        }
        return read;
    }

    private ChronicleRecords.Whole whole() {
        return read().whole();
    }

    /** @return the entries that were chosen, in pages */
    public Leaves<Entry> getLeaves() {
        return read().leaves();
    }

    public String getHeading() {
        return Texts.of("chronology").get("of", whole().name());
    }

    /** @return what the pupil was called before, and until when; "" where that is nothing */
    public String getBefore() {
        return FormerlyWords.of(whole().before(), schools.profile().zone());
    }

    /** @return how many entries there are, and how many of them were chosen */
    public String getSize() {
        return Texts.of("chronology")
                .get(
                        "size",
                        getLeaves().total(),
                        shown().isNarrow() ? 1 : 0,
                        whole().entries().size());
    }

    /** @return each year in which something stands, the order that is shown, with how much */
    public List<Year> getYears() {
        TreeMap<Integer, Long> counts = whole().entries().stream()
                .collect(Collectors.groupingBy(
                        Entry::year,
                        () -> new TreeMap<>(shownOrder == Order.LATEST ? Collections.reverseOrder() : null),
                        Collectors.counting()));
        return counts.entrySet().stream()
                .map(each -> new Year(
                        each.getKey(),
                        Texts.of("chronology").get("year", each.getKey().toString(), each.getValue())))
                .toList();
    }

    /** @return what the concerns are about in which the pupil is named */
    public List<Kind> getCategories() {
        return whole().entries().stream()
                .filter(entry -> entry.kind() == EntryKind.CONCERN)
                .flatMap(entry -> kindsOf(entry).stream())
                .distinct()
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }

    private static List<Kind> kindsOf(Entry entry) {
        return entry.categories().entrySet().stream()
                .map(each -> new Kind(each.getKey(), each.getValue()))
                .toList();
    }

    /** @return the parts that the pupil had */
    public List<InvolvementRole> getRoles() {
        return whole().entries().stream()
                .map(Entry::role)
                .filter(each -> each != null)
                .distinct()
                .sorted()
                .toList();
    }

    /** @return the kinds of entry that there are */
    public List<EntryKind> getEntryKinds() {
        return whole().entries().stream().map(Entry::kind).distinct().sorted().toList();
    }

    public Order[] getOrders() {
        return Order.values();
    }

    public boolean isNothing() {
        return whole().entries().isEmpty();
    }

    /** @return whether only a part is shown, so that the choice stays in sight */
    public boolean isNarrowed() {
        return shown().isNarrow() || shownOrder != Order.LATEST;
    }

    public String getForm() {
        return whole().form();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public List<String> getKinds() {
        return kinds;
    }

    public void setKinds(List<String> kinds) {
        this.kinds = kinds == null ? new ArrayList<>() : new ArrayList<>(kinds);
    }

    public Long getCategory() {
        return category;
    }

    public void setCategory(Long category) {
        this.category = category;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public LocalDate getFirst() {
        return first;
    }

    public void setFirst(LocalDate first) {
        this.first = first;
    }

    public LocalDate getLast() {
        return last;
    }

    public void setLast(LocalDate last) {
        this.last = last;
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** A year, with how much stands in it in words. */
    public record Year(int number, String words) {}

    /** What concerns are about. */
    public record Kind(long id, String name) {}
}
