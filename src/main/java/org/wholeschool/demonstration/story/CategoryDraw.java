package org.wholeschool.demonstration.story;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.demonstration.made.Dice;
import org.wholeschool.demonstration.made.MadePlace.Setting;
import org.wholeschool.demonstration.made.ResourceFiles;
import org.wholeschool.demonstration.made.Scene;
import org.wholeschool.demonstration.made.Scene.Plot;
import org.wholeschool.demonstration.made.Weighted;
import org.wholeschool.school.category.CategoryScope;

/** Draws the category of a scene: fights on the yard, messages online; casework where the scene is casework. */
final class CategoryDraw {

    record Choice(String code, CategoryScope scope, Cast.Kind cast) {}

    private final Map<Setting, Weighted<Choice>> context = new EnumMap<>(Setting.class);
    private final Map<String, Weighted<Choice>> caseworkByPlace = new HashMap<>();
    private final Dice dice;

    CategoryDraw(Dice dice) {
        this.dice = dice;
        List<NamedCsvRecord> contextRows = ResourceFiles.rows("category-weights.csv");
        for (Setting setting : Setting.values()) {
            context.put(setting, weighted(contextRows, CategoryScope.CONTEXT, setting.name()));
        }
        List<NamedCsvRecord> caseworkRows = ResourceFiles.rows("casework-weights.csv");
        for (String place : List.of("HOME", "NOT_KNOWN")) {
            List<NamedCsvRecord> there = caseworkRows.stream()
                    .filter(row -> row.getField("place").equals(place))
                    .toList();
            caseworkByPlace.put(place, weighted(there, CategoryScope.CASEWORK, "weight"));
        }
    }

    private static Weighted<Choice> weighted(List<NamedCsvRecord> rows, CategoryScope scope, String column) {
        Map<Choice, Double> weights = new HashMap<>();
        List<Choice> choices = rows.stream()
                .map(row -> {
                    Choice choice =
                            new Choice(row.getField("category"), scope, Cast.Kind.valueOf(row.getField("cast")));
                    weights.put(choice, Double.valueOf(row.getField(column)));
                    return choice;
                })
                .toList();
        return new Weighted<>(choices, weights::get);
    }

    Choice draw(Scene scene) {
        return (scene.plot() == Plot.CASEWORK
                        ? caseworkByPlace.get(scene.place().code())
                        : context.get(scene.place().setting()))
                .draw(dice);
    }

    /** @return a primary category in which somebody is harmed by somebody, as a single child's story needs */
    Choice drawHarm(Scene scene) {
        Choice choice = draw(scene);
        while (choice.cast() != Cast.Kind.HARM) {
            choice = draw(scene);
        }
        return choice;
    }
}
