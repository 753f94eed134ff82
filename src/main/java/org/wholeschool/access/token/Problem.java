package org.wholeschool.access.token;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.wholeschool.platform.JsonParts;
import org.wholeschool.platform.Texts;

/** What can be wrong with a request of another system, as "problem details" of RFC 9457, without what was sent. */
public enum Problem {
    NOT_JSON(400),
    KEY_NEEDED(400),
    PARAMETER(400),
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
    public static final String MEDIA = "application/problem+json";

    /** The texts that other systems read. */
    public static final String TEXTS = "api";

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    /** @return the status of its answer. */
    public int status() {
        return status;
    }

    /** @return its identifier, which stays the same whatever its words become. */
    public String type() {
        return "urn:wholeschool:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @param status of an answer that the server itself made
     * @return the problem of that status; a fault where there is none
     */
    static Problem ofStatus(int status) {
        return Arrays.stream(values())
                .filter(problem -> problem.status == status && problem != KEY_NEEDED && problem != PARAMETER)
                .findFirst()
                .orElse(FAULT);
    }

    /** @return the answer. */
    JsonObject json(List<Fault> faults) {
        Texts texts = Texts.of(TEXTS);
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

    /**
     * Something in what another system sent that cannot be taken. Never holds what was sent.
     *
     * @param field where, as "people[0].role"; "" where it is about the whole
     * @param reason a sentence that says what to do
     */
    public record Fault(String field, String reason) {}
}
