package org.wholeschool.concern.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.token.ApiTokens;
import org.wholeschool.access.token.Problem;
import org.wholeschool.access.token.TokenScope;
import org.wholeschool.audit.AuditTrail;
import org.wholeschool.audit.TrailFilter;
import org.wholeschool.concern.list.ConcernReading;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.TestSchool;

/** Another system logs a concern over HTTP: once, whole, checked and recorded as a person's; and reads nothing. */
@InServer
class ConcernApiIT {

    private static final String ADDRESS = System.getProperty("wholeschool.address");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String CONCERNS = "/api/v1/concerns";

    /** Stands in every text that is sent, and in no answer. */
    private static final String SECRET = "Marmaduke-told-me";

    private static final String GOOD = """
            {"aboutAnAdultWhoWorksHere": false, "facts": "%s that two boys pushed him.", "when": "NOT_KNOWN", "place": "canteen", "category": "BULLYING_OTHER",
             "source": "SAW_OR_HEARD", "done": "I sat with him.", "people": [{"upn": "A100000000001", "role": "HARMED"}, {"role": "ALLEGED"}]}""".formatted(SECRET);

    @Inject
    private ConcernSchool schools;

    @Inject
    private ApiTokens tokens;

    @Inject
    private ConcernReading reading;

    @Inject
    private AuditTrail trail;

    @Inject
    private Actors actors;

    private TestSchool school;
    private String token;

    @BeforeEach
    void makeSchoolWithASystem() {
        school = schools.make();
        token = token(school, "Behaviour log");
    }

    private String token(TestSchool of, String name) {
        return actors.as(
                of.actor(Role.ADMINISTRATOR),
                () -> tokens.make(
                        name,
                        TokenScope.CONCERNS_WRITE,
                        Now.day(ZoneId.of("Europe/London")).plusDays(30)));
    }

