package org.wholeschool.concern.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.wholeschool.platform.JsonParts;
import org.wholeschool.platform.Texts;

/**
 * What can be wrong with a request, as other systems are told it: "problem details" of RFC 9457. None says anything of
 * what was sent.
 */
enum Problem {
    NOT_JSON(400),
    KEY_NEEDED(400),
    NO_TOKEN(401),
    NOT_FOUND(404),
    METHOD(405),
    ANSWER_TYPE(406),
    MEDIA_TYPE(415),
    INVALID(422),
    KEY_REUSED(422),
    ABOUT_AN_ADULT(422),
    TOO_MANY(429),
    FAULT(500);

    /** The media type of an answer that is a problem. */
    static final String MEDIA = "application/problem+json";

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** @return its identifier, which stays the same whatever its words become. */
    String type() {
        return "urn:wholeschool:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return the one of that status, of those that the server itself finds; a fault where there is none. */
    static Problem ofStatus(int status) {
        return Arrays.stream(values())
                .filter(problem -> problem.status == status && problem != KEY_NEEDED)
                .findFirst()
                .orElse(FAULT);
    }

    /** @return the answer. */
    JsonObject json(List<Fault> faults) {
        Texts texts = Texts.of(Fault.TEXTS);
        JsonObjectBuilder json = JsonParts.object()
                .add("type", type())
                .add("title", texts.get("problem." + name()))
                .add("status", status);
        if (!faults.isEmpty()) {
            JsonArrayBuilder errors = JsonParts.array();
            faults.forEach(fault ->
                    errors.add(JsonParts.object().add("field", fault.field()).add("reason", fault.reason())));
            json.add("errors", errors);
        }
        return json.build();
    }
}
