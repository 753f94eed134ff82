package org.wholeschool.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.wholeschool.access.Role;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;
import org.wholeschool.testing.server.Traces;

/** Checks that a text that is far too long is shown again, and that no page keeps it. */
@InServer
@DisabledIfSystemProperty(
        named = "wholeschool.test.database",
        matches = "postgresql",
        disabledReason = "no database is asked: once is enough")
class LengthValidatorIT {

    private static final String PAGE = "/school/plan.xhtml";

    @Inject
    private TestSchools schools;

    /**
     * Refused by the length that the page works out; the browser has cut nothing, and the page gives all of it back.
     */
    @Test
    void oneCharacterTooManyInATextAreaIsRefusedAndGivenBackWhole() {
        HttpVisitor lead = new HttpVisitor();
        assertEquals(
                302,
                lead.signIn(schools.make().email(Role.LEAD), TestSchool.PASSWORD)
                        .statusCode());
        String typed = "x".repeat(2_001);
        String page = "/intervention/own.xhtml";
        assertFalse(lead.get(page).body().matches("(?s).*<textarea[^>]*maxlength.*"));
        HttpResponse<String> answer = lead.post(
                        page, lead.get(page), Map.of("own", "own", "own:changes", typed, "own:keep", "Keep"))
                .join();
        assertTrue(answer.body().contains("Shorten this to 2,000 characters: it has 2,001 now."));
        assertTrue(answer.body().contains(typed));
    }

    /** As the service that keeps it counts: a line break once, and no white space around the text. */
    @Test
    void aTextAreaTakesAsManyCharactersAsItSays() {
        HttpVisitor lead = new HttpVisitor();
        assertEquals(
                302,
                lead.signIn(schools.make().email(Role.LEAD), TestSchool.PASSWORD)
                        .statusCode());
        String typed = "x".repeat(999) + "\r\n" + "x".repeat(1_000) + "\r\n ";
        String page = "/intervention/own.xhtml";
        HttpResponse<String> answer = lead.post(
                        page, lead.get(page), Map.of("own", "own", "own:changes", typed, "own:keep", "Keep"))
                .join();
        assertFalse(answer.body().contains("Shorten this"));
    }

    @Test
    void aTextThatIsFarTooLongIsShownAgainAndKeptNowhere() {
        HttpVisitor administrator = new HttpVisitor();
        String email = schools.make().email(Role.ADMINISTRATOR);
        assertEquals(302, administrator.signIn(email, TestSchool.PASSWORD).statusCode());
        String typed = "typed" + UUID.randomUUID().toString().replace("-", "") + "x".repeat(100_000);
        HttpResponse<String> answer = administrator.upload(
                PAGE,
                administrator.get(PAGE),
                Map.of("upload", "upload", "upload:name", typed, "upload:go", "Add"),
                "upload:file",
                "no picture");
        assertTrue(answer.body().contains("This is longer than 60 characters. Shorten it."));
        assertTrue(answer.body().contains(typed));
        assertFalse(Traces.isIn(administrator.bytes("/testing/session").body(), typed.substring(0, 20)));
    }
}
