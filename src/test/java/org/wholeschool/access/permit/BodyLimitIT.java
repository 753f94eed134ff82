package org.wholeschool.access.permit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.wholeschool.access.Role;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/**
 * What is too much, or sent to where nobody needs it, is refused by its head: here the body never comes, and the answer
 * does.
 */
@InServer
@DisabledIfSystemProperty(
        named = "wholeschool.test.database",
        matches = "postgresql",
        disabledReason = "it is refused before any database is asked: once is enough")
class BodyLimitIT {

    private static final String FILE = "Content-Type: multipart/form-data; boundary=frontier";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String SIGN_IN = "/access/sign-in.xhtml";
    private static final String EXPIRED = "/platform/expired.xhtml";
    private static final String IMPORT = "/concern/import.xhtml";

    @Inject
    private TestSchools schools;

    private HttpVisitor inside(Role role) {
        HttpVisitor visitor = new HttpVisitor();
        assertEquals(
                302,
                visitor.signIn(schools.make().email(role), TestSchool.PASSWORD).statusCode());
        return visitor;
    }

    private static void assertStatus(int status, String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
    }

    private static String length(long bytes) {
        return "Content-Length: " + bytes;
    }

    @Test
    void aVisitorCanSendNoFileAnywhere() {
        for (String address :
                new String[] {SIGN_IN, "/jakarta.faces.resource/wholeschool.css.xhtml", "/health", "/concern/file/add"
                }) {
            assertStatus(413, new HttpVisitor().onlyTheHead(address, FILE, length(20_000_000)));
            assertStatus(413, new HttpVisitor().onlyTheHead(address, FILE, length(1000)));
        }
    }

    @Test
    void whoIsNoLongerSignedInIsLedToThePageThatSaysSo() {
        for (String page : new String[] {IMPORT, "/index.xhtml", "/no/such/page.xhtml"}) {
            for (String[] head : new String[][] {
                {FILE, length(1000)},
                {FILE, length(20_000_000)},
                {FORM, length(BodyLimit.MAX_BYTES + 1)},
                {FORM, "Transfer-Encoding: chunked"}
            }) {
                String answer = new HttpVisitor().onlyTheHead(page, head);
                assertStatus(302, answer);
                assertTrue(answer.contains("\r\nLocation: " + EXPIRED + "\r\n"), answer);
                assertTrue(answer.toLowerCase(Locale.ROOT).contains("\r\nconnection: close\r\n"), answer);
            }
        }
    }

    @Test
    void aScriptOfAPageIsToldToOpenThatPage() throws IOException, InterruptedException {
        HttpRequest ajax = HttpRequest.newBuilder(URI.create(System.getProperty("wholeschool.address") + IMPORT))
                .header("Faces-Request", "partial/ajax")
                .header("Content-Type", "multipart/form-data; boundary=frontier")
                .POST(HttpRequest.BodyPublishers.ofString("--frontier--\r\n"))
                .build();
        HttpResponse<String> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(ajax, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        String type = answer.headers().firstValue("Content-Type").orElse("");
        assertTrue(type.startsWith("text/xml"), answer.headers() + answer.body());
        assertTrue(answer.body().contains("<redirect url=\"" + EXPIRED + "\">"), answer.body());
    }

    @Test
    void whoMayNotImportCanSendNoFileThereNorLeadsElsewhere() {
        assertStatus(413, inside(Role.TEACHER).onlyTheHead(IMPORT, FILE, length(20_000_000)));
        assertStatus(413, inside(Role.LEAD).onlyTheHead("/concern/log.xhtml", FILE, length(20_000_000)));
    }

    @Test
    void aLogThatIsTooLargeIsAnsweredWithThePageAndASentence() {
        HttpVisitor lead = inside(Role.LEAD);
        String answer = lead.onlyTheHead(IMPORT, FILE, length(30_000_000));
        assertStatus(302, answer);
        assertTrue(
                answer.contains("\r\nLocation: " + IMPORT + "?tooLarge=true\r\n"),
                "a path of ours, whatever the request calls our host: " + answer);
        assertStatus(302, lead.onlyTheHead(IMPORT, FILE, "Transfer-Encoding: chunked"));
    }

    @Test
    void aFormIsAMegabyteAtMostAndSaysHowLongItIs() {
        assertStatus(413, new HttpVisitor().onlyTheHead(SIGN_IN, FORM, length(BodyLimit.MAX_BYTES + 1)));
        assertStatus(411, new HttpVisitor().onlyTheHead(SIGN_IN, FORM, "Transfer-Encoding: chunked"));
        assertStatus(413, inside(Role.LEAD).onlyTheHead("/concern/log.xhtml", FORM, length(BodyLimit.MAX_BYTES + 1)));
    }

    @Test
    void aRefusalCarriesTheHeadersAndEndsTheConnection() {
        String answer =
                new HttpVisitor().onlyTheHead(SIGN_IN, FILE, length(20_000_000)).toLowerCase(Locale.ROOT);
        assertTrue(answer.contains("x-content-type-options: nosniff") && answer.contains("connection: close"), answer);
    }
}
