package org.wholeschool.school;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private List<List<DayOfWeek>> alike;
    private List<BandRow> bands;
    private List<PlaceRow> places;
    private List<Categories.Kind> kinds;

    @PostConstruct
    void read() {
        profile = schools.profile();
        halfTerms = calendar.halfTerms();
        closures = calendar.closures();
        DayPlan plan = schoolDay.plan();
        alike = weekdaysAlike(plan.times());
        bands = plan.parts().stream().map(part -> BandRow.of(part, plan.times(), alike)).toList();
        List<Site.Spot> spots = site.places();
        Map<Long, String> names = spots.stream().collect(Collectors.toMap(Site.Spot::id, Site.Spot::name));
        Map<Long, List<Site.Walk>> walks = site.neighbours().stream().collect(Collectors.groupingBy(Site.Walk::placeId));
        places = spots.stream().map(spot -> PlaceRow.of(spot, walks.getOrDefault(spot.id(), List.of()), names)).toList();
        kinds = categories.all().stream().sorted(Comparator.comparing(Categories.Kind::group)).toList();
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

    /** @return the weekdays, those with the same times together: "Mon, Tue, Thu", "Wed", "Fri", "Sat, Sun". */
    public List<String> getWeekdays() {
        return alike.stream().map(days -> days.stream().map(day -> day.getDisplayName(TextStyle.SHORT, Locale.UK)).collect(Collectors.joining(", ")))
                    .toList();
    }

    private static List<List<DayOfWeek>> weekdaysAlike(List<DayPlan.Time> times) {
        Map<List<String>, List<DayOfWeek>> byTimes = Arrays.stream(DayOfWeek.values()).collect(Collectors.groupingBy(
                day -> times.stream().filter(time -> time.weekday() == day.getValue())
                            .map(time -> time.bandId() + " " + time.fromMinute() + " " + time.toMinute()).toList(),
                LinkedHashMap::new, Collectors.toList()));
        return List.copyOf(byTimes.values());
    }

    public List<BandRow> getBands() {
        return bands;
    }

    public List<PlaceRow> getPlaces() {
        return places;
    }

    /** @return the categories, by group and in the school's order. */
    public List<Categories.Kind> getKinds() {
        return kinds;
    }

    /**
     * A band with its times.
     *
     * @param name  as the school says it
     * @param group one of the three groups
     * @param times a text for each set of weekdays that are alike, "08:40–09:00" or several of them, empty where it does not exist then
     */
    public record BandRow(String name, BandGroup group, List<String> times) {

        static BandRow of(DayPlan.Part part, List<DayPlan.Time> all, List<List<DayOfWeek>> alike) {
            Function<List<DayOfWeek>, String> on = days -> all.stream()
                    .filter(time -> time.bandId() == part.id() && time.weekday() == days.get(0).getValue())
                    .map(time -> clock(time.fromMinute()) + "\u2013" + clock(time.toMinute()))
                    .collect(Collectors.joining(", "));
            return new BandRow(part.name(), part.group(), alike.stream().map(on).toList());
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
