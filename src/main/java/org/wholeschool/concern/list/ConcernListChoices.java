package org.wholeschool.concern.list;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.agency.Agency;
import org.wholeschool.concern.inbox.CaseLeads;
import org.wholeschool.concern.log.LogChoices;
import org.wholeschool.concern.record.Decision;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.Schools;
import org.wholeschool.school.YearGroups;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.place.Site;

/** What the filters of the list offer, read once for a request. */
@Named
@RequestScoped
public class ConcernListChoices {

    @Inject
    private LogChoices choices;

    @Inject
    private CaseLeads caseLeads;

    @Inject
    private Roster roster;

    @Inject
    private Schools schools;

    @Inject
    private ConcernTags tags;

    private List<AccountReader.Person> owners;
    private Map<Long, String> tagNames;

    @PostConstruct
    void read() {
        owners = caseLeads.owners();
        tagNames = new LinkedHashMap<>();
        tags.all().forEach(tag -> tagNames.put(tag.id(), tag.name()));
    }

    public List<LogChoices.Group<Site.ListedPlace>> getPlaceGroups() {
        return choices.getAllPlaceGroups();
    }

    /** @return all kinds: those that are offered in the order of their groups, then closed and imported ones */
    public List<Categories.ListedCategory> getKinds() {
        return choices.getAllKindGroups().stream()
                .flatMap(group -> group.members().stream())
                .toList();
    }

    public List<DayPlan.ListedBand> getParts() {
        return choices.getAllParts();
    }

    public CategoryGroup[] getGroups() {
        return CategoryGroup.values();
    }

    public ConcernFilter.Seen[] getStates() {
        return ConcernFilter.Seen.values();
    }

    public Decision[] getDecisions() {
        return Decision.values();
    }

    public Agency[] getAgencies() {
        return Agency.values();
    }

    public Period[] getPeriods() {
        return Period.values();
    }

    public List<AccountReader.Person> getOwners() {
        return owners;
    }

    public List<Roster.ClassSize> getForms() {
        return roster.classes();
    }

    public List<ConcernTags.Named> getTags() {
        return tags.all();
    }

    /** @return the year groups of the school, with their names */
    public List<Year> getYears() {
        Schools.Profile school = schools.profile();
        return IntStream.rangeClosed(school.firstYear(), school.lastYear())
                .mapToObj(year -> new Year(year, YearGroups.name(year)))
                .toList();
    }

    /**
     * @param name of a part of the address
     * @param value what the address says there
     * @return it in words; null where it is gone
     */
    String words(String name, String value) {
        Texts concern = Texts.of("concern");
        return switch (name) {
            case "place" -> place(value);
            case "band" -> part(value);
            case "kind", "kinds" -> kind(value);
            case "groups" -> Texts.of("school").get("category-group." + value);
            case "bandGroup" -> Texts.of("school").get("band-group." + value);
            case "seen" -> concern.get("list.seen." + value);
            case "scope" -> concern.get("list.scope." + value);
            case "period" -> Texts.of("lists").get("period." + value);
            case "owner" -> owner(value);
            case "decision" -> Texts.of("triage").get("decision." + value);
            case "agency" -> Agency.valueOf(value).words();
            case "year" -> YearGroups.name(Integer.parseInt(value));
            case "tag" -> tagNames.get(Long.valueOf(value));
            default -> value;
        };
    }

    private String place(String id) {
        return choices.getPlaces().stream()
                .filter(spot -> Long.toString(spot.id()).equals(id))
                .map(Site.ListedPlace::name)
                .findFirst()
                .orElse(null);
    }

    private String part(String id) {
        return choices.getAllParts().stream()
                .filter(part -> Long.toString(part.id()).equals(id))
                .map(DayPlan.ListedBand::name)
                .findFirst()
                .orElse(null);
    }

    private String kind(String id) {
        Categories.ListedCategory kind = choices.kind(Long.valueOf(id));
        return kind == null ? null : kind.name();
    }

    private String owner(String id) {
        return "none".equals(id)
                ? Texts.of("lists").get("unassigned")
                : owners.stream()
                        .filter(person -> Long.toString(person.id()).equals(id))
                        .map(AccountReader.Person::name)
                        .findFirst()
                        .orElse(null);
    }

    /** A year group and what it is called. */
    public record Year(int number, String name) {}
}
