package org.wholeschool.concern.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.token.Problem;
import org.wholeschool.access.token.Refused;
import org.wholeschool.concern.log.ConcernCheck;
import org.wholeschool.concern.record.FirstResponse;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Source;
import org.wholeschool.platform.JsonParts;
import org.wholeschool.platform.Now;

/**
 * Reads what another system sends, strictly: a field that nobody knows, a second one of the same name or a broken
 * character is said, and nothing is guessed.
 */
final class MessageReader {

    /** The fields of a concern. */
    static final Set<String> FIELDS = Set.of(
            "aboutAnAdultWhoWorksHere",
            "facts",
            "opinion",
            "done",
            "told",
            "said",
            "when",
            "place",
            "band",
            "category",
            "source",
            "people");

    /** The fields of a time and of a person. */
    static final Set<String> TIME = Set.of("from", "to");

    static final Set<String> PERSON = Set.of("upn", "role");

    /** The answer to "when" for what nobody knows the time of. */
    static final String NOT_KNOWN = "NOT_KNOWN";

    static final int MOST_PEOPLE = ConcernCheck.MOST_PEOPLE;
    static final int LONGEST_WORD = 200;

    /**
     * Nobody who is in a school has been so for longer; a year of a few digits is a slip, and none is beyond what a
     * database takes.
     */
    private static final int MOST_YEARS = 30;

    private final List<Problem.Fault> faults = new ArrayList<>();

    private MessageReader() {}

    /**
     * @param body what was sent
     * @return as text
     * @throws Refused where it is not UTF-8
     */
    static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Refused(Problem.NOT_JSON, List.of());
        }
    }

    /**
     * @param text what was sent
     * @return the concern in it, with what could not be read
     * @throws Refused where it is no JSON object
     */
    static ConcernMessage read(String text) {
        return new MessageReader().concern(object(text));
    }

    private static JsonObject object(String text) {
        try (JsonParser whole = JsonParts.parser(text);
                JsonReader reader =
                        JsonParts.reader(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE), text)) {
            // To its very end: a reader stops behind the first object, and something may follow.
            while (whole.hasNext()) {
                whole.next();
            }
            return reader.readObject();
        } catch (RuntimeException notJson) {
            // The parser has no one exception for what it cannot read: what is nested too deeply is a plain one.
            throw new Refused(Problem.NOT_JSON, List.of());
        }
    }

    private ConcernMessage concern(JsonObject json) {
        onlyKnown("", json, FIELDS);
        Instant[] when = when(json.get("when"));
        return new ConcernMessage(
                yesOrNo(json.get("aboutAnAdultWhoWorksHere")),
                string("facts", json.get("facts")),
                string("opinion", json.get("opinion")),
                when[0],
                when[1],
                word("place", json.get("place")),
                word("band", json.get("band")),
                word("category", json.get("category")),
                oneOf("source", json.get("source"), answers()),
                people(json.get("people")),
                new FirstResponse(
                        string("done", json.get("done")),
                        string("told", json.get("told")),
                        string("said", json.get("said"))),
                List.copyOf(faults));
    }

    /** @return how somebody can know; that it was not recorded is no answer. */
    static List<Source> answers() {
        return Arrays.stream(Source.values())
                .filter(source -> source != Source.NOT_RECORDED)
                .toList();
    }

    /** @return which part somebody can have; that it was not said is no answer. */
    static List<InvolvementRole> parts() {
        return Arrays.stream(InvolvementRole.values())
                .filter(role -> role != InvolvementRole.NOT_SAID)
                .toList();
    }

    private void onlyKnown(String field, JsonObject json, Set<String> known) {
        if (!known.containsAll(json.keySet())) {
            faults.add(
                    FaultText.of(field, "field.unknown", known.stream().sorted().collect(Collectors.joining(", "))));
        }
    }

    private Boolean yesOrNo(JsonValue value) {
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return value == JsonValue.TRUE;
        }
        faults.add(FaultText.of("aboutAnAdultWhoWorksHere", "adult.needed"));
        return null;
    }

    private String string(String field, JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (!(value instanceof JsonString string)) {
            faults.add(FaultText.of(field, "string.needed"));
            return null;
        }
        String text = string.getString();
        // Half a character could not be written and would come back as a question mark.
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            faults.add(FaultText.of(field, "text.broken"));
            return null;
        }
        return text;
    }

    private String word(String field, JsonValue value) {
        String word = string(field, value);
        if (word != null && (word.isBlank() || word.length() > LONGEST_WORD)) {
            faults.add(FaultText.of(field, "word.length", LONGEST_WORD));
            return null;
        }
        return word == null ? null : word.strip();
    }

    private <T extends Enum<T>> T oneOf(String field, JsonValue value, List<T> answers) {
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        for (T answer : answers) {
            if (value instanceof JsonString string && string.getString().equals(answer.name())) {
                return answer;
            }
        }
        faults.add(
                FaultText.of(field, "one-of", answers.stream().map(Enum::name).collect(Collectors.joining(", "))));
        return null;
    }

    /** @return both ends; both null where that is not known, or could not be read and is said. */
    private Instant[] when(JsonValue value) {
        Instant[] ends = new Instant[2];
        if (value instanceof JsonObject time) {
            onlyKnown("when", time, TIME);
            ends[0] = moment("when.from", time.get("from"));
            ends[1] = time.get("to") == null || time.get("to") == JsonValue.NULL
                    ? ends[0]
                    : moment("when.to", time.get("to"));
        } else if (!(value instanceof JsonString string && string.getString().equals(NOT_KNOWN))) {
            faults.add(FaultText.of("when", "when.needed"));
        }
        return ends;
    }

    private Instant moment(String field, JsonValue value) {
        try {
            if (value instanceof JsonString string) {
                Instant moment =
                        OffsetDateTime.parse(string.getString()).toInstant().truncatedTo(ChronoUnit.MILLIS);
                if (moment.isBefore(Now.instant()
                        .atOffset(ZoneOffset.UTC)
                        .minusYears(MOST_YEARS)
                        .toInstant())) {
                    faults.add(FaultText.of(field, "when.long-ago", MOST_YEARS));
                }
                return moment;
            }
        } catch (DateTimeException notAMoment) {
            // answered below, with the form that it should have
        }
        faults.add(FaultText.of(field, "moment.needed"));
        return null;
    }

    private List<ConcernMessage.Person> people(JsonValue value) {
        List<ConcernMessage.Person> people = new ArrayList<>();
        if (value instanceof JsonArray array && array.size() <= MOST_PEOPLE) {
            for (int i = 0; i < array.size(); i++) {
                people.add(person("people[" + i + "]", array.get(i)));
            }
        } else if (value != null && value != JsonValue.NULL) {
            faults.add(FaultText.of("people", "people.needed", MOST_PEOPLE));
        }
        return people;
    }

    private ConcernMessage.Person person(String field, JsonValue value) {
        if (!(value instanceof JsonObject person)) {
            faults.add(FaultText.of(field, "person.needed"));
            return new ConcernMessage.Person(null, null);
        }
        onlyKnown(field, person, PERSON);
        return new ConcernMessage.Person(
                word(field + ".upn", person.get("upn")), oneOf(field + ".role", person.get("role"), parts()));
    }
}