    private static HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(ADDRESS + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static CompletableFuture<HttpResponse<String>> begin(String token, String key, byte[] body) {
        return CLIENT.sendAsync(
                request(CONCERNS, token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String key, String body) {
        return checked(begin(token, key, body.getBytes(StandardCharsets.UTF_8)).join());
    }

    private static HttpResponse<String> answer(HttpRequest.Builder request) {
        return checked(CLIENT.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .join());
    }

    /** What holds for every answer, whatever it says. */
    private static HttpResponse<String> checked(HttpResponse<String> answer) {
        assertEquals(List.of(), answer.headers().allValues("Set-Cookie"));
        assertTrue(answer.headers().map().keySet().stream()
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-")));
        assertEquals(List.of("nosniff"), answer.headers().allValues("X-Content-Type-Options"));
        assertFalse(answer.body().contains(SECRET), "an answer holds what was sent: " + answer.body());
        return answer;
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static void assertProblem(Problem expected, HttpResponse<String> answer) {
        assertEquals(expected.status(), answer.statusCode(), answer.body());
        assertEquals(
                List.of(Problem.MEDIA),
                answer.headers().allValues("Content-Type").stream()
                        .map(type -> type.replaceFirst(";.*", ""))
                        .toList());
        assertEquals(expected.type(), json(answer).getString("type"));
        assertEquals(expected.status(), json(answer).getInt("status"));
    }

    private static Map<String, String> errors(HttpResponse<String> answer) {
        assertProblem(Problem.INVALID, answer);
        Map<String, String> errors = new TreeMap<>();
        json(answer)
                .getJsonArray("errors")
                .getValuesAs(JsonValue::asJsonObject)
                .forEach(error -> errors.merge(
                        error.getString("field"), error.getString("reason"), (one, other) -> one + " " + other));
        return errors;
    }

    private static String with(String field, String value) {
        JsonObject good;
        try (JsonReader reader = Json.createReader(new StringReader(GOOD))) {
            good = reader.readObject();
        }
        try (JsonReader reader = Json.createReader(new StringReader("{\"it\":" + value + "}"))) {
            return Json.createObjectBuilder(good)
                    .add(field, reader.readObject().get("it"))
                    .build()
                    .toString();
        }
    }

    private static String without(String field) {
        try (JsonReader reader = Json.createReader(new StringReader(GOOD))) {
            return Json.createObjectBuilder(reader.readObject())
                    .remove(field)
                    .build()
                    .toString();
        }
    }

    private long concerns() {
        return schools.count(school, "concern");
    }

    @Test
    void aConcernIsOnRecordWhenItIsAnsweredAndTheLeadReadsWhereItCameFrom() {
        HttpResponse<String> answer = send(key(), GOOD);
        assertEquals(201, answer.statusCode(), answer.body());
        long number = json(answer).getJsonNumber("number").longValue();
        // Another connection sees it at once: it was committed before the answer.
        assertEquals(
                1,
                TestDatabase.asOwner()
                        .number("select count(*) from concern where id = ? and school_id = ?", number, school.id()));

        ConcernReading.Whole concern = actors.as(school.actor(Role.LEAD), () -> reading.read(number));
        assertEquals(SECRET + " that two boys pushed him.", concern.facts());
        assertEquals("Behaviour log (another system)", concern.loggedBy());
        assertEquals(concern.receivedAt(), Instant.parse(json(answer).getString("receivedAt")));
        assertEquals("I sat with him.", concern.response().done());
        assertEquals("Canteen", concern.place());
        assertEquals(
                List.of("HARMED Kofi Osei", "ALLEGED null"),
                concern.people().stream()
                        .map(person -> person.role() + " " + person.name())
                        .toList());

        assertEquals(1, schools.audit(school).get("ConcernIntake.receive DONE SYSTEM concern " + number));
        AuditTrail.Line entry = actors
                .as(
                        school.actor(Role.DATA_PROTECTION_OFFICER),
                        () -> trail.read(new TrailFilter(null, null, null, null, null, "behaviour", null, null), 1))
                .lines()
                .stream()
                .filter(line -> line.action().equals("ConcernIntake.receive"))
                .findFirst()
                .orElseThrow();
        assertEquals("Behaviour log", entry.name());
        assertTrue(TestDatabase.asOwner().rows("select facts from concern where id = ?", number).stream()
                .noneMatch(row -> new String((byte[]) row.get(0), StandardCharsets.ISO_8859_1).contains(SECRET)));
    }

    @Test
    void theSameKeyIsLoggedOnceAndAnsweredTheSame() {
        String key = key();
        HttpResponse<String> first = send(key, GOOD);
        HttpResponse<String> second = send(key, GOOD);
        assertEquals(201, second.statusCode());
        assertEquals(first.body(), second.body());
        assertEquals(List.of(), first.headers().allValues("Idempotent-Replayed"));
        assertEquals(List.of("true"), second.headers().allValues("Idempotent-Replayed"));
        assertEquals(1, concerns());

        assertProblem(Problem.KEY_REUSED, send(key, with("opinion", "\"Something else\"")));
        assertEquals(1, concerns());

        String other = token(school, "Another system");
        HttpResponse<String> another =
                begin(other, key, GOOD.getBytes(StandardCharsets.UTF_8)).join();
        assertEquals(201, another.statusCode());
        assertNotEquals(first.body(), another.body(), "two systems may choose the same key");
        assertEquals(2, concerns());
    }

    @Test
    void theSameSentManyTimesAtTheSameMomentIsLoggedOnce() {
        String key = key();
        List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            sent.add(begin(token, key, GOOD.getBytes(StandardCharsets.UTF_8)));
        }
        Set<String> answers = new HashSet<>();
        for (CompletableFuture<HttpResponse<String>> answer : sent) {
            assertEquals(201, answer.join().statusCode(), answer.join().body());
            answers.add(answer.join().body());
        }
        assertEquals(1, answers.size());
        assertEquals(1, concerns());
    }

    @Test
    void whatWasRefusedCanBeMendedUnderItsKey() {
        String key = key();
        assertEquals(
                Set.of("place"),
                errors(send(key, with("place", "\"" + SECRET + "\""))).keySet());
        assertEquals(201, send(key, GOOD).statusCode());
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceWithFieldAndReasonAndNothingIsKept() {
        HttpResponse<String> answer = send(key(), """
                {"facts": " ", "opinion": 5, "when": {"from": "2026-11-24T10:00", "until": null}, "place": "%1$s", "category": "%1$s", "band": "%1$s", "source": "%1$s",
                 "people": [{"upn": "A100000000001", "role": "VICTIM"}, 7], "%1$s": 1}""".formatted(SECRET));
        Map<String, String> errors = errors(answer);
        assertEquals(
                Set.of(
                        "",
                        "aboutAnAdultWhoWorksHere",
                        "facts",
                        "opinion",
                        "when",
                        "when.from",
                        "place",
                        "category",
                        "band",
                        "source",
                        "people[0].role",
                        "people[1]"),
                errors.keySet());
        assertTrue(errors.get("").contains("aboutAnAdultWhoWorksHere, band"), errors.get(""));
        assertTrue(errors.get("source").contains("SAW_OR_HEARD, PUPIL_TOLD_ME"), errors.get("source"));
        errors.forEach((field, reason) -> assertTrue(reason.matches("(?s)[A-Z].*[.\"]"), field + ": " + reason));
        assertEquals(0, concerns());
        assertEquals(
                1,
                schools.audit(school).entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith("ConcernIntake.receive FAILED SYSTEM"))
                        .mapToLong(Map.Entry::getValue)
                        .sum());
    }

    @Test
    void whatMustBeGivenAndWhatCannotBe() {
        for (String field : new String[] {"aboutAnAdultWhoWorksHere", "facts", "when", "place", "category"}) {
            assertEquals(Set.of(field), errors(send(key(), without(field))).keySet());
        }
        assertEquals(201, send(key(), without("source")).statusCode());
        assertEquals(
                201,
                send(key(), with("people", "[{}, {\"upn\": \"A100000000001\"}]"))
                        .statusCode());
        String tomorrow = Now.instant().plusSeconds(86_400).toString();
        assertEquals(
                Set.of("when"),
                errors(send(key(), with("when", "{\"from\": \"" + tomorrow + "\"}")))
                        .keySet());
        assertEquals(
                Set.of("when"),
                errors(send(
                                key(),
                                with("when", "{\"from\": \"2026-11-02T12:00:00Z\", \"to\": \"2026-11-02T11:00:00Z\"}")))
                        .keySet());
        assertEquals(
                Set.of("when.from"),
                errors(send(key(), with("when", "{\"from\": \"0026-11-02T12:00:00Z\"}")))
                        .keySet());
        assertEquals(
                Set.of("when.from"),
                errors(send(key(), with("when", "{\"from\": \"-999999999-11-02T12:00:00Z\"}")))
                        .keySet());
        assertEquals(
                Set.of("facts"),
                errors(send(key(), with("facts", "\"" + "x".repeat(ConcernLog.LONGEST_TEXT + 1) + "\"")))
                        .keySet());
        assertEquals(
                Set.of("facts"),
                errors(send(key(), with("facts", "\"a\\u0000b\""))).keySet());
        assertEquals(
                Set.of("facts"),
                errors(send(key(), GOOD.replace(SECRET, "half \\ud83d of it"))).keySet());
        assertEquals(
                Set.of("people"),
                errors(send(
                                key(),
                                with(
                                        "people",
                                        "[" + "{\"role\": \"OTHER\"},".repeat(MessageReader.MOST_PEOPLE)
                                                + "{\"role\": \"OTHER\"}]")))
                        .keySet());
        assertEquals(2, concerns(), "the two in which nothing but what rests on nobody was left out");
    }

    @Test
    void everyCharacterIsKept() {
        String facts = "<script>alert(1)</script> &amp; 'O\u2019Neill'\n\u0645\u0631\u062d\u0628\u0627 \ud83d\ude00 "
                + ConcernSchool.OVERRIDE + "desrever\u202c ";
        String whole = facts + "\ud83d\ude00".repeat(ConcernLog.LONGEST_TEXT - facts.codePointCount(0, facts.length()));
        HttpResponse<String> answer = send(
                key(),
                Json.createObjectBuilder()
                        .add("aboutAnAdultWhoWorksHere", false)
                        .add("facts", whole)
                        .add("when", "NOT_KNOWN")
                        .add("place", "NOT_KNOWN")
                        .add("category", "BULLYING_OTHER")
                        .add("source", "NOT_SURE")
                        .build()
                        .toString());
        assertEquals(201, answer.statusCode(), answer.body());
        assertEquals(
                whole,
                actors.as(
                                school.actor(Role.LEAD),
                                () -> reading.read(
                                        json(answer).getJsonNumber("number").longValue()))
                        .facts());
    }

    @Test
    void aTimeIsTakenWithItsOffsetAndTheBandFollows() {
        Instant noon =
                Now.day(ZoneId.of("Europe/London")).minusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC);
        HttpResponse<String> answer =
                send(key(), with("when", "{\"from\": \"" + noon.atOffset(ZoneOffset.ofHours(5)) + "\"}"));
        assertEquals(201, answer.statusCode(), answer.body());
        ConcernReading.Whole concern = actors.as(
                school.actor(Role.LEAD),
                () -> reading.read(json(answer).getJsonNumber("number").longValue()));
        assertEquals(noon, concern.occurredFrom());
        assertEquals(noon, concern.occurredTo());
        HttpResponse<String> named = send(key(), with("band", "\"lunch\""));
        assertEquals(
                "Lunch",
                actors.as(
                                school.actor(Role.LEAD),
                                () -> reading.read(
                                        json(named).getJsonNumber("number").longValue()))
                        .band());
    }

    @Test
    void aPupilOfAnotherSchoolOneWhoHasLeftAndNobodyAreAnsweredAlike() throws Exception {
        TestSchool other = schools.make();
        TestDatabase.asOwner()
                .change(
                        "update pupil set upn_hash = ? where school_id = ? and id = (select min(id) from pupil "
                                + "where school_id = ?)",
                        org.wholeschool.platform.crypto.KeyedHash.of("upn", "B200000000001"),
                        other.id(),
                        other.id());
        TestDatabase.asOwner()
                .change(
                        "update pupil set left_on = ? where school_id = ? and upn_hash = ?",
                        java.sql.Date.valueOf(
                                Now.day(ZoneId.of("Europe/London")).minusDays(1)),
                        school.id(),
                        org.wholeschool.platform.crypto.KeyedHash.of("upn", "A100000000002"));
        Set<String> answers = new HashSet<>();
        for (String upn : new String[] {"B200000000001", "A100000000002", "A199999999999", SECRET}) {
            HttpResponse<String> answer =
                    send(key(), with("people", "[{\"upn\": \"" + upn + "\", \"role\": \"HARMED\"}]"));
            assertEquals(Set.of("people"), errors(answer).keySet());
            answers.add(answer.body());
        }
        // With one that nobody has, no other tells whether it is on the roll.
        for (String upn : new String[] {"A100000000001", "A199999999998"}) {
            answers.add(send(key(), with("people", "[{\"upn\": \"A199999999999\"}, {\"upn\": \"" + upn + "\"}]"))
                    .body());
        }
        assertEquals(1, answers.size());
        // Whoever sends what is wrong otherwise is not told whether the number is on the roll.
        String bad = without("category").replace("A100000000001", "%s");
        assertEquals(
                send(key(), bad.formatted("A100000000001")).body(),
                send(key(), bad.formatted("A199999999999")).body());
        assertEquals(0, concerns());
    }

    @Test
    void aConcernAboutAnAdultIsStoredNowhere() {
        HttpResponse<String> answer = send(key(), with("aboutAnAdultWhoWorksHere", "true"));
        assertProblem(Problem.ABOUT_AN_ADULT, answer);
        assertTrue(json(answer).getString("title").contains("chair of governors"));
        assertEquals(0, concerns());
        assertEquals(0, schools.count(school, "sent_concern"));
    }

    @Test
    void whatIsNotOneObjectIsNotRead() {
        for (String body : new String[] {
            "", "[]", "null", "\"x\"", "{\"facts\": ", "{\"facts\": \"a\", \"facts\": \"b\"}", "{} {}", GOOD + "x"
        }) {
            assertProblem(Problem.NOT_JSON, send(key(), body));
        }
    }

    @Test
    void whatIsNotUtf8OrTooDeepIsNotRead() {
        byte[] latin = GOOD.replace("pushed", "pushed\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        assertProblem(Problem.NOT_JSON, checked(begin(token, key(), latin).join()));
        assertProblem(Problem.NOT_JSON, send(key(), "{\"facts\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"));
    }

    @Test
    void onlyJsonWithAKeyIsTaken() {
        for (String type : new String[] {
            "text/plain", "application/x-www-form-urlencoded", "application/json; charset=iso-8859-1", "application/xml"
        }) {
            assertProblem(
                    Problem.MEDIA_TYPE,
                    answer(request(CONCERNS, token)
                            .header("Content-Type", type)
                            .header("Idempotency-Key", key())
                            .POST(HttpRequest.BodyPublishers.ofString(GOOD))));
        }
        assertProblem(
                Problem.MEDIA_TYPE,
                answer(request(CONCERNS, token)
                        .header("Idempotency-Key", key())
                        .POST(HttpRequest.BodyPublishers.ofString(GOOD))));
        assertProblem(
                Problem.KEY_NEEDED,
                answer(request(CONCERNS, token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(GOOD))));
        assertProblem(Problem.KEY_NEEDED, send("k".repeat(256), GOOD));
        assertProblem(
                Problem.ANSWER_TYPE,
                answer(request(CONCERNS, token)
                        .header("Content-Type", "application/json")
                        .header("Accept", "text/html")
                        .header("Idempotency-Key", key())
                        .POST(HttpRequest.BodyPublishers.ofString(GOOD))));
        assertProblem(Problem.METHOD, answer(request(CONCERNS, token).GET()));
        assertProblem(Problem.NOT_FOUND, answer(request(CONCERNS + "/1", token).GET()));
        assertProblem(
                Problem.NOT_FOUND,
                answer(request("/api/v1/application.wadl", token).GET()));
        assertFalse(answer(request(CONCERNS, null).method("OPTIONS", HttpRequest.BodyPublishers.noBody()))
                .body()
                .contains("wadl"));
        assertEquals(0, concerns());
    }

    @Test
    void whatIsTooMuchOrOfUnknownLengthIsRefusedBeforeItIsRead() {
        String much = new HttpVisitor()
                .onlyTheHead(
                        CONCERNS,
                        "Authorization: Bearer " + token,
                        "Content-Type: application/json",
                        "Content-Length: 2000000");
        assertTrue(much.startsWith("HTTP/1.1 413 ") && much.contains("application/problem+json"), much);
        String chunks = new HttpVisitor()
                .onlyTheHead(
                        CONCERNS,
                        "Authorization: Bearer " + token,
                        "Content-Type: application/json",
                        "Transfer-Encoding: chunked");
        assertTrue(chunks.startsWith("HTTP/1.1 411 ") && chunks.contains("application/problem+json"), chunks);
    }

    /** Every role, by its cookie alone: a session is worth nothing here, whoever's it is. */
    @Test
    void nobodyIsLetInWithoutAToken() {
        for (Role role : Role.heldByAccounts()) {
            HttpVisitor visitor = new HttpVisitor();
            assertEquals(
                    302,
                    visitor.signIn(TestSchool.email(role, school.id()), TestSchool.PASSWORD)
                            .statusCode());
            String cookies = "__Host-session=" + visitor.cookie("__Host-session");
            assertProblem(
                    Problem.NO_TOKEN,
                    answer(request(CONCERNS, null)
                            .header("Cookie", cookies)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", key())
                            .POST(HttpRequest.BodyPublishers.ofString(GOOD))));
            assertProblem(
                    Problem.NO_TOKEN,
                    answer(request("/api/v1/openapi.json", null)
                            .header("Cookie", cookies)
                            .GET()));
        }
        assertEquals(0, concerns());
    }

    @Test
    void aTokenThatIsWrongEndedOrRunOutOrOfAnotherSchoolIsTurnedAway() throws Exception {
        TestSchool other = schools.make();
        String secret = token.substring(token.lastIndexOf("_", token.length() - 44) + 1);
        List<String> wrong = List.of(
                "",
                "x",
                token + "x",
                "ws_" + other.id() + "_" + secret,
                "ws_999999999_" + secret,
                "ws_" + school.id() + "_" + "A".repeat(43),
                "ws_99999999999999999999_" + secret);
        for (String each : wrong) {
            assertProblem(
                    Problem.NO_TOKEN,
                    answer(request("/api/v1/openapi.json", each).GET()));
        }
        assertEquals(
                List.of("Bearer"),
                answer(request("/api/v1/openapi.json", "x").GET()).headers().allValues("WWW-Authenticate"));
        assertEquals(200, answer(request("/api/v1/openapi.json", token).GET()).statusCode());

        String brief = token(school, "Runs out");
        TestDatabase.asOwner()
                .change(
                        "update api_token set last_day = ? where id = (select max(id) from api_token where "
                                + "school_id = ?)",
                        java.sql.Date.valueOf(
                                Now.day(ZoneId.of("Europe/London")).minusDays(2)),
                        school.id());
        assertProblem(
                Problem.NO_TOKEN, answer(request("/api/v1/openapi.json", brief).GET()));

        long id = actors.as(school.actor(Role.ADMINISTRATOR), tokens::list).stream()
                .filter(line -> line.name().equals("Behaviour log"))
                .findFirst()
                .orElseThrow()
                .id();
        actors.as(school.actor(Role.ADMINISTRATOR), () -> {
            tokens.end(id);
            return null;
        });
        assertProblem(Problem.NO_TOKEN, send(key(), GOOD));
        assertEquals(
                1,
                schools.audit(school).get("ApiTokens.admit REFUSED VISITOR token " + id),
                "that it came back is on record, though it was let in a moment before");
        assertEquals(0, concerns());
    }

    @Test
    void ofATokenOnlyAHashIsKeptAndItsUseIsNoted() {
        assertEquals(null, line().usedAt());
        assertEquals(200, answer(request("/api/v1/openapi.json", token).GET()).statusCode());
        assertNotEquals(null, line().usedAt());
        String secret = token.replaceFirst("ws_\\d+_", "");
        assertEquals(
                List.of(),
                TestDatabase.asOwner()
                        .rows("select token_hash, name from api_token where school_id = ?", school.id())
                        .stream()
                        .filter(row -> row.get(0).toString().contains(secret)
                                || new String((byte[]) row.get(1), StandardCharsets.ISO_8859_1).contains("Behaviour"))
                        .toList());
    }

    private ApiTokens.Line line() {
        return actors.as(school.actor(Role.ADMINISTRATOR), tokens::list).get(0);
    }

    @Test
    void oneThatAsksTooOftenIsToldHowLongToWait() {
        HttpResponse<String> answer =
                answer(request("/api/v1/openapi.json", token).GET());
        for (int i = 0; i < 200 && answer.statusCode() == 200; i++) {
            answer = answer(request("/api/v1/openapi.json", token).GET());
        }
        assertProblem(Problem.TOO_MANY, answer);
        assertTrue(Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("0")) >= 1);
        assertEquals(
                201,
                begin(token(school, "A second one"), key(), GOOD.getBytes(StandardCharsets.UTF_8))
                        .join()
                        .statusCode(),
                "another system is not kept waiting");
    }

    /** docs/api.md shows a command: it is run as it stands there. */
    @Test
    void theExampleOfTheGuideLogsAConcern() throws IOException, InterruptedException {
        Matcher example = Pattern.compile("```bash\\n([^`]*/api/v1/concerns[^`]*)```")
                .matcher(Files.readString(Path.of("docs", "api.md")));
        assertTrue(example.find());
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", example.group(1)).redirectErrorStream(true);
        shell.environment().put("WHOLESCHOOL", ADDRESS);
        shell.environment().put("TOKEN", token);
        Process run = shell.start();
        String output = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, run.waitFor(), output);
        assertTrue(output.matches("\\{\"number\":\\d+,\"receivedAt\":\"[^\"]+\"}"), output);
        assertEquals(1, concerns());
    }

    @Test
    void theDescriptionIsGivenToWhoeverHasAToken() {
        HttpResponse<String> answer =
                answer(request("/api/v1/openapi.json", token).GET());
        assertEquals("3.0.3", json(answer).getString("openapi"));
        assertEquals(List.of("no-store"), answer.headers().allValues("Cache-Control"));
        assertEquals(
                Set.of("/concerns", "/openapi.json"),
                json(answer).getJsonObject("paths").keySet().stream().collect(Collectors.toSet()));
    }
}
