package org.wholeschool.concern;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Band;
import org.wholeschool.school.Categories;
import org.wholeschool.school.CategoryGroup;
import org.wholeschool.school.DayPlan;
import org.wholeschool.school.Place;
import org.wholeschool.school.PlaceGroup;
import org.wholeschool.school.SchoolDay;
import org.wholeschool.school.Site;

/** What the form for a concern offers to choose from, read once for a request. */
@Named
@RequestScoped
public class LogChoices {

    @Inject
    private LikelyPlaces likelyPlaces;

    @Inject
    private Site site;

    @Inject
    private SchoolDay day;

    @Inject
    private Categories categories;

    private List<Site.ListedPlace> places;
    private DayPlan plan;
    private List<Categories.ListedCategory> kinds;

    @PostConstruct
    void read() {
        places = site.places();
        plan = day.plan();
        kinds = categories.all();
    }

    /** @return the places that are offered first, the likeliest first */
    List<Site.ListedPlace> likelyPlaces() {
        return likelyPlaces.offer();
    }

    public List<Site.ListedPlace> getPlaces() {
        return places;
    }

    /** @return the id of the place "not known" */
    public long getPlaceNotKnown() {
        return places.stream().filter(spot -> spot.code().equals(Place.NOT_KNOWN)).findFirst().orElseThrow().id();
    }

    /** @return all places under the names of their groups */
    public List<Group<Site.ListedPlace>> getPlaceGroups() {
        Texts texts = Texts.of("school");
        return Arrays.stream(PlaceGroup.values()).map(group -> new Group<>(texts.get("place-group." + group),
                places.stream().filter(spot -> spot.group() == group && !spot.code().equals(Place.NOT_KNOWN)).toList())).toList();
    }

    /** @return the categories under the names of their groups, and what is followed up as casework apart from them */
    public List<Group<Categories.ListedCategory>> getKindGroups() {
        Texts texts = Texts.of("school");
        List<Group<Categories.ListedCategory>> groups = new ArrayList<>();
        for (CategoryGroup group : CategoryGroup.values()) {
            groups.add(new Group<>(texts.get("category-group." + group), kinds(kind -> kind.group() == group && !kind.isCasework())));
        }
        groups.add(new Group<>(Texts.of("concern").get("category.casework"), kinds(Categories.ListedCategory::isCasework)));
        return groups;
    }

    /** @return the parts of the day in its order, without "not known" */
    public List<DayPlan.ListedBand> getParts() {
        return plan.bands().stream().filter(part -> !part.code().equals(Band.NOT_KNOWN)).toList();
    }

    /** @return the parts of the day in its order, with "not known" */
    public List<DayPlan.ListedBand> getAllParts() {
        return plan.bands();
    }

    /**
     * @param moment a moment by the school's clocks
     * @return the part of the day that it is in
     */
    DayPlan.ListedBand partAt(LocalDateTime moment) {
        return plan.bandOf(moment, moment);
    }

    DayPlan plan() {
        return plan;
    }

    /** @return the category of that id, or null */
    Categories.ListedCategory kind(Long id) {
        return kinds.stream().filter(kind -> id != null && kind.id() == id).findFirst().orElse(null);
    }

    private List<Categories.ListedCategory> kinds(Predicate<Categories.ListedCategory> which) {
        return kinds.stream().filter(which).toList();
    }

    /**
     * Some of a list under one heading.
     *
     * @param name    the heading
     * @param members those under it
     */
    public record Group<T>(String name, List<T> members) {
    }
}
