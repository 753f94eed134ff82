package org.wholeschool.concern.incidentlog;

import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wholeschool.concern.incidentlog.read.LogValue;
import org.wholeschool.concern.incidentlog.read.ValueChoice;
import org.wholeschool.concern.incidentlog.read.ValueCode;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.school.place.PlaceGroup;

/** Saying what the places and categories of the log become. */
@Named
@ViewScoped
public class ImportValuesPage extends ImportStepPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient IncidentLogDraft drafts;

    private transient DraftValues values;
    private List<Line> places;
    private List<Line> categories;

    /** Before the page is drawn for the first time. */
    public void open() {
        values = drafts.values(getBatch());
        places = lines(values.places());
        categories = lines(values.categories());
    }

    public String next() {
        drafts.choose(
                getBatch(),
                choices(getValues().places(), places),
                choices(getValues().categories(), categories));
        return to("import-preview");
    }

    private static List<Line> lines(List<DraftValues.Value> values) {
        return new ArrayList<>(
                values.stream().map(value -> new Line(value.code())).toList());
    }

    private static Map<String, ValueChoice> choices(List<DraftValues.Value> values, List<Line> lines) {
        Map<String, ValueChoice> choices = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String name = values.get(i).text();
            choices.put(LogValue.keyOf(name), ValueCode.read(lines.get(i).code, name));
        }
        return choices;
    }

    /**
     * @param kind "place" or "category"
     * @return what a name of the log can become; where nothing is written there is nothing to call a new one
     */
    public List<SelectItem> choices(String kind, DraftValues.Value value) {
        return kind.equals("place") ? placeChoices(value) : categoryChoices(value);
    }

    private List<SelectItem> placeChoices(DraftValues.Value value) {
        List<SelectItem> choices = new ArrayList<>(List.of(setAside()));
        if (!value.text().isEmpty()) {
            choices.add(group(
                    "values.new.place",
                    Arrays.stream(PlaceGroup.values())
                            .map(each -> new SelectItem(
                                    ValueCode.of(new ValueChoice.NewPlace("", each)), text("values.place." + each)))));
        }
        choices.add(group(
                "values.existing",
                getValues().placeNames().stream()
                        .map(place ->
                                new SelectItem(ValueCode.of(new ValueChoice.Existing(place.id())), place.name()))));
        return choices;
    }

    private List<SelectItem> categoryChoices(DraftValues.Value value) {
        List<SelectItem> choices = new ArrayList<>(List.of(setAside()));
        if (!value.text().isEmpty()) {
            Stream<SelectItem> context = Arrays.stream(CategoryGroup.values())
                    .map(each -> new SelectItem(
                            ValueCode.of(new ValueChoice.NewCategory("", each, CategoryScope.CONTEXT)),
                            text("values.category." + each)));
            SelectItem casework = new SelectItem(
                    ValueCode.of(new ValueChoice.NewCategory("", CategoryGroup.OTHER, CategoryScope.CASEWORK)),
                    text("values.category.CASEWORK"));
            choices.add(group("values.new.category", Stream.concat(context, Stream.of(casework))));
        }
        choices.add(group(
                "values.existing",
                getValues().categoryNames().stream()
                        .map(kind -> new SelectItem(ValueCode.of(new ValueChoice.Existing(kind.id())), kind.name()))));
        return choices;
    }

    private static SelectItem setAside() {
        return new SelectItem(ValueCode.SET_ASIDE, text("values.aside"));
    }

    /**
     * @param kind "place" or "category"
     * @param names names of the log
     * @return how many of them the school would get, in words
     */
    public String newWords(String kind, List<DraftValues.Value> names) {
        return text(
                "values.count." + kind,
                names.stream().filter(DraftValues.Value::isNew).count());
    }

    private static SelectItem group(String key, Stream<SelectItem> items) {
        return new SelectItemGroup(text(key), null, false, items.toArray(SelectItem[]::new));
    }

    public DraftValues getValues() {
        if (values == null) {
            values = drafts.values(getBatch());
        }
        return values;
    }

    public List<Line> getPlaces() {
        return places;
    }

    public List<Line> getCategories() {
        return categories;
    }

    /** What one value becomes, as {@link ValueCode} writes it. */
    public static final class Line implements java.io.Serializable {

        private static final long serialVersionUID = 1L;

        private String code;

        Line(String code) {
            this.code = code;
        }

        public String getCode() {
            return code;
        }

        public void setCode(String code) {
            this.code = code;
        }
    }
}
