package org.wholeschool.concern.log;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.wholeschool.concern.record.DayParts;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Band;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.place.Place;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.school.place.Site;
import org.wholeschool.school.siteplan.FloorPlans;
import org.wholeschool.school.siteplan.ValuedPlan;

/** What the form for a concern, and the list of them, offer to choose from, read once for a request. */
@Named
@RequestScoped
public class LogChoices {

    @Inject
    private LikelyPlaces likelyPlaces;

    @Inject
    private LikelyKinds likelyKinds;

    @Inject
    private Site site;

    @Inject
    private FloorPlans plans;

    @Inject
    private SchoolDay day;

    @Inject
    private Categories categories;

    @Inject
    private Schools schools;

    @Inject
    private Calendar calendar;

    private List<Site.ListedPlace> places;
    private DayPlan plan;
    private List<Categories.ListedCategory> kinds;
    private LocalDate today;

    @PostConstruct
    void read() {
        places = site.places();
        plan = day.plan();
        kinds = categories.all();
        today = Now.day(schools.profile().zone());
    }

    /** @return the places that are offered first, the likeliest first */
    List<Site.ListedPlace> likelyPlaces() {
        return likelyPlaces.offer();
    }

    /** @return the site as a plan to tap on */
    SitePlan plan() {
        return SitePlan.of(
                places.stream().filter(spot -> spot.isOfferedOn(today)).toList(), site.spots(), site.neighbours());
    }

    /** @return the floors of the site plan with the places that are offered on them; none where nobody has drawn any */
    List<ValuedPlan.Floor> floors() {
        return ValuedPlan.of(
                        plans.floors(),
                        places.stream().filter(spot -> spot.isOfferedOn(today)).toList(),
                        List.of(),
                        today)
                .floors()
                .stream()
                .filter(floor -> !floor.shapes().isEmpty())
                .toList();
    }

    /** @return the kinds of concern that are offered first, the likeliest first */
    List<Categories.ListedCategory> likelyKinds() {
        return likelyKinds.offer();
    }

    public List<Site.ListedPlace> getPlaces() {
        return places;
    }

    /** @return the id of the place "not known" */
    public long getPlaceNotKnown() {
        return places.stream()
                .filter(spot -> spot.code().equals(Place.NOT_KNOWN))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /**
     * @return the school's own places under the names of their groups, without "not known"; what came with an import or
     *     was closed nobody logs anew
     */
    public List<Group<Site.ListedPlace>> getPlaceGroups() {
        return placeGroups(spot -> !spot.code().equals(Place.NOT_KNOWN));
    }

    /**
     * @return all places: those that are offered under the names of their groups, then those that were closed, then
     *     those that came with imports
     */
    public List<Group<Site.ListedPlace>> getAllPlaceGroups() {
        return withOld(
                placeGroups(spot -> true),
                places.stream()
                        .filter(spot -> !spot.fromImport() && !spot.isOfferedOn(today))
                        .toList(),
                places.stream().filter(Site.ListedPlace::fromImport).toList());
    }

    private List<Group<Site.ListedPlace>> placeGroups(Predicate<Site.ListedPlace> which) {
        return Arrays.stream(PlaceGroup.values())
                .map(group -> new Group<>(
                        Texts.of("school").get("place-group." + group),
                        places.stream()
                                .filter(spot -> spot.group() == group && spot.isOfferedOn(today))
                                .filter(which)
                                .toList()))
                .toList();
    }

    /**
     * @return the school's own categories under the names of their groups, and what is followed up as casework apart
     *     from them
     */
    public List<Group<Categories.ListedCategory>> getKindGroups() {
        Texts texts = Texts.of("school");
        List<Group<Categories.ListedCategory>> groups = new ArrayList<>();
        for (CategoryGroup group : CategoryGroup.values()) {
            groups.add(new Group<>(
                    texts.get("category-group." + group),
                    ownKinds(kind -> kind.group() == group && !kind.isCasework())));
        }
        groups.add(new Group<>(
                Texts.of("concern").get("category.casework"), ownKinds(Categories.ListedCategory::isCasework)));
        return groups;
    }

    /**
     * @return all categories: those that are offered under the names of their groups, then those that were closed, then
     *     those that came with imports
     */
    public List<Group<Categories.ListedCategory>> getAllKindGroups() {
        return withOld(
                getKindGroups(),
                kinds.stream()
                        .filter(kind -> !kind.fromImport() && !kind.isOfferedOn(today))
                        .toList(),
                kinds.stream().filter(Categories.ListedCategory::fromImport).toList());
    }

    private static <T> List<Group<T>> withOld(List<Group<T>> offered, List<T> closed, List<T> imported) {
        Texts texts = Texts.of("concern");
        return Stream.concat(
                        offered.stream(),
                        Stream.of(
                                        new Group<>(texts.get("group.closed"), closed),
                                        new Group<>(texts.get("group.imports"), imported))
                                .filter(group -> !group.members().isEmpty()))
                .toList();
    }

    /** @return the parts of the day in its order, without "not known" and without those that no school day has had */
    public List<DayPlan.ListedBand> getParts() {
        return plan.bands().stream()
                .filter(part -> !part.code().equals(Band.NOT_KNOWN)
                        && plan.times().stream().anyMatch(time -> time.bandId() == part.id()))
                .toList();
    }

    /** @return the parts of the day in its order, with "not known" */
    public List<DayPlan.ListedBand> getAllParts() {
        return plan.bands();
    }

    DayParts dayParts() {
        return new DayParts(plan, calendar.halfTerms(), calendar.closures());
    }

    /** @return the category of that id, or null */
    @RoomOnly
    public Categories.ListedCategory kind(Long id) {
        return kinds.stream()
                .filter(kind -> id != null && kind.id() == id)
                .findFirst()
                .orElse(null);
    }

    private List<Categories.ListedCategory> ownKinds(Predicate<Categories.ListedCategory> which) {
        return kinds.stream()
                .filter(kind -> kind.isOfferedOn(today))
                .filter(which)
                .toList();
    }

    /**
     * Some of a list under one heading.
     *
     * @param name the heading
     * @param members those under it
     */
    public record Group<T>(String name, List<T> members) {}
}
