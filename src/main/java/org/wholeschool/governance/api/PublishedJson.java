package org.wholeschool.governance.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;
import org.wholeschool.platform.JsonParts;
import org.wholeschool.platform.Texts;

/** Writes published numbers as JSON; openapi.json says what each member means. */
final class PublishedJson {

    private PublishedJson() {}

    /** @return the periods that there are, each without its tables. */
    static String list(List<PeriodNumbers> periods) {
        JsonArrayBuilder all = JsonParts.array();
        periods.forEach(period -> all.add(head(period)));
        return JsonParts.object().add("periods", all).build().toString();
    }

    /** @return all numbers of a period. */
    static String one(PeriodNumbers period) {
        JsonArrayBuilder tables = JsonParts.array();
        period.tables().forEach(table -> tables.add(table(table)));
        JsonObjectBuilder json = head(period).add("tables", tables);
        if (period.beside() != null) {
            json.add("pickedUp", pickedUp(period.beside()))
                    .add("pupilsWithHelp", figure(period.beside().help()))
                    .add("training", training(period.beside()));
        }
        return json.build().toString();
    }

    private static JsonObjectBuilder head(PeriodNumbers period) {
        JsonObjectBuilder json = JsonParts.object()
                .add("period", period.key())
                .add("title", period.title())
                .add("kind", period.ofYear() ? "SCHOOL_YEAR" : "HALF_TERM")
                .add("startsOn", period.startsOn().toString())
                .add("endsOn", period.endsOn().toString())
                .add("publishedOn", period.publishedOn().toString());
        if (period.correctedOn() != null) {
            json.add("correctedOn", period.correctedOn().toString());
        }
        json.add("schoolDays", period.schoolDays())
                .add("fewestShown", period.fewest())
                .add("roundedTo", period.base())
                .add("concerns", figure(period.concerns()));
        add(json, "halfTermsLeftOut", period.halfTermsLeftOut());
        add(json, "pupilsOnRoll", period.onRoll());
        return json;
    }

    private static void add(JsonObjectBuilder json, String name, Integer number) {
        if (number != null) {
            json.add(name, number);
        }
    }

    private static void add(JsonObjectBuilder json, String name, BigDecimal number) {
        if (number != null) {
            json.add(name, number);
        }
    }

    private static JsonObjectBuilder figure(PeriodNumbers.Figure figure) {
        JsonObjectBuilder json = JsonParts.object();
        add(json, "number", figure.number());
        add(json, "perSchoolWeek", figure.perSchoolWeek());
        return figure.notShown() == null ? json : json.add("notShown", figure.notShown());
    }

    private static JsonObjectBuilder table(PeriodNumbers.Table table) {
        JsonArrayBuilder blocks = JsonParts.array();
        table.blocks().forEach(block -> blocks.add(block(block)));
        JsonObjectBuilder json = JsonParts.object()
                .add("table", table.table())
                .add("title", table.title())
                .add("counts", table.counts().name());
        if (table.notShown() != null) {
            json.add("notShown", table.notShown());
        }
        return json.add("blocks", blocks);
    }

    private static JsonObjectBuilder block(PeriodNumbers.Block block) {
        JsonObjectBuilder json = JsonParts.object().add("rows", words(block.rows()));
        if (!block.columns().isEmpty()) {
            json.add("columns", words(block.columns()));
        }
        json.add("number", block.number());
        add(json, "perSchoolWeek", block.perSchoolWeek());
        add(json, "beforeCorrection", block.beforeCorrection());
        return json;
    }

    private static JsonArrayBuilder words(List<String> all) {
        JsonArrayBuilder words = JsonParts.array();
        all.forEach(words::add);
        return words;
    }

    private static JsonObjectBuilder pickedUp(PeriodNumbers.Beside beside) {
        JsonObjectBuilder json = JsonParts.object();
        if (beside.half() != null) {
            json.add("half", beside.half().name());
        }
        if (beside.nineInTen() != null) {
            json.add("nineInTen", beside.nineInTen().name());
        }
        return beside.half() == null
                ? json.add("notShown", Texts.of("governance").get("handled.not-told"))
                : json;
    }

    private static JsonObjectBuilder training(PeriodNumbers.Beside beside) {
        JsonArrayBuilder courses = JsonParts.array();
        beside.courses().forEach(course -> {
            JsonObjectBuilder json = JsonParts.object().add("course", course.course());
            add(json, "people", course.people());
            add(json, "percentUpToDate", course.percent());
            courses.add(course.notShown() == null ? json : json.add("notShown", course.notShown()));
        });
        return JsonParts.object()
                .add("countedOn", beside.trainedOn().toString())
                .add("courses", courses);
    }
}
