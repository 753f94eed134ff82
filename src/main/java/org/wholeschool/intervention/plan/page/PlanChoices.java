package org.wholeschool.intervention.plan.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.concern.followup.action.ActionOwners;
import org.wholeschool.intervention.Lever;
import org.wholeschool.intervention.library.Entry;
import org.wholeschool.intervention.library.Library;
import org.wholeschool.intervention.library.Where;
import org.wholeschool.intervention.plan.ContextKind;
import org.wholeschool.intervention.plan.GoalText;
import org.wholeschool.intervention.plan.Measure;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.PlanView;
import org.wholeschool.intervention.plan.action.PlanActions;
import org.wholeschool.platform.Now;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.place.Site;

/** What can be chosen in the form of a plan, read once for a page. */
@Named
@RequestScoped
public class PlanChoices {

    @Inject
    private Library library;

    @Inject
    private PlanActions actions;

    @Inject
    private Site site;

    @Inject
    private SchoolDay day;

    @Inject
    private Schools schools;

    private List<Site.ListedPlace> places;
    private List<DayPlan.ListedBand> bands;
    private List<Entry> entries;
    private List<ActionOwners.Owner> owners;

    /** @return the contexts: a group only where the plan began from one, of which something was published */
    public List<ContextKind> contexts(String groupWords) {
        return Stream.of(ContextKind.values())
                .filter(kind -> kind != ContextKind.GROUP || !GoalText.isBlank(groupWords))
                .toList();
    }

    /** @return the places that are used, and those that the plan has */
    public List<Site.ListedPlace> places(PlanFields fields) {
        return places(new LinkedHashSet<>(List.of(fields.getPlaces())));
    }

    /**
     * @param has the places that the plan has, used or not.
     * @return these and those that are used
     */
    List<Site.ListedPlace> places(Set<Long> has) {
        LocalDate today = Now.day(schools.profile().zone());
        return allPlaces().stream()
                .filter(place -> has.contains(place.id())
                        || place.isOfferedOn(today) && !place.code().equals("NOT_KNOWN"))
                .toList();
    }

    private List<Site.ListedPlace> allPlaces() {
        if (places == null) {
            places = site.places();
        }
        return places;
    }

    public List<DayPlan.ListedBand> getBands() {
        if (bands == null) {
            bands = day.plan().bands().stream()
                    .filter(band -> !band.code().equals("NOT_KNOWN"))
                    .toList();
        }
        return bands;
    }

    public List<Integer> getYears() {
        Schools.Profile profile = schools.profile();
        return IntStream.rangeClosed(profile.firstYear(), profile.lastYear())
                .boxed()
                .toList();
    }

    /**
     * @return by key, the interventions: those that the school uses, what fits the context first, and those that the
     *     plan has, under the names by which they were chosen
     */
    public List<Map.Entry<String, String>> entries(PlanFields fields, PlanView view) {
        return List.copyOf(
                entries(fields.asText(), view == null ? Map.of() : view.names()).entrySet());
    }

    /**
     * @param about what the plan is about
     * @param has by key, what the plan has, under the names by which it was chosen
     * @return by key, the interventions that the school uses, what fits the context first, and then those that only the
     *     plan has
     */
    private Map<String, String> entries(PlanText about, Map<String, String> has) {
        if (entries == null) {
            entries = library.all();
        }
        Map<String, String> choices = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> !entry.retired())
                .sorted(Comparator.comparing(entry -> !fits(entry, about)))
                .forEach(entry -> choices.put(entry.key(), entry.name()));
        has.forEach(choices::putIfAbsent);
        return choices;
    }

    private boolean fits(Entry entry, PlanText about) {
        if (about.context() == null) {
            return false;
        }
        return switch (about.context()) {
            case ONLINE -> entry.fits(Where.ONLINE, null);
            case GROUP -> entry.fits(Where.GROUP, null);
            case YEAR -> entry.fits(Where.YEAR, null);
            case SCHOOL -> entry.fits(Where.SCHOOL, null);
            case PLACE ->
                allPlaces().stream()
                        .filter(place -> about.places().contains(place.id()))
                        .map(place -> Where.ofPlace(place.kind(), place.group()))
                        .filter(Objects::nonNull)
                        .anyMatch(where -> parts(about.bands()).anyMatch(part -> entry.fits(where, part)));
        };
    }

    /** @return the groups of its parts of the day; nothing, once, where it is about any */
    private Stream<BandGroup> parts(Set<Long> has) {
        return has.isEmpty()
                ? Stream.of((BandGroup) null)
                : getBands().stream().filter(band -> has.contains(band.id())).map(DayPlan.ListedBand::group);
    }

    public Measure[] getMeasures() {
        return Measure.values();
    }

    public Lever[] getLevers() {
        return Lever.values();
    }

    /** @return an account where it may be asked to do something; null otherwise */
    public Long owner(long accountId) {
        return getOwners().stream()
                .map(ActionOwners.Owner::id)
                .filter(id -> id == accountId)
                .findFirst()
                .orElse(null);
    }

    public List<ActionOwners.Owner> getOwners() {
        if (owners == null) {
            owners = actions.whomToAsk();
        }
        return owners;
    }
}
