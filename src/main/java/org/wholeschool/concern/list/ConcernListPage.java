package org.wholeschool.concern.list;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.wholeschool.concern.log.LogChoices;
import org.wholeschool.concern.record.WhenWords;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.csv.CsvExport;
import org.wholeschool.platform.web.Download;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.place.Site;

/**
 * The list of concerns, of all or of one place and part of the day: where a lead comes to from a cell of the hotspots.
 */
@Named
@ViewScoped
public class ConcernListPage extends ListAddress {

    private static final long serialVersionUID = 1L;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @Inject
    private ConcernList concernList;

    @Inject
    private LogChoices choices;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private LocalDate first;
    private LocalDate last;
    private String wanted;
    private transient ConcernList.Listed listed;
    private transient WhenWords words;

    /** Reads the page of the list that the address asks for. */
    public void open() {
        first = filter().from();
        last = filter().to();
        wanted = getNumber();
        read();
        words = new WhenWords(schools.profile().zone());
    }

    private void read() {
        listed = concernList.list(filter(), pageAsked());
    }

    /** Before the page is drawn again: a concern that may not be read any more is not in the list either. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            read();
        }
    }

    /** @return the way to the list as it was chosen, from its first page; null to stay, where it cannot be one */
    public String show() {
        if (first != null && last != null && last.isBefore(first)) {
            kit.show("concern", new BadInput("last", "list.order"));
            return null;
        }
        if (wanted != null && !NUMBER.matcher(wanted.strip()).matches()) {
            kit.show("concern", new BadInput("number", "list.number.unclear"));
            return null;
        }
        setFrom(first == null ? null : first.toString());
        setTo(last == null ? null : last.toString());
        setNumber(wanted == null ? null : wanted.strip());
        setPage(null);
        return "/concern/list.xhtml?faces-redirect=true&includeViewParams=true";
    }

    /** Sends the whole list, not only this page of it, as a file. */
    public void export() {
        ZoneId zone = schools.profile().zone();
        Texts texts = Texts.of("concern");
        CsvExport csv = new CsvExport(
                texts.get("csv.received"),
                texts.get("csv.from"),
                texts.get("csv.to"),
                texts.get("csv.place"),
                texts.get("csv.band"),
                texts.get("csv.category"),
                texts.get("csv.source"),
                texts.get("csv.acknowledged"));
        concernList
                .export(filter())
                .forEach(line -> csv.row(
                        local(line.receivedAt(), zone),
                        local(line.occurredFrom(), zone),
                        local(line.occurredTo(), zone),
                        line.place(),
                        line.band(),
                        line.category(),
                        texts.get("source." + line.source()),
                        local(line.acknowledgedAt(), zone)));
        Download.csv("concerns-" + Now.day(zone) + ".csv", csv.bytes());
    }

    private static String local(Instant instant, ZoneId zone) {
        return instant == null ? null : instant.atZone(zone).toOffsetDateTime().toString();
    }

    /** @return whether the list is of some concerns only, or what was chosen cannot be: then the choice is in view */
    public boolean isNarrowed() {
        return FacesContext.getCurrentInstance().isPostback() || !filter().equals(ConcernFilter.ALL);
    }

    /**
     * @return "All concerns", or "Concerns" with the place, the part of the day and the kind where the list is of one
     */
    public String getHeading() {
        Texts texts = Texts.of("concern");
        StringBuilder heading =
                new StringBuilder(texts.get(filter().equals(ConcernFilter.ALL) ? "list.title" : "list.heading"));
        choices.getPlaces().stream()
                .filter(spot -> Long.toString(spot.id()).equals(getPlace()))
                .forEach(spot -> heading.append(": ").append(spot.name()));
        choices.getAllParts().stream()
                .filter(part -> Long.toString(part.id()).equals(getBand()))
                .forEach(part -> heading.append(" · ").append(part.name()));
        if (getBandGroup() != null) {
            heading.append(" · ").append(Texts.of("school").get("band-group." + getBandGroup()));
        }
        Categories.ListedCategory chosen = choices.kind(filter().categoryId());
        if (chosen != null) {
            heading.append(" · ").append(chosen.name());
        }
        ConcernFilter filter = filter();
        if (filter.seen() != null) {
            heading.append(" · ").append(texts.get("list.seen." + filter.seen()));
        }
        if (filter.number() != null) {
            heading.append(texts.get("list.of-number", getNumber()));
        }
        if (listed.by() != null) {
            heading.append(texts.get("list.logged-by", listed.by()));
        }
        if (listed.file() != null) {
            heading.append(texts.get("list.from-file", listed.file()));
        }
        return heading.toString();
    }

