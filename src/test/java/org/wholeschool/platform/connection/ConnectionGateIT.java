package org.wholeschool.platform.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.wholeschool.access.Role;
import org.wholeschool.access.secondfactor.RequiredInSomeSchools;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** Checks the answers to malformed requests, and that forms that never come whole hold nobody up. */
@InServer
@DisabledIfSystemProperty(
        named = "wholeschool.test.database",
        matches = "postgresql",
        disabledReason = "it is answered before any database is asked: once is enough")
class ConnectionGateIT {

    private static final String SIGN_IN = "/access/sign-in.xhtml";
    private static final String SESSION = "__Host-session";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\nCookie: __Host-seen=1\r\n";
    private static final int NO_ANSWER_MILLISECONDS = 60_000;

    /** More than the server has threads. */
    private static final int SLOW = 450;

    @Inject
    private TestSchools schools;

    @Inject
    private RequiredInSomeSchools required;

    private static Socket connect() throws IOException {
        // Asked here and not once for the class, which is loaded outside the server too.
        URI address = URI.create(System.getProperty("wholeschool.address"));
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(NO_ANSWER_MILLISECONDS);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** @return the first line and the headers of the next answer; "" where the connection ends */
    private static String head(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        for (int read = in.read();
                read >= 0 && head.indexOf("\r\n\r\n") < 0;
                read = head.indexOf("\r\n\r\n") < 0 ? in.read() : -1) {
            head.append((char) read);
        }
        return head.toString();
    }

    private static String ask(String request) throws IOException {
        try (Socket socket = connect()) {
            send(socket, request);
            return head(socket);
        }
    }

    private static String get(String path, String host) throws IOException {
        return ask("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    private static void assertStatus(int status, String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
    }

    private HttpVisitor inside(Role role) {
        HttpVisitor visitor = new HttpVisitor();
        assertEquals(
                302,
                visitor.signIn(schools.make().email(role), TestSchool.PASSWORD).statusCode());
        return visitor;
    }

    @Test
    void whatARequestCallsOurHostIsInNoAnswer() throws IOException {
        for (String path :
                List.of("/", "/index.xhtml", "/access", "/survey", "/resources", "/no/such.xhtml", "/no/such")) {
            assertFalse(get(path, "elsewhere.example").contains("elsewhere"), path);
        }
        assertTrue(get("/access", "elsewhere.example").contains("\r\nLocation: /access/\r\n"));
        String lead = schools.make().email(Role.TEACHER);
        assertTrue(post("elsewhere.example", signInForm(lead), "").contains("\r\nLocation: /index.xhtml\r\n"));
    }

    /** @return the sign-in page's form as a browser sends it */
    private static String signInForm(String email) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "sign-in",
                "sign-in",
                "sign-in:email",
                email,
                "sign-in:password",
                TestSchool.PASSWORD,
                "sign-in:enter",
                "Sign in"));
        fields.putAll(HttpVisitor.hidden(new HttpVisitor().get(SIGN_IN)));
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String post(String host, String form, String headers) throws IOException {
        return ask("POST " + SIGN_IN + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + FORM + headers
                + "Content-Length: " + form.length() + "\r\n\r\n" + form);
    }

    @Test
    void twoHostsAreRefused() throws IOException {
        assertStatus(400, ask("GET " + SIGN_IN + " HTTP/1.1\r\nHost: localhost\r\nHost: elsewhere.example\r\n\r\n"));
        assertStatus(
                400,
                ask("POST " + SIGN_IN + " HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n" + FORM
                        + "Content-Length: 100\r\n\r\n"));
    }

    @Test
    void anAddressThatIsCutInACharacterIsRefused() throws IOException {
        assertStatus(400, get("/%zz", "localhost"));
        assertStatus(400, get("/index.xhtml%2", "localhost"));
    }

    @Test
    void noAddressCarriesASession() throws IOException {
        HttpVisitor teacher = inside(Role.TEACHER);
        assertEquals(200, teacher.get("/index.xhtml").statusCode());
        for (String name : List.of("jsessionid", SESSION)) {
            assertStatus(400, get("/index.xhtml;" + name + "=" + teacher.cookie(SESSION), "localhost"));
        }
    }

    @Test
    void http2IsNotSpokenInTheClear() throws IOException {
        assertStatus(
                200,
                ask("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings, "
                        + "close\r\nUpgrade: h2c\r\n"
                        + "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n"));
        assertTrue(ask("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").startsWith("HTTP/1.1 "));
    }

    @Test
    void noPageForVisitorsAndNoErrorBeginsASession() throws IOException {
        for (String path : List.of(
                "/",
                SIGN_IN,
                "/access/welcome.xhtml",
                "/access/welcome.xhtml?link=cut",
                "/survey/answer.xhtml",
                "/survey/answer.xhtml?in=pl",
                "/platform/expired.xhtml",
                "/no/such",
                "/no/such.xhtml",
                "/concern/file",
                "/health/ready",
                "/notice/count",
                "/metrics")) {
            assertFalse(get(path, "localhost").contains("Set-Cookie: " + SESSION), path);
        }
        assertFalse(
                post("localhost", signInForm("nobody@school.example"), "").contains("Set-Cookie: " + SESSION),
                "nor a wrong password");
    }

    @Test
    void anotherSitesFormSignsNobodyIn() throws IOException {
        String form = signInForm(schools.make().email(Role.TEACHER));
        assertStatus(400, post("localhost", form, "Sec-Fetch-Site: cross-site\r\n"));
        assertStatus(302, post("localhost", form, "Sec-Fetch-Site: same-origin\r\n"));
    }

