package org.wholeschool.school;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the product knows of the school: calendar, day, site and words, in one page to read and to print. */
@Named
@RequestScoped
public class SchoolPage {

    @Inject
    private Schools schools;

    @Inject
    private Calendar calendar;

    @Inject
    private SchoolDay schoolDay;

    @Inject
    private Site site;

    @Inject
    private Categories categories;

    private Schools.Profile profile;
    private List<Calendar.HalfTerm> halfTerms;
    private List<Calendar.Closed> closures;
    private List<BandRow> bands;
    private List<PlaceRow> places;
    private Map<CategoryGroup, List<Categories.Kind>> kinds;

    @PostConstruct
    void read() {
        profile = schools.profile();
        halfTerms = calendar.halfTerms();
        closures = calendar.closures();
        DayPlan plan = schoolDay.plan();
        bands = plan.parts().stream().map(part -> BandRow.of(part, plan.times())).toList();
        List<Site.Spot> spots = site.places();
        Map<Long, String> names = spots.stream().collect(Collectors.toMap(Site.Spot::id, Site.Spot::name));
        Map<Long, List<Site.Walk>> walks = site.neighbours().stream().collect(Collectors.groupingBy(Site.Walk::placeId));
        places = spots.stream().map(spot -> PlaceRow.of(spot, walks.getOrDefault(spot.id(), List.of()), names)).toList();
        kinds = categories.all().stream().collect(Collectors.groupingBy(Categories.Kind::group, TreeMap::new, Collectors.toList()));
    }

    public Schools.Profile getProfile() {
        return profile;
    }

    public List<Calendar.HalfTerm> getHalfTerms() {
        return halfTerms;
    }

    public List<Calendar.Closed> getClosures() {
        return closures;
    }

    /** @return Monday to Sunday, as the head of the table of bands shows them. */
    public List<String> getWeekdays() {
        return Arrays.stream(DayOfWeek.values()).map(day -> day.getDisplayName(TextStyle.SHORT, Locale.UK)).toList();
    }

    public List<BandRow> getBands() {
        return bands;
    }

    public List<PlaceRow> getPlaces() {
        return places;
    }

    /** @return the category groups that have categories, in their fixed order. */
    public List<CategoryGroup> getCategoryGroups() {
        return new ArrayList<>(kinds.keySet());
    }

    /**
     * @param group one of the five groups
     * @return its categories in the school's order
     */
    public List<Categories.Kind> kindsOf(CategoryGroup group) {
        return kinds.get(group);
    }

    /**
     * A band with its times on each weekday.
     *
     * @param name  as the school says it
     * @param group one of the three groups
     * @param times seven texts, "08:40–09:00" or several of them, empty where it does not exist on that weekday
     */
    public record BandRow(String name, BandGroup group, List<String> times) {

        static BandRow of(DayPlan.Part part, List<DayPlan.Time> all) {
            Function<Integer, String> on = weekday -> all.stream()
                    .filter(time -> time.bandId() == part.id() && time.weekday() == weekday)
                    .map(time -> clock(time.fromMinute()) + "\u2013" + clock(time.toMinute()))
                    .collect(Collectors.joining(", "));
            return new BandRow(part.name(), part.group(), Arrays.stream(DayOfWeek.values()).map(DayOfWeek::getValue).map(on).toList());
        }

        private static String clock(int minute) {
            return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
        }
    }

    /**
     * A place with what is next to it.
     *
     * @param name       as the school says it
     * @param group      one of the four groups
     * @param neighbours "Canteen (12 m), Hall (30 m)", empty where it has none
     */
    public record PlaceRow(String name, PlaceGroup group, String neighbours) {

        static PlaceRow of(Site.Spot spot, List<Site.Walk> walks, Map<Long, String> names) {
            return new PlaceRow(spot.name(), spot.group(), walks.stream()
                    .map(walk -> names.get(walk.neighbourId()) + " (" + Math.round(walk.metres()) + " m)")
                    .collect(Collectors.joining(", ")));
        }
    }
}
