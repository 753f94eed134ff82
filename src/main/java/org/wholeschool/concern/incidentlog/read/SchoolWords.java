package org.wholeschool.concern.incidentlog.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.csv.CsvTable;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.place.Place;
import org.wholeschool.school.place.Site;

/** The school's places and categories as a log's values are matched to them. */
@RoomOnly
public final class SchoolWords {

    /** The default category for what happened between pupils or in a place and fits no other. */
    private static final String OTHER = "CONTEXT_OTHER";

    private final Map<String, Long> places = new HashMap<>();
    private final Map<String, Long> categories = new HashMap<>();
    private final long placeNotKnown;
    private final long categoryOther;

    @RoomOnly
    public SchoolWords(List<Site.ListedPlace> places, List<Categories.ListedCategory> categories) {
        places.forEach(place -> this.places.putIfAbsent(LogValue.keyOf(place.name()), place.id()));
        categories.forEach(category -> this.categories.putIfAbsent(LogValue.keyOf(category.name()), category.id()));
        placeNotKnown = places.stream()
                .filter(place -> place.code().equals(Place.NOT_KNOWN))
                .findFirst()
                .orElseThrow()
                .id();
        categoryOther = categories.stream()
                .filter(category -> category.code().equals(OTHER))
                .findFirst()
                .orElseGet(() -> categories.get(categories.size() - 1))
                .id();
    }

    /**
     * @return a choice for each place and category of the log: the one that was made before, where it still can be, or
     *     a proposal.
     */
    @RoomOnly
    public ImportChoices complete(CsvTable table, ImportChoices before) {
        Map<String, ValueChoice> placeChoices = new HashMap<>();
        for (LogValue value : LogValue.of(table, before.columns(), LogField.WHERE)) {
            ValueChoice made = stillThere(before.places().get(value.key()), places);
            placeChoices.put(value.key(), made != null ? made : ValueGuess.place(value, places, placeNotKnown));
        }
        Map<String, ValueChoice> categoryChoices = new HashMap<>();
        for (LogValue value : LogValue.of(table, before.columns(), LogField.CATEGORY)) {
            ValueChoice made = stillThere(before.categories().get(value.key()), categories);
            categoryChoices.put(
                    value.key(), made != null ? made : ValueGuess.category(value, categories, categoryOther));
        }
        return new ImportChoices(
                before.columns(), placeChoices, categoryChoices, before.twinsRepeat(), before.anyway());
    }

    /** A place that was to be made may have been made since, and one that was there may be gone. */
    private static ValueChoice stillThere(ValueChoice choice, Map<String, Long> known) {
        if (choice instanceof ValueChoice.Existing existing) {
            return known.containsValue(existing.id()) ? choice : null;
        }
        String name = choice instanceof ValueChoice.NewPlace place
                ? place.name()
                : choice instanceof ValueChoice.NewCategory category ? category.name() : null;
        Long made = name == null ? null : known.get(LogValue.keyOf(name));
        return made == null ? choice : new ValueChoice.Existing(made);
    }
}
