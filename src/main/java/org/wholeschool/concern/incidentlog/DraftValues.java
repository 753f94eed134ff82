package org.wholeschool.concern.incidentlog;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.platform.csv.CsvTable;
import org.wholeschool.school.Categories;
import org.wholeschool.school.Site;

/**
 * The places and categories of a log with what each becomes.
 *
 * @param placeNames    the school's places to choose from
 * @param categoryNames the school's categories to choose from
 */
public record DraftValues(String fileName, List<Value> places, List<Value> categories, List<Site.ListedPlace> placeNames, List<Categories.ListedCategory> categoryNames) {

    /**
     * @param text  as the log writes it; empty where it writes nothing
     * @param code  what it becomes, as {@link ValueCode} writes it
     * @param known whether that is a place or category of the same name that the school has, so that nobody need look at it
     */
    public record Value(String text, int rows, String code, boolean known) {
    }

    static DraftValues of(ImportBatch batch, CsvTable table, List<Site.ListedPlace> places, List<Categories.ListedCategory> categories) {
        ImportChoices choices = batch.choices();
        Set<String> placeKeys = places.stream().map(place -> LogValue.keyOf(place.name())).collect(Collectors.toSet());
        Set<String> categoryKeys = categories.stream().map(category -> LogValue.keyOf(category.name())).collect(Collectors.toSet());
        return new DraftValues(batch.fileName(),
            values(LogValue.of(table, choices.columns(), LogField.WHERE), choices.places(), placeKeys),
            values(LogValue.of(table, choices.columns(), LogField.CATEGORY), choices.categories(), categoryKeys), places, categories);
    }

    private static List<Value> values(List<LogValue> values, Map<String, ValueChoice> choices, Set<String> names) {
        return values.stream().filter(value -> choices.containsKey(value.key()))
            .map(value -> new Value(value.text(), value.rows(), ValueCode.of(choices.get(value.key())), names.contains(value.key()))).toList();
    }
}
