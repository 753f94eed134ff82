package org.wholeschool.concern.incidentlog;

import java.util.List;
import java.util.Map;
import org.wholeschool.concern.incidentlog.read.ImportChoices;
import org.wholeschool.concern.incidentlog.read.LogField;
import org.wholeschool.concern.incidentlog.read.LogValue;
import org.wholeschool.concern.incidentlog.read.ValueChoice;
import org.wholeschool.concern.incidentlog.read.ValueCode;
import org.wholeschool.platform.csv.CsvTable;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.place.Site;

/**
 * The places and categories of a log with what each becomes.
 *
 * @param placeNames the school's places to choose from
 * @param categoryNames the school's categories to choose from
 */
public record DraftValues(
        String fileName,
        List<Value> places,
        List<Value> categories,
        List<Site.ListedPlace> placeNames,
        List<Categories.ListedCategory> categoryNames) {

    /**
     * @param text as the log writes it; empty where it writes nothing
     * @param code what it becomes, as {@link ValueCode} writes it
     */
    public record Value(String text, int rows, String code) {

        /** @return whether the school would get a place or category because of it */
        public boolean isNew() {
            return ValueCode.isNew(code);
        }
    }

    static DraftValues of(
            ImportBatch batch,
            CsvTable table,
            List<Site.ListedPlace> places,
            List<Categories.ListedCategory> categories) {
        ImportChoices choices = batch.choices();
        return new DraftValues(
                batch.fileName(),
                values(LogValue.of(table, choices.columns(), LogField.WHERE), choices.places()),
                values(LogValue.of(table, choices.columns(), LogField.CATEGORY), choices.categories()),
                places,
                categories);
    }

    private static List<Value> values(List<LogValue> values, Map<String, ValueChoice> choices) {
        return values.stream()
                .filter(value -> choices.containsKey(value.key()))
                .map(value -> new Value(value.text(), value.rows(), ValueCode.of(choices.get(value.key()))))
                .toList();
    }
}