    @Test
    void aBadStateIsAnExpiredPage() {
        HttpVisitor lead = inside(Role.LEAD);
        String page = "/access/me.xhtml";
        HttpResponse<String> shown = lead.get(page);
        Map<String, String> form = new LinkedHashMap<>(HttpVisitor.hidden(shown));
        form.put("leave", "leave");
        String state = form.get("jakarta.faces.ViewState");
        for (String bad : List.of(
                "",
                "abc",
                "1:2",
                "-1:-1",
                "99999999999999999999:1",
                state + "0",
                state.replace(':', ';'),
                "stateless")) {
            form.put("jakarta.faces.ViewState", bad);
            HttpResponse<String> answer = lead.form(page, form).join();
            assertTrue(
                    answer.statusCode() == 400 || bad.isEmpty() && answer.statusCode() == 200,
                    bad + ": " + answer.statusCode());
            assertTrue(bad.isEmpty() || answer.body().contains("href=\"/index.xhtml"), "it says how to go on: " + bad);
        }
        assertEquals(200, lead.get(page).statusCode(), "and whoever sent it is still in");
    }

    @Test
    void aBadNumberInAnAddressLeadsNowhere() {
        Map<Role, List<String>> pages = Map.of(
                Role.ADMINISTRATOR,
                List.of("/access/account.xhtml?account=", "/roster/import-preview.xhtml?batch="),
                Role.LEAD,
                List.of(
                        "/concern/view.xhtml?id=",
                        "/concern/list.xhtml?place=",
                        "/concern/list.xhtml?number=",
                        "/concern/pupil.xhtml?id=",
                        "/concern/file.xhtml?id=",
                        "/concern/import-preview.xhtml?batch=",
                        "/link/list.xhtml?pupil=",
                        "/link/view.xhtml?id=",
                        "/pattern/pattern.xhtml?id=",
                        "/pattern/group.xhtml?id=",
                        "/peermap/map.xhtml?id=",
                        "/survey/survey.xhtml?id=",
                        "/intervention/plan.xhtml?id=",
                        "/intervention/meeting.xhtml?id="),
                Role.TEACHER,
                List.of("/concern/my-concern.xhtml?id=", "/concern/logged.xhtml?id=", "/concern/task.xhtml?id="));
        pages.forEach((role, addresses) -> {
            HttpVisitor visitor = inside(role);
            for (String address : addresses) {
                for (String bad : List.of("abc", "-1", "99999999999999999999", "%00", "7e3")) {
                    assertEquals(404, visitor.get(address + bad).statusCode(), address + bad);
                }
            }
        });
    }

    @Test
    void aFormThatComesInPiecesIsTakenWhole() throws IOException {
        String form = signInForm(schools.make().email(Role.TEACHER));
        try (Socket socket = connect()) {
            send(
                    socket,
                    "POST " + SIGN_IN + " HTTP/1.1\r\nHost: localhost\r\n" + FORM
                            + "Expect: 100-continue\r\nContent-Length: " + form.length() + "\r\n\r\n");
            assertStatus(100, head(socket));
            send(socket, form.substring(0, 40));
            socket.getOutputStream().flush();
            // Another whole request and its answer lie between the two pieces.
            assertStatus(200, get("/health", "localhost"));
            send(socket, form.substring(40));
            String answer = head(socket);
            assertStatus(302, answer.startsWith("HTTP/1.1 100") ? head(socket) : answer);
        }
    }

    @Test
    void formsThatNeverComeHoldNobodyUp() throws IOException {
        HttpVisitor teacher = inside(Role.TEACHER);
        assertEquals(200, teacher.get("/index.xhtml").statusCode());
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW; i++) {
                Socket socket = connect();
                slow.add(socket);
                send(
                        socket,
                        "POST " + SIGN_IN + " HTTP/1.1\r\nHost: localhost\r\n" + FORM
                                + "Content-Length: 100000\r\n\r\na");
            }
            try (Socket signedIn = connect()) {
                send(
                        signedIn,
                        "GET /index.xhtml HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: " + SESSION + "="
                                + teacher.cookie(SESSION) + "\r\n\r\n");
                assertStatus(200, head(signedIn));
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** Places are kept for those who are in: the gate has to know them by what their browser sends, and nobody else. */
    @Test
    void whoIsInIsKnownByTheirCookieUntilTheyLeave() {
        HttpVisitor teacher = inside(Role.TEACHER);
        String cookie = SESSION + "=" + teacher.cookie(SESSION);
        String page = "/access/me.xhtml";
        HttpResponse<String> shown = teacher.get(page);
        assertNotNull(InsideSessions.find(cookie));
        teacher.post(page, shown, Map.of("leave", "leave", "leave:out", "Sign out"))
                .join();
        assertNull(InsideSessions.find(cookie));
    }

    @Test
    void aPasswordAloneIsNotInWhereASecondFactorIsAskedFor() {
        TestSchool school = schools.make();
        required.in(school.id());
        HttpVisitor lead = new HttpVisitor();
        assertEquals(
                302, lead.signIn(school.email(Role.LEAD), TestSchool.PASSWORD).statusCode());
        assertEquals(200, lead.get("/access/second-factor.xhtml").statusCode());
        assertNull(InsideSessions.find(SESSION + "=" + lead.cookie(SESSION)));
    }

    @Test
    void theFileOfTheDatabaseIsItsOwnersAlone() throws IOException {
        Path file = Path.of(System.getProperty("wholeschool.home"), "data", "wholeschool.mv.db");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
}
