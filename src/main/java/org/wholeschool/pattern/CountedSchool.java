package org.wholeschool.pattern;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wholeschool.concern.facts.ConcernFacts.Fact;
import org.wholeschool.school.calendar.Band;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.overview.SchoolDefaults;
import org.wholeschool.school.place.Place;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.school.place.Site;

/**
 * The places and parts of the day that patterns are counted in, and which concerns are none of a pattern's business.
 */
public final class CountedSchool {

    private final List<CountedPlace> places;
    private final List<CountedBand> bands;
    private final Set<Long> caseworkCategories;
    private final Set<Long> caseworkPlaces;
    private final Map<Long, CategoryGroup> kinds;
    private final Map<Long, Integer> rowOf = new TreeMap<>();
    private final Map<Long, Integer> columnOf = new TreeMap<>();

    /**
     * @param site the school's places
     * @param day its day
     * @param categories its categories
     */
    public CountedSchool(List<Site.ListedPlace> site, DayPlan day, List<Categories.ListedCategory> categories) {
        Set<String> caseworkKinds = SchoolDefaults.placeKinds().stream()
                .filter(SchoolDefaults.PlaceKind::caseworkOnly)
                .map(SchoolDefaults.PlaceKind::code)
                .collect(Collectors.toSet());
        caseworkPlaces = site.stream()
                .filter(place -> caseworkKinds.contains(place.kind()))
                .map(Site.ListedPlace::id)
                .collect(Collectors.toSet());
        caseworkCategories = categories.stream()
                .filter(Categories.ListedCategory::isCasework)
                .map(Categories.ListedCategory::id)
                .collect(Collectors.toSet());
        kinds = categories.stream()
                .collect(Collectors.toMap(Categories.ListedCategory::id, Categories.ListedCategory::group));
        places = site.stream()
                .filter(place -> !place.code().equals(Place.NOT_KNOWN) && !caseworkPlaces.contains(place.id()))
                .map(place -> new CountedPlace(place.id(), place.name(), place.group(), place.fromImport()))
                .toList();
        bands = day.bands().stream()
                .filter(band -> !band.code().equals(Band.NOT_KNOWN))
                .map(band -> new CountedBand(band.id(), band.name(), band.group()))
                .toList();
        places.forEach(place -> rowOf.put(place.id(), rowOf.size()));
        bands.forEach(band -> columnOf.put(band.id(), columnOf.size()));
    }

    /** @return the places, in the school's order: neither "not known" nor those at which everything is casework. */
    public List<CountedPlace> places() {
        return places;
    }

    /** @return the parts of the day, in its order, without "not known". */
    public List<CountedBand> bands() {
        return bands;
    }

    /** @return the place's number among {@link #places}; -1 where that is not known */
    public int row(Fact fact) {
        return rowOf.getOrDefault(fact.placeId(), -1);
    }

    /** @return the part of the day's number among {@link #bands}; -1 where that is not known */
    public int column(Fact fact) {
        return columnOf.getOrDefault(fact.bandId(), -1);
    }

    /** @return which kind it is, by its main category. */
    public CategoryGroup kind(Fact fact) {
        return kinds.get(fact.categoryId());
    }

    /** @return whether everything at a place is casework, as at home. */
    public boolean isCaseworkPlace(long placeId) {
        return caseworkPlaces.contains(placeId);
    }

    /** @return whether it is a child's case, and never a pattern. */
    public boolean isCasework(Fact fact) {
        return caseworkCategories.contains(fact.categoryId()) || caseworkPlaces.contains(fact.placeId());
    }

    /** @return why a concern is in no pattern; null where it is in them. */
    public LeftOut reason(Fact fact) {
        if (isCasework(fact)) {
            return LeftOut.CASEWORK;
        }
        if (!rowOf.containsKey(fact.placeId())) {
            return LeftOut.PLACE_NOT_KNOWN;
        }
        return fact.occurredOn() == null || !columnOf.containsKey(fact.bandId()) ? LeftOut.TIME_NOT_KNOWN : null;
    }

    /**
     * A part of the day.
     *
     * @param id the band's id
     * @param name its name
     * @param group its group
     */
    public record CountedBand(long id, String name, BandGroup group) {}

    /**
     * A place.
     *
     * @param id its id
     * @param name its name
     * @param group its group
     * @param fromImport whether the school has it because of another system's log
     */
    public record CountedPlace(long id, String name, PlaceGroup group, boolean fromImport) {}

    /** Why a concern is in no pattern; the first that holds. */
    public enum LeftOut {

        /** Its category is casework, or it was at home: a child's case, never a pattern of the school's. */
        CASEWORK,

        /** Nobody knows where it was. */
        PLACE_NOT_KNOWN,

        /** Nobody knows on which day, or in which part of the day, it was. */
        TIME_NOT_KNOWN
    }
}
