package org.wholeschool.governance.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.disclosure.family.FamilyTable;
import org.wholeschool.pattern.Measures;
import org.wholeschool.platform.JsonParts;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.testing.server.HttpVisitor;

/**
 * Reads everything that the interface for published numbers gives away, as JSON and as CSV, and holds it against the
 * pages that a governor sees: to the digit, and in both directions.
 */
final class PublishedApi {

    static final String ADDRESS = "/api/v1/published";

    private static final String PLACE = "the interface";

    /** A governor's page of a half-term or school year. */
    private static final String PAGE = "/governance/dashboard.xhtml";

    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\"[,\\r]");
    private static final Texts WORDS = Texts.of("governance");

    private final String token;
    private final Told told;
    private final Collector collector;

    PublishedApi(String token, Told told, Collector collector) {
        this.token = token;
        this.told = told;
        this.collector = collector;
    }

    /** @return the answer to a question that is asked with a token */
    static HttpResponse<byte[]> ask(String token, String path, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Authorization", "Bearer " + token));
        return new HttpVisitor().ask("GET", path, all.toArray(String[]::new));
    }

    /** @return the periods that a token finds */
    static Set<String> periods(String token) {
        HttpResponse<byte[]> answer = ask(token, ADDRESS);
        assertEquals(200, answer.statusCode());
        return json(answer).getJsonArray("periods").getValuesAs(JsonObject.class).stream()
                .map(period -> period.getString("period"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Reads all of it. */
    void read(HttpVisitor governor) {
        assertEquals(told.periods().stream().map(Told.Period::key).collect(Collectors.toSet()), periods(token));
        JsonObject list = json(ask(token, ADDRESS));
        assertEquals(Set.of("periods"), list.keySet());
        List<Map<String, String>> heads = csv(ask(token, ADDRESS + "?format=csv"));
        for (int i = 0; i < heads.size(); i++) {
            head(list.getJsonArray("periods").getJsonObject(i), heads.get(i), Set.of());
        }
        for (Told.Period period : told.periods()) {
            String page = new String(
                            governor.ask("GET", PAGE + "?half=" + period.key()).body(), StandardCharsets.UTF_8)
                    .replaceAll("\\s+", " ");
            HttpResponse<byte[]> answer = ask(token, ADDRESS + "/" + period.key());
            assertEquals(200, answer.statusCode(), period.key());
            assertTrue(answer.headers().allValues("Cache-Control").contains("no-store"));
            JsonObject json = json(answer);
            head(json, null, Set.of("tables", "pickedUp", "pupilsWithHelp", "training"));
            assertEquals(period.title(), json.getString("title"));
            whole(period, json, page);
            List<String> numbers = new ArrayList<>();
            tables(period, json.getJsonArray("tables"), numbers);
            beside(period, json, page, numbers);
            csv(period, json, numbers);
        }
        assertEquals(placed(place -> place.startsWith(PAGE)), placed(PLACE::equals), "blocks on pages, and here");
    }

    private Set<String> placed(java.util.function.Predicate<String> where) {
        return collector.placed().stream()
                .filter(each -> where.test(each.where()))
                .map(each -> each.query() + " " + each.first() + " " + each.last() + " " + each.shown())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void only(JsonObject json, String... members) {
        Set<String> more = new TreeSet<>(json.keySet());
        more.removeAll(Set.of(members));
        if (!more.isEmpty()) {
            collector.unlike(PLACE, "members of which nothing tells what they are: " + more);
        }
    }

    private void head(JsonObject json, Map<String, String> row, Set<String> more) {
        Told.Period period = told.of(json.getString("period")).orElseThrow();
        only(
                json,
                Stream.concat(
                                more.stream(),
                                Stream.of(
                                        "period",
                                        "title",
                                        "kind",
                                        "startsOn",
                                        "endsOn",
                                        "publishedOn",
                                        "schoolDays",
                                        "fewestShown",
                                        "roundedTo",
                                        "concerns",
                                        "halfTermsLeftOut",
                                        "pupilsOnRoll"))
                        .toArray(String[]::new));
        same("school days", period.release().schoolDays(), json.getInt("schoolDays"));
        same("fewest", period.release().fewest(), json.getInt("fewestShown"));
        same("base", period.release().base(), json.getInt("roundedTo"));
        if (row != null) {
            assertEquals(
                    List.of(json.getString("period"), json.getString("title"), json.getString("kind")),
                    List.of(row.get("period"), row.get("title"), row.get("kind")));
            JsonObject total = json.getJsonObject("concerns");
            same("concerns of the list", text(total.get("number")), row.get("concerns"));
            same("rate of the list", text(total.get("perSchoolWeek")), row.get("per_school_week"));
            same("not shown in the list", text(total.get("notShown")), row.get("not_shown"));
        }
    }

    private void same(String what, Object right, Object here) {
        if (!Objects.equals(right, here)) {
            collector.unlike(PLACE, what + ": " + here + " and not " + right);
        }
    }

    private void onPage(String page, String sentence) {
        if (!page.replace("&#39;", "'").contains(sentence)) {
            collector.unlike(PLACE, "not on the page: " + sentence);
        }
    }

    /** The total and, of a school year, who was on roll, as the page says them. */
    private void whole(Told.Period period, JsonObject json, String page) {
        JsonObject total = json.getJsonObject("concerns");
        only(total, "number", "perSchoolWeek", "notShown");
        if (total.containsKey("notShown")) {
            same("members", Set.of("notShown"), total.keySet());
            onPage(page, total.getString("notShown"));
        } else if (period.isOfYear()) {
            same("members", Set.of("number"), total.keySet());
            int leftOut = json.getInt("halfTermsLeftOut");
            onPage(page, WORDS.get(leftOut == 0 ? "year.total" : "year.total.some", total.getInt("number"), leftOut));
            onPage(page, WORDS.get("year.roll", json.getInt("pupilsOnRoll")));
        } else {
            onPage(page, WORDS.get("total.says", total.getInt("number"), total.getInt("perSchoolWeek")));
        }
    }

    private void tables(Told.Period period, JsonArray tables, List<String> numbers) {
        for (JsonObject table : tables.getValuesAs(JsonObject.class)) {
            FamilyTable which = FamilyTable.valueOf(table.getString("table"));
            only(table, "table", "title", "counts", "blocks", "notShown");
            same("counts", which.counts().name(), table.getString("counts"));
            if (table.containsKey("notShown")) {
                same(
                        "blocks of what is not shown",
                        0,
                        table.getJsonArray("blocks").size());
                numbers.add(which + " " + table.getString("notShown"));
            }
            for (JsonObject block : table.getJsonArray("blocks").getValuesAs(JsonObject.class)) {
                only(block, "rows", "columns", "number", "perSchoolWeek");
                int number = block.getInt("number");
                collector.block(PLACE, period, which, texts(block, "rows"), texts(block, "columns"), number);
                same(
                        "rate of " + which,
                        period.isOfYear() ? "" : Collector.rate(period, number),
                        text(block.get("perSchoolWeek")));
                numbers.add(which + " " + String.join("; ", texts(block, "rows")) + " "
                        + String.join("; ", texts(block, "columns")) + " " + number + " "
                        + text(block.get("perSchoolWeek")));
            }
        }
    }

    private void beside(Told.Period period, JsonObject json, String page, List<String> numbers) {
        Measures measures = period.measures();
        same("measures", measures != null, json.containsKey("pickedUp"));
        if (measures == null) {
            return;
        }
        JsonObject pickedUp = json.getJsonObject("pickedUp");
        only(pickedUp, "half", "nineInTen", "notShown");
        BiConsumer<String, String> answer = (member, words) -> {
            if (pickedUp.containsKey(member)) {
                onPage(page, WORDS.get(words, WORDS.get("soon." + pickedUp.getString(member))));
            }
        };
        answer.accept("half", "handled.half");
        answer.accept("nineInTen", "handled.nine");
        same("nine in ten", measures.nineInTen() != null, pickedUp.containsKey("nineInTen"));
        if (pickedUp.containsKey("notShown")) {
            same("members", Set.of("notShown"), pickedUp.keySet());
            onPage(page, pickedUp.getString("notShown"));
        }
        JsonObject help = json.getJsonObject("pupilsWithHelp");
        only(help, "number", "notShown");
        same("help", measures.involved() == null ? "" : measures.involved().toString(), text(help.get("number")));
        onPage(
                page,
                help.containsKey("number")
                        ? WORDS.get(
                                "involved.says",
                                help.getInt("number"),
                                SchoolDates.LONG_DATE.format(java.time.LocalDate.parse(json.getString("endsOn"))))
                        : help.getString("notShown"));
        JsonObject training = json.getJsonObject("training");
        only(training, "countedOn", "courses");
        for (JsonObject course : training.getJsonArray("courses").getValuesAs(JsonObject.class)) {
            only(course, "course", "people", "percentUpToDate", "notShown");
            onPage(
                    page,
                    course.containsKey("people")
                            ? WORDS.get(
                                    "training.says",
                                    course.getInt("people"),
                                    course.getInt("percentUpToDate"),
                                    100 - course.getInt("percentUpToDate"))
                            : course.getString("notShown"));
            numbers.add("TRAINING_PEOPLE " + course.getString("course") + " " + text(course.get("people")) + " "
                    + text(course.get("notShown")));
        }
    }

    /** The CSV has what the JSON has: every number, and no further one. */
    private void csv(Told.Period period, JsonObject json, List<String> numbers) {
        HttpResponse<byte[]> answer = ask(token, ADDRESS + "/" + period.key(), "Accept", "text/csv");
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/csv"));
        assertTrue(answer.headers().allValues("Cache-Control").contains("no-store"));
        List<String> seen = new ArrayList<>();
        for (Map<String, String> row : csv(answer)) {
            String what = row.get("what");
            String value = row.get("value");
            switch (what) {
                case "CONCERNS" -> {
                    same("CSV total", text(json.getJsonObject("concerns").get("number")), value);
                    same(
                            "CSV rate",
                            text(json.getJsonObject("concerns").get("perSchoolWeek")),
                            row.get("per_school_week"));
                }
                case "HALF_TERMS_LEFT_OUT" -> same("CSV", text(json.get("halfTermsLeftOut")), value);
                case "PUPILS_ON_ROLL" -> same("CSV", text(json.get("pupilsOnRoll")), value);
                case "PICKED_UP_HALF" ->
                    same("CSV", text(json.getJsonObject("pickedUp").get("half")), value);
                case "PICKED_UP_NINE_IN_TEN" ->
                    same("CSV", text(json.getJsonObject("pickedUp").get("nineInTen")), value);
                case "PUPILS_WITH_HELP" ->
                    same("CSV", text(json.getJsonObject("pupilsWithHelp").get("number")), value);
                case "TRAINING_PEOPLE" ->
                    seen.add(what + " " + row.get("rows") + " " + value + " " + row.get("not_shown"));
                case "TRAINING_PERCENT_UP_TO_DATE" ->
                    same(
                            "CSV percent",
                            json
                                    .getJsonObject("training")
                                    .getJsonArray("courses")
                                    .getValuesAs(JsonObject.class)
                                    .stream()
                                    .filter(course -> course.getString("course").equals(row.get("rows")))
                                    .map(course -> text(course.get("percentUpToDate")))
                                    .findFirst()
                                    .orElse("no such course"),
                            value);
                default ->
                    seen.add(
                            value.isEmpty()
                                    ? what + " " + row.get("not_shown")
                                    : what + " " + row.get("rows") + " " + row.get("columns") + " " + value + " "
                                            + row.get("per_school_week"));
            }
            same("before a correction", "", row.get("before_correction"));
        }
        same(
                "rows of the CSV",
                numbers.stream().sorted().toList(),
                seen.stream().sorted().toList());
    }

    private static List<String> texts(JsonObject json, String member) {
        return json.containsKey(member) ? json.getJsonArray(member).getValuesAs(JsonString::getString) : List.of();
    }

    private static String text(JsonValue value) {
        return value == null
                ? ""
                : value instanceof JsonString string
                        ? string.getString()
                        : ((JsonNumber) value).bigDecimalValue().toPlainString();
    }

    private static JsonObject json(HttpResponse<byte[]> answer) {
        try (JsonReader reader = JsonParts.reader(new String(answer.body(), StandardCharsets.UTF_8))) {
            return reader.readObject();
        }
    }

    private static List<Map<String, String>> csv(HttpResponse<byte[]> answer) {
        assertEquals(200, answer.statusCode());
        List<List<String>> rows = new ArrayList<>();
        for (String line :
                new String(answer.body(), StandardCharsets.UTF_8).substring(1).split("(?<=\\r\\n)")) {
            List<String> cells = new ArrayList<>();
            Matcher cell = CELL.matcher(line);
            while (cell.find()) {
                cells.add(cell.group(1).replace("\"\"", "\""));
            }
            rows.add(cells);
        }
        List<String> header = rows.get(0);
        return rows.subList(1, rows.size()).stream()
                .map(row -> {
                    Map<String, String> named = new java.util.HashMap<>();
                    for (int i = 0; i < header.size(); i++) {
                        named.put(header.get(i), row.get(i));
                    }
                    return named;
                })
                .toList();
    }
}
