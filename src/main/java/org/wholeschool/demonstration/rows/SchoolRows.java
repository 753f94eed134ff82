package org.wholeschool.demonstration.rows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.demonstration.made.EnglishCalendar;
import org.wholeschool.demonstration.made.MadePlace;
import org.wholeschool.demonstration.made.MadeYear;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.school.calendar.Band;
import org.wholeschool.school.calendar.BandTime;
import org.wholeschool.school.calendar.Closure;
import org.wholeschool.school.calendar.HalfDay;
import org.wholeschool.school.calendar.Term;
import org.wholeschool.school.category.Category;
import org.wholeschool.school.overview.SchoolDefaults;
import org.wholeschool.school.place.Footfall;
import org.wholeschool.school.place.Place;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.school.place.PlaceNeighbour;

/** The made-up school's calendar, day, site and words as rows; those that others point at are found by their code. */
@RoomOnly
public final class SchoolRows {

    private static final Set<String> MANY_COME = Set.of(
            "CORRIDOR", "STAIRWELL", "TOILETS", "CHANGING_ROOM", "CANTEEN", "LIBRARY", "PLAYGROUND", "FIELD", "GATE");

    /** 12:30, in minutes of the day. */
    private static final int END_OF_TERM = 12 * 60 + 30;

    private final DemonstrationSchool made;
    private final Map<String, Band> bands = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, Category> categories = new LinkedHashMap<>();

    @RoomOnly
    public SchoolRows(DemonstrationSchool made) {
        this.made = made;
        SchoolDefaults.bands()
                .forEach(band ->
                        bands.put(band.code(), new Band(band.code(), band.name(), band.group(), bands.size() + 1)));
        SchoolDefaults.categories()
                .forEach(category -> categories.put(
                        category.code(),
                        new Category(
                                        category.code(),
                                        category.name(),
                                        category.scope(),
                                        category.group(),
                                        categories.size() + 1)
                                .urgent(category.urgent())));
        made.places()
                .forEach(place -> places.put(
                        place.code(),
                        new Place(
                                        place.code(),
                                        place.name(),
                                        place.kind(),
                                        place.group(),
                                        metres(place.x()),
                                        metres(place.y()),
                                        places.size() + 1)
                                .visited(footfall(place))));
    }

    /** By its kind, as a school would say it. */
    private static Footfall footfall(MadePlace place) {
        return MANY_COME.contains(place.kind())
                ? Footfall.MANY
                : place.group() == PlaceGroup.OFF_SITE_OR_UNKNOWN
                        ? null
                        : place.kind().equals("EMPTY_ROOM") ? Footfall.FEW : Footfall.SOME;
    }

    private static Double metres(Integer whole) {
        return whole == null ? null : whole.doubleValue();
    }

    @RoomOnly
    public List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        for (MadeYear year : enteredYears()) {
            int position = 1;
            for (MadeYear.HalfTerm half : year.halfTerms()) {
                terms.add(new Term(
                        year.from().getYear(), position++, half.term() + " " + half.half(), half.from(), half.to()));
            }
        }
        return terms;
    }

    /** In its last half-term a school has entered the year to come, and opens surveys for it in the holidays. */
    private List<MadeYear> enteredYears() {
        MadeYear last = made.years().get(made.years().size() - 1);
        boolean ends = last.halfTerms().stream().allMatch(half -> half.from().isBefore(made.today()));
        return Stream.concat(
                        made.years().stream(),
                        ends ? Stream.of(EnglishCalendar.year(last.from().getYear() + 1)) : Stream.empty())
                .toList();
    }

    /** Only those inside a half-term: in the holidays the school is closed anyway. */
    @RoomOnly
    public List<Closure> closures() {
        return enteredYears().stream()
                .flatMap(year -> year.closures().stream()
                        .filter(closed -> year.halfTerms().stream().anyMatch(half -> half.contains(closed.day())))
                        .map(closed -> new Closure(closed.day(), closed.day(), closed.reason())))
                .toList();
    }

    /**
     * The last day of each term that is still to come: what happened on those gone by was made up without half-days.
     */
    @RoomOnly
    public List<HalfDay> halfDays() {
        Set<LocalDate> closed = closures().stream().map(Closure::getStartsOn).collect(Collectors.toSet());
        return enteredYears().stream()
                .flatMap(year -> year.halfTerms().stream())
                .filter(half -> half.half() == 2)
                .map(MadeYear.HalfTerm::to)
                .filter(day -> day.isAfter(made.today()) && !closed.contains(day))
                .map(day -> new HalfDay(day, null, END_OF_TERM, "Last day of term"))
                .toList();
    }

    @RoomOnly
    public List<Band> bands() {
        return List.copyOf(bands.values());
    }

    @RoomOnly
    public List<BandTime> bandTimes() {
        return SchoolDefaults.bandTimes().stream()
                .map(time ->
                        new BandTime(band(time.band()), time.weekday().getValue(), time.fromMinute(), time.toMinute()))
                .toList();
    }

    @RoomOnly
    public List<Place> places() {
        return List.copyOf(places.values());
    }

    @RoomOnly
    public List<PlaceNeighbour> neighbours() {
        return made.paths().stream()
                .flatMap(path -> Stream.of(
                        new PlaceNeighbour(place(path.from()), place(path.to()), path.metres()),
                        new PlaceNeighbour(place(path.to()), place(path.from()), path.metres())))
                .toList();
    }

    @RoomOnly
    public List<Category> categories() {
        return List.copyOf(categories.values());
    }

    @RoomOnly
    public Band band(String code) {
        return bands.get(code);
    }

    @RoomOnly
    public Place place(String code) {
        return places.get(code);
    }

    @RoomOnly
    public Category category(String code) {
        return categories.get(code);
    }
}
