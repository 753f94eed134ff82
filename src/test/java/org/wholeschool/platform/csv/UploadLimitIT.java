package org.wholeschool.platform.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.file.UploadPlaces;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;
import org.wholeschool.testing.server.Traces;

/** Checks that few lists are read at a time, and that no page holds one that it did not take. */
@InServer
@DisabledIfSystemProperty(
        named = "wholeschool.test.database",
        matches = "postgresql",
        disabledReason = "no database is asked: once is enough")
class UploadLimitIT {

    private static final String PAGE = "/school/rota-import.xhtml";
    private static final long MANY = 1000;

    @Inject
    private TestSchools schools;

    @Inject
    private UploadPlaces places;

    private HttpVisitor lead(TestSchool school) {
        return inside(school, Role.LEAD);
    }

    private static HttpVisitor inside(TestSchool school, Role role) {
        HttpVisitor visitor = new HttpVisitor();
        assertEquals(
                302, visitor.signIn(school.email(role), TestSchool.PASSWORD).statusCode());
        return visitor;
    }

    private static HttpResponse<String> send(HttpVisitor visitor, String begins, String list) {
        return visitor.upload(
                PAGE,
                visitor.get(PAGE),
                Map.of("upload", "upload", "upload:begins", begins, "upload:go", "Look"),
                "upload:file",
                list);
    }

    @Test
    void whoFindsNoPlaceIsToldSoAtTheField() {
        TestSchool school = schools.make();
        HttpVisitor lead = lead(school);
        try (UploadPlaces.Place one = places.take(MANY, school.id(), MANY);
                UploadPlaces.Place two = places.take(MANY + 1, school.id(), MANY);
                UploadPlaces.Place three = places.take(MANY + 2, school.id(), MANY);
                UploadPlaces.Place four = places.take(MANY + 3, school.id(), MANY)) {
            HttpResponse<String> answer = send(lead, "", "place,when,days,who\n");
            assertEquals(302, answer.statusCode());
            assertEquals(
                    PAGE + "?busy=true", answer.headers().firstValue("Location").orElseThrow());
            assertTrue(lead.get(PAGE + "?busy=true").body().contains("Choose the file again in a few seconds."));
            assertEquals(
                    200, send(lead(schools.make()), "", "place,when,days,who\n").statusCode(), "another school");
        }
        assertEquals(200, send(lead, "", "place,when,days,who\n").statusCode());
    }

    @Test
    void aListIsInNoPageThatDidNotTakeIt() {
        HttpVisitor lead = lead(schools.make());
        String marker = "typed" + UUID.randomUUID().toString().replace("-", "");
        String list = "place,when,days,who\n" + marker + ",Lunch,Monday,Ms Marsh\n";
        HttpResponse<String> answer = send(lead, "no day", list);
        assertTrue(answer.body().contains("upload:begins-wrong"), "the other field is wrong");
        assertFalse(Traces.isIn(lead.bytes("/testing/session").body(), marker), "of a field beside one that is wrong");
        send(lead, "", "other heading\n" + marker + "\n");
        assertFalse(Traces.isIn(lead.bytes("/testing/session").body(), marker), "that was refused");
        HttpResponse<String> looked =
                send(lead, Now.day(ZoneOffset.UTC).plusDays(30).toString(), list);
        assertTrue(looked.body().contains("decide:leave"), "it can be taken or left");
        assertFalse(Traces.isIn(lead.bytes("/testing/session").body(), marker), "that is looked at");
    }

    @ParameterizedTest
    @CsvSource({
        "/roster/import.xhtml, ADMINISTRATOR",
        "/school/plan.xhtml, ADMINISTRATOR",
        "/school/rota-import.xhtml, LEAD",
        "/concern/import.xhtml, LEAD",
        "/link/import.xhtml, LEAD",
        "/training/import.xhtml, LEAD"
    })
    void anEmptyFileIsCalledEmptyAtTheField(String page, Role role) {
        HttpVisitor visitor = inside(schools.make(), role);
        HttpResponse<String> empty = visitor.upload(
                page, visitor.get(page), Map.of("upload", "upload", "upload:go", "Go on"), "upload:file", "");
        assertEquals(200, empty.statusCode());
        assertTrue(
                Pattern.compile("id=\"upload:file-wrong\"[^>]*>This file is empty\\.")
                        .matcher(empty.body())
                        .find(),
                empty.body());
    }
}
