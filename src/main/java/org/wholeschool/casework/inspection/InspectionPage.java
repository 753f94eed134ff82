package org.wholeschool.casework.inspection;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.category.CategoryGroup;

/** The page on which a lead answers an inspector: concerns of some types, since a day, and what was done. */
@Named
@ViewScoped
public class InspectionPage extends AskedConcerns {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Inspections inspections;

    @Inject
    private transient Categories categories;

    @Inject
    private transient Calendar calendar;

    @Inject
    private transient Schools schools;

    @Inject
    private transient PageKit kit;

    private List<String> wholeGroups = new ArrayList<>();
    private List<KindGroup> kindGroups = new ArrayList<>();
    private LocalDate first;
    private LocalDate last;
    private boolean gone;
    private String asked;

    private transient InspectionFilter filter;
    private transient Inspections.Answer answer;

    /** Reads what the address asks for. */
    public void open() {
        setPeriod(Period.of(getPeriod()).name());
        InspectionAddress address = address();
        wholeGroups =
                new ArrayList<>(address.chosenGroups().stream().map(Enum::name).toList());
        List<Categories.ListedCategory> all = categories.all();
        Set<Long> chosen = address.chosenKinds();
        kindGroups = kindGroups(all, chosen);
        Set<Long> known = all.stream().map(Categories.ListedCategory::id).collect(Collectors.toSet());
        gone = !known.containsAll(chosen);
        first = InspectionAddress.day(getFrom());
        last = InspectionAddress.day(getTo());
        read();
        asked = AskedWords.of(filter, all, answer.totals().all().concerns());
    }

    private void read() {
        LocalDate today = Now.day(schools.profile().zone());
        filter = address().filter(today, calendar.halfTerms());
        answer = inspections.answer(filter, number(getPage()));
    }

    /** Before the page is drawn again: a concern that may not be read any more is not in the answer either. */
    public void lookAgain() {
        if (kit.isDrawnAgain() || answer == null) {
            read();
        }
    }

    /** @return the way to the answer to what was chosen; null to stay, with a sentence, where it cannot be taken */
    public String show() {
        if (first != null && last != null && last.isBefore(first)) {
            kit.show("inspection", new BadInput("last", "dates.order"));
            return null;
        }
        setGroups(InspectionAddress.joined(wholeGroups));
        setKinds(InspectionAddress.joined(
                kindGroups.stream().flatMap(group -> group.getChosen().stream()).toList()));
        setFrom(first == null ? null : first.toString());
        setTo(last == null ? null : last.toString());
        setPage(null);
        return "/casework/inspection.xhtml?faces-redirect=true&includeViewParams=true";
    }

    private static List<KindGroup> kindGroups(List<Categories.ListedCategory> all, Set<Long> chosen) {
        Texts school = Texts.of("school");
        List<KindGroup> found = new ArrayList<>();
        for (CategoryGroup group : CategoryGroup.values()) {
            found.add(kindGroup(
                    school.get("category-group." + group),
                    all.stream()
                            .filter(kind -> !kind.fromImport() && kind.group() == group)
                            .toList(),
                    chosen));
        }
        found.add(kindGroup(
                Texts.of("inspection").get("kinds.imported"),
                all.stream().filter(Categories.ListedCategory::fromImport).toList(),
                chosen));
        found.removeIf(group -> group.getKinds().isEmpty());
        return found;
    }

    private static KindGroup kindGroup(String name, List<Categories.ListedCategory> kinds, Set<Long> chosen) {
        return new KindGroup(
                name,
                kinds,
                kinds.stream()
                        .filter(kind -> chosen.contains(kind.id()))
                        .map(kind -> Long.toString(kind.id()))
                        .toList());
    }

    private static int number(String page) {
        return page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
    }

    /** @return how many concerns, of which types and days */
    public String getAsked() {
        return asked;
    }

    /** @return whether a type was asked for that the school no longer has */
    public boolean isGone() {
        return gone;
    }

    public List<InspectionLine> getLines() {
        return answer.lines();
    }

    public HalfTermTotals getTotals() {
        return answer.totals();
    }

    public TotalsPicture getPicture() {
        return new TotalsPicture(answer.totals());
    }

    public int getPageNumber() {
        return answer.page();
    }

    public int getPages() {
        return answer.pages();
    }

    /** @return the day in words */
    public String day(LocalDate day) {
        return SchoolDates.DATE.format(day);
    }

    /** @return a half-term with its school year, or a word for the days before all of them */
    public String name(HalfTermTotals.Row row) {
        return TotalsPicture.name(row);
    }

    /** @return the median in words, or a dash where none is closed */
    public String median(HalfTermTotals.Row row) {
        return TotalsPicture.median(row);
    }

    /** @return how long it took, or that it is open */
    public String days(InspectionLine line) {
        return Texts.of("inspection").get(line.isClosed() ? "days.closed" : "days.open", line.days());
    }

    /** @return what is not recorded of a concern, in words; "" where all is */
    public String missing(InspectionLine line) {
        Texts texts = Texts.of("inspection");
        return line.missing().isEmpty()
                ? ""
                : texts.get(
                        "missing",
                        line.missing().stream()
                                .map(key -> texts.get("missing." + key))
                                .collect(Collectors.joining(", ")));
    }

    public CategoryGroup[] getGroupChoices() {
        return CategoryGroup.values();
    }

    public List<Period> getPeriods() {
        return Arrays.asList(Period.values());
    }

    public List<KindGroup> getKindGroups() {
        return kindGroups;
    }

    public List<String> getWholeGroups() {
        return wholeGroups;
    }

    public void setWholeGroups(List<String> wholeGroups) {
        this.wholeGroups = wholeGroups == null ? new ArrayList<>() : new ArrayList<>(wholeGroups);
    }

    /** @return whether single types are chosen, so that they stay in sight */
    public boolean isByKinds() {
        return kindGroups.stream().anyMatch(group -> !group.getChosen().isEmpty());
    }

    /** @return whether days are chosen, so that they stay in sight */
    public boolean isByDays() {
        return first != null || last != null;
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
}
