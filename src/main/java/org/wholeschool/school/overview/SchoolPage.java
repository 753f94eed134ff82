package org.wholeschool.school.overview;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.DutyNow;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Band;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.calendar.EnglishYear;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.calendar.ShortDay;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.place.Place;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.school.place.Site;

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

    @Inject
    private DutyNow dutyNow;

    private List<DutyNow.Line> duties;
    private Schools.Profile profile;
    private List<YearRows> years;
    private List<Calendar.Closed> closures;
    private List<HalfRow> halfDays;
    private List<List<DayOfWeek>> alike;
    private List<BandRow> bands;
    private List<PlaceRows> places;
    private List<CategoryRows> categoryRows;

    @PostConstruct
    void read() {
        profile = schools.profile();
        years = calendar.halfTerms().stream()
                .collect(Collectors.groupingBy(Calendar.HalfTerm::schoolYear, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(year -> new YearRows(year.getKey(), year.getValue()))
                .toList();
        closures = calendar.closures();
        DayPlan plan = schoolDay.plan();
        halfDays = plan.halfDays().stream().map(HalfRow::of).toList();
        LocalDate today = Now.day(profile.zone());
        List<DayPlan.Time> times = plan.timesOf(plan.versionOn(today));
        alike = weekdaysAlike(times);
        bands = plan.bands().stream()
                .map(band -> BandRow.of(band, times, alike))
                .toList();
        places = placesOpenOn(today);
        duties = dutyNow.getLines();
        List<Categories.ListedCategory> all = categories.all();
        categoryRows = Arrays.stream(CategoryGroup.values())
                .map(group -> new CategoryRows(
                        group.name(),
                        all.stream()
                                .filter(category -> category.group() == group && isOpen(category.closedOn(), today))
                                .toList()))
                .filter(rows -> !rows.categories().isEmpty())
                .toList();
    }

    private List<PlaceRows> placesOpenOn(LocalDate today) {
        List<Site.ListedPlace> listed = site.places();
        Map<Long, String> names =
                listed.stream().collect(Collectors.toMap(Site.ListedPlace::id, Site.ListedPlace::name));
        Map<Long, List<Site.Walk>> walks =
                site.neighbours().stream().collect(Collectors.groupingBy(Site.Walk::placeId));
        return Arrays.stream(PlaceGroup.values())
                .map(group -> new PlaceRows(
                        group.name(),
                        listed.stream()
                                .filter(place -> place.group() == group
                                        && isOpen(place.closedOn(), today)
                                        && !place.code().equals(Place.NOT_KNOWN))
                                .map(place -> PlaceRow.of(place, walks.getOrDefault(place.id(), List.of()), names))
                                .toList()))
                .filter(rows -> !rows.places().isEmpty())
                .toList();
    }

    private static boolean isOpen(LocalDate closedOn, LocalDate today) {
        return closedOn == null || closedOn.isAfter(today);
    }

    /** @return whom staff are told to find now, empty where the school has not said */
    public List<DutyNow.Line> getDuties() {
        return duties;
    }

    public Schools.Profile getProfile() {
        return profile;
    }

    /** @return the half-terms, school year by school year. */
    public List<YearRows> getYears() {
        return years;
    }

    public List<Calendar.Closed> getClosures() {
        return closures;
    }

    public List<HalfRow> getHalfDays() {
        return halfDays;
    }

    /** @return the weekdays, those with the same times together: "Mon, Tue, Thu", "Wed", "Fri", "Sat, Sun". */
    public List<String> getWeekdays() {
        return alike.stream()
                .map(days -> days.stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.UK))
                        .collect(Collectors.joining(", ")))
                .toList();
    }

    private static List<List<DayOfWeek>> weekdaysAlike(List<DayPlan.Time> times) {
        Map<List<String>, List<DayOfWeek>> byTimes = Arrays.stream(DayOfWeek.values())
                .collect(Collectors.groupingBy(
                        day -> times.stream()
                                .filter(time -> time.weekday() == day.getValue())
                                .map(time -> time.bandId() + " " + time.fromMinute() + " " + time.toMinute())
                                .toList(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return List.copyOf(byTimes.values());
    }

    public List<BandRow> getBands() {
        return bands;
    }

    /**
     * @return the places, group by group; not the one for "not known", which is in no group that a reader would look
     *     for it.
     */
    public List<PlaceRows> getPlaces() {
        return places;
    }

    /** @return the categories, group by group and in the school's order. */
    public List<CategoryRows> getCategories() {
        return categoryRows;
    }

    /**
     * The half-terms of one school year.
     *
     * @param from the calendar year in which it began
     * @param halfTerms its half-terms in the order of time
     */
    public record YearRows(int from, List<Calendar.HalfTerm> halfTerms) {

        /** @return "2026/27". */
        public String name() {
            return EnglishYear.name(from);
        }
    }

    /**
     * A half-day.
     *
     * @param day which
     * @param says "closes at 12:30"
     * @param reason why
     */
    public record HalfRow(LocalDate day, String says, String reason) {

        static HalfRow of(ShortDay half) {
            String opens = half.opensAt() == null ? null : DayPlan.Time.clock(half.opensAt());
            String closes = half.closesAt() == null ? null : DayPlan.Time.clock(half.closesAt());
            Texts texts = Texts.of("school");
            String says = opens == null
                    ? texts.get("halfdays.says.closes", closes)
                    : closes == null
                            ? texts.get("halfdays.says.opens", opens)
                            : texts.get("halfdays.says.both", opens, closes);
            return new HalfRow(half.day(), says, half.reason());
        }
    }

    /**
     * The places of one group.
     *
     * @param group which group
     * @param places its places in the school's order
     */
    public record PlaceRows(String group, List<PlaceRow> places) {}

    /**
     * The categories of one group.
     *
     * @param group which group
     * @param categories its categories in the school's order
     */
    public record CategoryRows(String group, List<Categories.ListedCategory> categories) {}

    /**
     * A band with its times.
     *
     * @param name as the school says it
     * @param group one of the three groups; null for "not known", which is in no pattern
     * @param times a text for each set of weekdays that are alike, "08:40–09:00" or several of them, none where it does
     *     not exist then
     */
    public record BandRow(String name, String group, List<List<String>> times) {

        static BandRow of(DayPlan.ListedBand band, List<DayPlan.Time> all, List<List<DayOfWeek>> alike) {
            Function<List<DayOfWeek>, List<String>> on = days -> all.stream()
                    .filter(time -> time.bandId() == band.id()
                            && time.weekday() == days.get(0).getValue())
                    .map(DayPlan.Time::words)
                    .toList();
            return new BandRow(
                    band.name(),
                    band.code().equals(Band.NOT_KNOWN) ? null : band.group().name(),
                    alike.stream().map(on).toList());
        }
    }

    /**
     * A place with what is next to it.
     *
     * @param name as the school says it
     * @param neighbours "Canteen (12 m), Hall (30 m)", empty where it has none
     */
    public record PlaceRow(String name, String neighbours) {

        static PlaceRow of(Site.ListedPlace place, List<Site.Walk> walks, Map<Long, String> names) {
            return new PlaceRow(
                    place.name(),
                    walks.stream()
                            .map(walk -> names.get(walk.neighbourId()) + " (" + Math.round(walk.metres()) + " m)")
                            .collect(Collectors.joining(", ")));
        }
    }
}
