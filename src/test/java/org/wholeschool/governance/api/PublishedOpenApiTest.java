package org.wholeschool.governance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.token.TokenScope;
import org.wholeschool.disclosure.ConcernTable.Counts;
import org.wholeschool.disclosure.family.FamilyTable;
import org.wholeschool.pattern.Measures.Soon;

/** The description of published numbers says what the code gives; PublishedJsonIT compares its members. */
class PublishedOpenApiTest {

    private final JsonNode description = read();

    private static JsonNode read() {
        try {
            return new ObjectMapper()
                    .readTree(PublishedResource.class.getResourceAsStream(PublishedResource.DESCRIPTION));
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static Set<String> names(JsonNode... objects) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(objects).forEach(each -> each.fieldNames().forEachRemaining(names::add));
        return names;
    }

    private Set<String> offered(String schema, String member) {
        return StreamSupport.stream(
                        description
                                .at("/components/schemas/" + schema + "/properties/" + member + "/enum")
                                .spliterator(),
                        false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T> Set<String> texts(Stream<T> all) {
        return all.map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void itsAddressesAreThoseOfTheResourceAndAreReadOnly() {
        Set<String> code = Arrays.stream(PublishedResource.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(GET.class))
                .map(method -> method.isAnnotationPresent(Path.class)
                        ? "/" + method.getAnnotation(Path.class).value()
                        : "/")
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(code, names(description.path("paths")));
        description.path("paths").forEach(path -> assertEquals(Set.of("get"), names(path)));
        String address =
                PublishedResource.Api.class.getAnnotation(ApplicationPath.class).value();
        assertEquals(address, description.at("/servers/0/url").asText());
        assertEquals(address, TokenScope.PUBLISHED_READ.getPath());
        assertTrue(description
                .at("/components/securitySchemes/token/description")
                .asText()
                .contains(TokenScope.PUBLISHED_READ.getCode()));
    }

    @Test
    void itsAnswersAreThoseOfTheCode() {
        assertEquals(texts(PublishedNumbers.TABLES.stream()), offered("Table", "table"));
        assertEquals(texts(Stream.of(FamilyTable.values())), offered("Table", "table"));
        assertEquals(texts(Stream.of(Counts.values())), offered("Table", "counts"));
        assertEquals(texts(Stream.of(Soon.values())), offered("PickedUp", "half"));
        assertEquals(texts(Stream.of(Soon.values())), offered("PickedUp", "nineInTen"));
    }

    @Test
    void aCsvHasARowForEachNumberAndNoFormula() {
        String csv = new String(PublishedCsv.one(MadeUpPeriod.of(false)), StandardCharsets.UTF_8);
        assertTrue(csv.contains("\"2026-1\",\"'=Autumn 1, 2026/27\",\"CONCERNS\""), csv);
        assertTrue(csv.contains("\"CATEGORIES\",\"Concerns by kind\",\"A; B\",\"C\",\"80\",\"10.5\",\"\",\"75\""), csv);
        assertTrue(csv.contains("\"PLACES\",\"By place\",\"\",\"\",\"\",\"\",\"Too little.\",\"\""), csv);
        assertTrue(csv.contains("\"TRAINING_PERCENT_UP_TO_DATE\""), csv);
        assertTrue(csv.contains("\"'@Prevent\",\"\",\"90\""), csv);
        assertTrue(csv.lines().noneMatch(line -> line.contains("null")), csv);
        String list = new String(PublishedCsv.list(List.of(MadeUpPeriod.of(true))), StandardCharsets.UTF_8);
        assertTrue(list.contains("\"SCHOOL_YEAR\",\"2026-10-23\""), list);
    }
}
