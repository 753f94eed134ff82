package org.wholeschool.concern.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What the stories about concerns ask the server under test for: a school to be told in, and how many concerns it has.
 */
public final class ConcernStories {

    private static final URI SCHOOLS =
            URI.create(System.getProperty("wholeschool.test.url") + "/testing/concern-schools");

    private ConcernStories() {}

    /** @return the id of a new {@link ConcernSchool} */
    public static long newSchool() {
        return Long.parseLong(ask(HttpRequest.newBuilder(SCHOOLS)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build()));
    }

    /**
     * Logs a concern without the form, for stories about what comes after it.
     *
     * @return its id; it is its school's teacher's, of that category, in the canteen
     */
    public static long log(long schoolId, String category) {
        return Long.parseLong(
                ask(HttpRequest.newBuilder(URI.create(SCHOOLS + "?school=" + schoolId + "&category=" + category))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build()));
    }

    /**
     * Logs a concern as the teacher of a school, with a pupil who was harmed, found by a part of a name; null for
     * nobody, several parted by commas.
     *
     * @return its number
     */
    public static String log(long schoolId, String facts, String pupil) {
        String asked = "?school=" + schoolId + "&category=BULLYING_OTHER&facts="
                + URLEncoder.encode(facts, StandardCharsets.UTF_8)
                + (pupil == null ? "" : "&pupil=" + URLEncoder.encode(pupil, StandardCharsets.UTF_8));
        return ask(HttpRequest.newBuilder(URI.create(SCHOOLS + asked))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    /** Adds to a concern as the teacher who logged it. */
    public static void add(long schoolId, long concern, String words) {
        assertEquals(
                "1",
                ask(HttpRequest.newBuilder(URI.create(SCHOOLS + "?school=" + schoolId + "&concern=" + concern
                                + "&words=" + URLEncoder.encode(words, StandardCharsets.UTF_8)))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build()));
    }

    /** Whoever has to be told of a concern so many minutes from now is told now. */
    public static void pass(long schoolId, long concern, int minutes) {
        assertEquals(
                "1",
                ask(HttpRequest.newBuilder(URI.create(
                                SCHOOLS + "?school=" + schoolId + "&concern=" + concern + "&minutes=" + minutes))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build()));
    }

    /** @return how many concerns a school has */
    static long count(long schoolId) {
        return Long.parseLong(concerns(schoolId)[0]);
    }

    /** @return how many drafts a school has */
    static long drafts(long schoolId) {
        return Long.parseLong(
                ask(HttpRequest.newBuilder(URI.create(SCHOOLS + "?school=" + schoolId + "&table=concern_draft"))
                        .build()));
    }

    /** @return how many files a school has, waiting or with concerns */
    public static long files(long schoolId) {
        return Long.parseLong(
                ask(HttpRequest.newBuilder(URI.create(SCHOOLS + "?school=" + schoolId + "&table=attachment"))
                        .build()));
    }

    /** Makes a school's drafts ones that were begun at half past twelve on the first of November 2026. */
    static void ageDrafts(long schoolId) {
        assertEquals(
                "1",
                ask(HttpRequest.newBuilder(URI.create(SCHOOLS + "?school=" + schoolId))
                        .method("PUT", HttpRequest.BodyPublishers.noBody())
                        .build()));
    }

    /** @return when the one concern of a school began to happen */
    static Instant occurred(long schoolId) {
        String[] concerns = concerns(schoolId);
        assertEquals("1", concerns[0]);
        return Instant.parse(concerns[1]);
    }

    private static String[] concerns(long schoolId) {
        return ask(HttpRequest.newBuilder(URI.create(SCHOOLS + "?school=" + schoolId))
                        .build())
                .split(" ");
    }

    private static String ask(HttpRequest request) {
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), request.method());
            return answer.body();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }
}