    /**
     * @return whether the list is of a place or a kind that is not there any more: what came with another system's log
     *     goes when that is taken back
     */
    public boolean isGone() {
        Long placeId = filter().placeId();
        Long kindId = filter().categoryId();
        return placeId != null && choices.getPlaces().stream().noneMatch(spot -> spot.id() == placeId)
                || kindId != null && choices.kind(kindId) == null;
    }

    /**
     * @return whether the list is what a pattern counts, by the days on which it happened. A pattern leaves out
     *     restricted concerns, which the list shows to those who may read them: that is said of every such list,
     *     whether there is one or not.
     */
    public boolean isOfAPattern() {
        return !filter().happened().equals(ConcernFilter.Happened.WHENEVER);
    }

    /** @return how many there are and, where the list is of some days or of one scope only, of which */
    public String getSize() {
        Texts texts = Texts.of("concern");
        ConcernFilter filter = filter();
        return texts.get("list.size", listed.total())
                + period("list", filter.from(), filter.to())
                + period(
                        "list.happened",
                        filter.happened().from(),
                        filter.happened().to())
                + (filter.scope() == null ? "" : " " + texts.get("list.scope." + filter.scope()));
    }

    private static String period(String what, LocalDate from, LocalDate to) {
        Texts texts = Texts.of("concern");
        if (from == null && to == null) {
            return "";
        }
        if (to == null) {
            return " " + texts.get(what + ".since", WhenWords.day(from));
        }
        return " "
                + (from == null
                        ? texts.get(what + ".until", WhenWords.day(to))
                        : texts.get(what + ".period", WhenWords.day(from), WhenWords.day(to)));
    }

    /**
     * @param row a concern of the list
     * @return when it happened, in words
     */
    public String happened(ConcernList.Row row) {
        return words.of(row.occurredFrom(), row.occurredTo());
    }

    /**
     * @param row a concern of the list
     * @return when it was logged, or reported to the system that it was brought in from, and how many people are in it
     */
    public String aside(ConcernList.Row row) {
        if (row.imported()) {
            boolean told = !row.receivedAt().equals(row.occurredTo());
            return Texts.of("concern")
                    .get("list.aside.imported", told ? 1 : 0, words.of(row.receivedAt()), row.people());
        }
        return Texts.of("concern").get("list.aside", words.of(row.receivedAt()), row.people());
    }

    public List<ConcernList.Row> getRows() {
        return listed.rows();
    }

    public int getPages() {
        return listed.pages();
    }

    public int getPageNumber() {
        return listed.page();
    }

    public List<LogChoices.Group<Site.ListedPlace>> getPlaceGroups() {
        return choices.getAllPlaceGroups();
    }

    public List<LogChoices.Group<Categories.ListedCategory>> getKindGroups() {
        return choices.getAllKindGroups();
    }

    public List<DayPlan.ListedBand> getParts() {
        return choices.getAllParts();
    }

    /** @return the answers to "Acknowledged?" */
    public ConcernFilter.Seen[] getSeenChoices() {
        return ConcernFilter.Seen.values();
    }

    /** @return the first day of receipt as the form holds it */
    public LocalDate getFirst() {
        return first;
    }

    public void setFirst(LocalDate first) {
        this.first = first;
    }

    /** @return the last day of receipt as the form holds it */
    public LocalDate getLast() {
        return last;
    }

    public void setLast(LocalDate last) {
        this.last = last;
    }

    /** @return the number as it was typed */
    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }
}
