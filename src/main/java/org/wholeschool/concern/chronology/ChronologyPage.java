package org.wholeschool.concern.chronology;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;

/**
 * The chronology of a pupil: all of it, or what is searched and chosen, in pages, and the way out as a PDF. What is
 * searched for is sent and never stands in an address: it can be a name, and with the reason for a PDF it is never
 * written down with a session.
 */
@Named
@ViewScoped
public class ChronologyPage extends ChosenEntriesPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private Chronicle chronicle;

    @Inject
    private ChronologyFiles files;

    @Inject
    private Schools schools;

    private List<String> kinds = new ArrayList<>();
    private Long category;
    private String role;
    private String order;
    private Chronicle.Order shownOrder = Chronicle.Order.LATEST;
    private transient Chronicle.OfPupil read;

    @Override
    void read(long pupilId, ChronologyFilter shown, int page) {
        read = chronicle.ofPupil(pupilId, shown, shownOrder, page);
    }

    /** Shows what was chosen, or says what cannot be taken. */
    public void show() {
        showChosen(chosen(), () -> {
            shownOrder =
                    Chronicle.Order.EARLIEST.name().equals(order) ? Chronicle.Order.EARLIEST : Chronicle.Order.LATEST;
        });
    }

    /** Shows all of it again. */
    public void showAll() {
        setWords(null);
        kinds = new ArrayList<>();
        category = null;
        role = null;
        setFirst(null);
        setLast(null);
        show();
    }

    /** Shows one year. */
    public void showYear(int year) {
        setFirst(LocalDate.of(year, 1, 1));
        setLast(LocalDate.of(year, 12, 31));
        show();
    }

    /** Sends what is shown as a PDF without the names of others. */
    public void printRedacted() {
        print("chronology-names-removed.pdf", () -> files.redacted(shownId(), shownOrAll()));
    }

    /** Sends what is shown as a PDF that names everybody, where a reason was given. */
    public void printWhole() {
        print("chronology-with-names.pdf", () -> files.whole(shownId(), shownOrAll(), getReason()));
    }

    private ChronologyFilter chosen() {
        Set<EntryKind> chosenKinds = kinds.stream()
                .map(EntryKind::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EntryKind.class)));
        return new ChronologyFilter(
                typedWords(),
                chosenKinds,
                category,
                role == null || role.isEmpty() ? null : InvolvementRole.valueOf(role),
                getFirst(),
                getLast());
    }

    private Chronicle.OfPupil current() {
        if (read == null) {
            open();
        }
        return read;
    }

    private ChronicleRecords.Whole whole() {
        return current().whole();
    }

    /** @return the entries that were chosen, in pages */
    public Leaves<ChronicleEntry> getLeaves() {
        return current().leaves();
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
                        shownOrAll().isNarrow() ? 1 : 0,
                        whole().entries().size());
    }

    /** @return each year in which something stands, the order that is shown, with how much */
    public List<Year> getYears() {
        TreeMap<Integer, Long> counts = whole().entries().stream()
                .collect(Collectors.groupingBy(
                        ChronicleEntry::year,
                        () -> new TreeMap<>(shownOrder == Chronicle.Order.LATEST ? Collections.reverseOrder() : null),
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

    private static List<Kind> kindsOf(ChronicleEntry entry) {
        return entry.categories().entrySet().stream()
                .map(each -> new Kind(each.getKey(), each.getValue()))
                .toList();
    }

    /** @return the parts that the pupil had */
    public List<InvolvementRole> getRoles() {
        return whole().entries().stream()
                .map(ChronicleEntry::role)
                .filter(each -> each != null)
                .distinct()
                .sorted()
                .toList();
    }

    /** @return the kinds of entry that there are */
    public List<EntryKind> getEntryKinds() {
        return whole().entries().stream()
                .map(ChronicleEntry::kind)
                .distinct()
                .sorted()
                .toList();
    }

    public Chronicle.Order[] getOrders() {
        return Chronicle.Order.values();
    }

    public boolean isNothing() {
        return whole().entries().isEmpty();
    }

    /** @return whether only a part is shown, so that the choice stays in sight */
    public boolean isNarrowed() {
        return shownOrAll().isNarrow() || shownOrder != Chronicle.Order.LATEST;
    }

    public String getForm() {
        return whole().form();
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

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }

    /** A year, with how much stands in it in words. */
    public record Year(int number, String words) {}

    /** What concerns are about. */
    public record Kind(long id, String name) {}
}
