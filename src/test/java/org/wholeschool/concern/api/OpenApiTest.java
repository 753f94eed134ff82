package org.wholeschool.concern.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.token.Problem;
import org.wholeschool.access.token.TokenScope;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.platform.Texts;

/** openapi.json says of the interface what the code does, and the code does nothing that it does not say. */
class OpenApiTest {

    private final JsonNode description = read();

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(ConcernResource.class.getResourceAsStream(ConcernResource.DESCRIPTION));
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private JsonNode schema(String name) {
        return description.at("/components/schemas/" + name);
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Stream<? extends Enum<?>> values) {
        return values.map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void itsAddressesAndMethodsAreThoseOfTheResource() {
        Map<String, String> code = new TreeMap<>();
        for (Method method : ConcernResource.class.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Path.class)) {
                code.put(
                        "/" + method.getAnnotation(Path.class).value(),
                        method.isAnnotationPresent(POST.class)
                                ? "post"
                                : method.isAnnotationPresent(GET.class) ? "get" : "another");
            }
        }
        Map<String, String> said = new TreeMap<>();
        names(description.path("paths"))
                .forEach(path -> said.put(
                        path, String.join(",", names(description.path("paths").path(path)))));
        assertEquals(code, said);
        assertEquals(
                ConcernResource.Api.class.getAnnotation(ApplicationPath.class).value(),
                description.at("/servers/0/url").asText());
    }

    @Test
    void itsFieldsAreThoseThatAreRead() {
        assertEquals(
                new TreeSet<>(MessageReader.FIELDS), names(schema("Concern").path("properties")));
        assertEquals(new TreeSet<>(MessageReader.PERSON), names(schema("Person").path("properties")));
        JsonNode when = schema("Concern").at("/properties/when/oneOf");
        assertEquals(new TreeSet<>(MessageReader.TIME), names(when.get(1).path("properties")));
        assertEquals(Set.of(MessageReader.NOT_KNOWN), texts(when.get(0).path("enum")));
        for (JsonNode strict : new JsonNode[] {schema("Concern"), schema("Person"), when.get(1)}) {
            assertFalse(strict.path("additionalProperties").asBoolean(true));
        }
    }

    @Test
    void itsAnswersAndLimitsAreThoseOfTheCode() {
        JsonNode concern = schema("Concern").path("properties");
        assertEquals(names(MessageReader.answers().stream()), texts(concern.at("/source/enum")));
        assertEquals(
                names(MessageReader.parts().stream()), texts(schema("Person").at("/properties/role/enum")));
        for (String text : new String[] {"/facts", "/opinion", "/done", "/told", "/said"}) {
            assertEquals(
                    ConcernLog.LONGEST_TEXT, concern.at(text + "/maxLength").asInt());
        }
        assertEquals(MessageReader.MOST_PEOPLE, concern.at("/people/maxItems").asInt());
        for (String word : new String[] {"/place", "/band", "/category"}) {
            assertEquals(
                    MessageReader.LONGEST_WORD, concern.at(word + "/maxLength").asInt());
        }
        assertTrue(description
                .at("/components/securitySchemes/token/description")
                .asText()
                .contains(TokenScope.CONCERNS_WRITE.getCode()));
        assertEquals("/api/v1/concerns", TokenScope.CONCERNS_WRITE.getPath());
    }

    @Test
    void itsProblemsAreThoseThatAreAnswered() {
        Set<String> types =
                Arrays.stream(Problem.values()).map(Problem::type).collect(Collectors.toCollection(TreeSet::new));
        types.add("about:blank");
        assertEquals(types, texts(schema("Problem").at("/properties/type/enum")));
        Set<String> statuses = Arrays.stream(Problem.values())
                .map(problem -> Integer.toString(problem.status()))
                .collect(Collectors.toCollection(TreeSet::new));
        // What is refused before it is read: access.permit.BodyLimit.
        statuses.addAll(Set.of("201", "411", "413"));
        assertEquals(statuses, names(description.at("/paths/~1concerns/post/responses")));
        for (Problem problem : Problem.values()) {
            assertTrue(Texts.of("api").get("problem." + problem).endsWith("."), problem.name());
        }
    }
}
