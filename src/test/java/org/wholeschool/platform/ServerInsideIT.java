package org.wholeschool.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholeschool.access.Role;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/**
 * What the server tells a visitor of itself, and what every answer carries, also where something is not there or went
 * wrong.
 */
@InServer
class ServerInsideIT {

    @Inject
    private TestSchools schools;

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/metrics/base", "/openapi", "/openapi/", "/openapi/application.wadl"})
    void itsInsideIsClosed(String path) {
        assertEquals(403, new HttpVisitor().get(path).statusCode());
    }

    @Test
    void itsHealthIsOpen() {
        assertEquals(200, new HttpVisitor().get("/health/ready").statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/access/sign-in.xhtml", "/health/ready", "/metrics", "/no-such-thing.txt", "/testing/fault"})
    void everyAnswerCarriesTheHeadersAndNoneSaysWhatMadeIt(String path) {
        HttpResponse<String> answer = new HttpVisitor().get(path);
        HttpHeaders headers = answer.headers();
        ALWAYS.forEach((name, value) ->
                assertEquals(List.of(value), headers.allValues(name), name + " of " + answer.statusCode()));
        assertEquals(
                1,
                headers.allValues("Content-Security-Policy").size(),
                "one policy, else the stricter of each part holds");
        assertEquals(
                List.of(),
                headers.allValues("Strict-Transport-Security"),
                "these tests ask without encryption; SecurityHeadersTest has the other case");
        assertEquals(List.of(), headers.allValues("Server"));
        assertEquals(List.of(), headers.allValues("X-Powered-By"));
    }

    /** The page kit's script goes to these addresses by itself when a part of a page could not be fetched. */
    @Test
    void everyPageThatAScriptSendsSomebodyToCanBeOpened() {
        HttpVisitor visitor = new HttpVisitor();
        Matcher errorPages = Pattern.compile("errorPages:\\{([^}]*)}")
                .matcher(visitor.get("/access/sign-in.xhtml").body());
        assertTrue(errorPages.find(), "the script's settings were not found");
        List<String> pages = Pattern.compile("'(/[^']*)'")
                .matcher(errorPages.group(1))
                .results()
                .map(page -> page.group(1))
                .toList();
        assertTrue(pages.size() >= 2, pages::toString);
        for (String page : pages) {
            HttpResponse<String> answer = visitor.get(page);
            assertEquals(200, answer.statusCode(), page);
            assertTrue(answer.body().contains("Go to the sign-in page"), page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no-such-thing.txt", "/testing/fault"})
    void thePageOfAnErrorIsKeptNowhereAndItsScriptsMayRun(String path) {
        HttpResponse<String> answer = new HttpVisitor().get(path);
        assertEquals(List.of("no-store"), answer.headers().allValues("Cache-Control"));
        assertTrue(answer.headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .contains("'nonce-"));
        assertEquals(path.equals("/testing/fault") ? 500 : 404, answer.statusCode());
    }

    /** A phone that puts the product on its home screen asks for these; the policy of pages lets it. */
    @Test
    void aPhoneFindsWhatItNeedsToInstallTheProduct() throws IOException {
        HttpVisitor visitor = new HttpVisitor();
        HttpResponse<String> page = visitor.get("/access/sign-in.xhtml");
        assertTrue(page.body().contains("<link rel=\"manifest\" href=\"/manifest.webmanifest\""), page.body());
        assertTrue(
                page.headers().firstValue("Content-Security-Policy").orElse("").contains("; manifest-src 'self';"));
        HttpResponse<String> manifest = visitor.get("/manifest.webmanifest");
        assertEquals(200, manifest.statusCode());
        assertEquals(
                "application/manifest+json",
                manifest.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", ""));
        JsonObject said = Json.createReader(new StringReader(manifest.body())).readObject();
        assertEquals(302, visitor.get("/" + said.getString("start_url")).statusCode(), "to the sign-in page");
        for (JsonObject icon : said.getJsonArray("icons").getValuesAs(JsonObject.class)) {
            HttpResponse<byte[]> answer = visitor.bytes("/" + icon.getString("src"));
            assertEquals(
                    "image/png", answer.headers().firstValue("Content-Type").orElse(""));
            BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(answer.body()));
            assertEquals(icon.getString("sizes"), drawn.getWidth() + "x" + drawn.getHeight());
        }
    }

    /** It cannot be of the page that it says it is of: nothing is done, and it is no fault of the product. */
    @Test
    void aFormWithoutAnyCookieDoesNothing() {
        TestSchool school = schools.make();
        HttpResponse<String> page = new HttpVisitor().get("/access/sign-in.xhtml");
        HttpVisitor without = new HttpVisitor();
        HttpResponse<String> answer = without.enter(page, school.email(Role.LEAD), TestSchool.PASSWORD)
                .join();
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains(Texts.of("platform").get("expired.title")), answer.body());
        assertFalse(answer.body().contains(school.email(Role.LEAD)));
        assertEquals(
                0,
                TestDatabase.asOwner()
                        .number(
                                "select count(*) from audit_entry where school_id = ? and action like 'SignIn%'",
                                school.id()),
                "nobody has come in");
        assertEquals(302, without.get("/link/mine.xhtml").statusCode());
        HttpVisitor teacher = new HttpVisitor();
        teacher.signIn(school.email(Role.TEACHER), TestSchool.PASSWORD);
        HttpResponse<String> form = teacher.get("/link/hear.xhtml");
        Map<String, String> typed = Map.of(
                "hear",
                "hear",
                "hear:pupil",
                "Testname1",
                "hear:by",
                "PUPIL",
                "hear:receivedOn",
                Now.day(ZoneId.of("Europe/London")).toString(),
                "hear:said",
                "It is wrong",
                "hear:send",
                "Give it to the lead");
        assertEquals(
                302,
                new HttpVisitor().post("/link/hear.xhtml", form, typed).join().statusCode(),
                "whoever is not in is led to the sign-in page");
        assertEquals(
                0,
                TestDatabase.asOwner().number("select count(*) from heard_challenge where school_id = ?", school.id()));
        assertEquals(
                "302 1",
                teacher.post("/link/hear.xhtml", form, typed).join().statusCode() + " "
                        + TestDatabase.asOwner()
                                .number("select count(*) from heard_challenge where school_id = ?", school.id()),
                "the control");
    }
}
