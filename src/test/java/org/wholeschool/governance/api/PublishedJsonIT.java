package org.wholeschool.governance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.JsonParts;
import org.wholeschool.testing.InServer;

/** The description of published numbers names each member that is written, and no other. */
@InServer
class PublishedJsonIT {

    private static JsonObject json(String text) {
        return JsonParts.reader(text).readObject();
    }

    private static Set<String> names(JsonObject... objects) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(objects).forEach(each -> names.addAll(each.keySet()));
        return names;
    }

    @Test
    void itsMembersAreThoseThatAreWritten() throws IOException {
        JsonObject schemas;
        try (InputStream file = PublishedResource.class.getResourceAsStream(PublishedResource.DESCRIPTION)) {
            schemas = json(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .getJsonObject("components")
                    .getJsonObject("schemas");
        }
        JsonObject list = json(PublishedJson.list(List.of(MadeUpPeriod.of(true))));
        JsonObject one = json(PublishedJson.one(MadeUpPeriod.of(true)));
        assertEquals(members(schemas, "Periods"), names(list));
        assertEquals(
                members(schemas, "PeriodHead"),
                names(list.getJsonArray("periods").getJsonObject(0)));
        Set<String> all = members(schemas, "PeriodHead");
        all.addAll(names(schemas.getJsonObject("Period")
                .getJsonArray("allOf")
                .getJsonObject(1)
                .getJsonObject("properties")));
        assertEquals(all, names(one));
        assertEquals(
                members(schemas, "Figure"), names(one.getJsonObject("concerns"), one.getJsonObject("pupilsWithHelp")));
        List<JsonObject> tables = one.getJsonArray("tables").getValuesAs(JsonObject.class);
        assertEquals(members(schemas, "Table"), names(tables.get(0), tables.get(1)));
        assertEquals(
                members(schemas, "Block"),
                names(tables.get(0).getJsonArray("blocks").getJsonObject(0)));
        JsonObject training = one.getJsonObject("training");
        assertEquals(members(schemas, "Training"), names(training));
        assertEquals(
                members(schemas, "Course"),
                names(training.getJsonArray("courses")
                        .getValuesAs(JsonObject.class)
                        .toArray(JsonObject[]::new)));
        Set<String> pickedUp = names(one.getJsonObject("pickedUp"));
        pickedUp.add("notShown");
        assertEquals(members(schemas, "PickedUp"), pickedUp);
    }

    private static Set<String> members(JsonObject schemas, String schema) {
        return names(schemas.getJsonObject(schema).getJsonObject("properties"));
    }
}
