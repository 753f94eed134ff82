package org.wholeschool.concern.chronology;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.platform.Texts;

/**
 * One entry of a chronology, as it is read.
 *
 * @param kind what it is
 * @param at when it happened, by which it is sorted; where only the day is known, a moment of that day
 * @param day the day of that at the school
 * @param when when it happened, in words
 * @param title what happened, in a few words of ours
 * @param by who did it; null where nobody knows, or it was no person
 * @param written when it was written down, in words; null where that is when it happened
 * @param concernId the concern that it is or hangs on, null where it hangs on none
 * @param about what that concern is about, null where it hangs on none
 * @param categories the kinds of that concern, by id, with what they are called
 * @param role the pupil's part in it, null where it hangs on none
 * @param people who had which part in it, where it is a concern
 * @param lines what it says
 */
public record ChronicleEntry(
        EntryKind kind,
        Instant at,
        LocalDate day,
        String when,
        String title,
        Person by,
        String written,
        Long concernId,
        String about,
        Map<Long, String> categories,
        InvolvementRole role,
        List<Part> people,
        List<Line> lines) {

    /** So many characters are read at a glance. */
    private static final int GIST = 220;

    /** In the order of time; what happened at one moment, in the order of its kind and concern. */
    static final Comparator<ChronicleEntry> AS_IT_HAPPENED = Comparator.comparing(ChronicleEntry::at)
            .thenComparing(ChronicleEntry::kind)
            .thenComparing(entry -> entry.concernId() == null ? 0 : entry.concernId());

    /**
     * @param all a pupil's chronology
     * @param some entries of it
     * @return the concerns that some are or hang on and that name another pupil too: who sees those has looked at that
     *     pupil
     */
    static Set<Long> concernsOfOthers(List<ChronicleEntry> all, List<ChronicleEntry> some) {
        Set<Long> naming = all.stream()
                .filter(entry -> entry.people().stream()
                        .anyMatch(part -> part.person() != null && part.person().kind() == Person.Kind.PUPIL))
                .map(ChronicleEntry::concernId)
                .collect(Collectors.toSet());
        return some.stream()
                .map(ChronicleEntry::concernId)
                .filter(naming::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** @return what kind of entry it is, in words */
    public String kindWords() {
        return Texts.of("chronology").get("kind." + kind);
    }

    /** @return the concern that it is or hangs on, in words */
    public String concernWords() {
        Texts texts = Texts.of("chronology");
        return kind == EntryKind.CONCERN
                ? texts.get("concern", concernId.toString())
                : texts.get("concern.about", concernId.toString(), about);
    }

    /**
     * @return the beginning of the first text in it that a person wrote, of a note after whom it was with; "" where
     *     there is none
     */
    public String gist() {
        String with = Texts.of("note").get("with");
        return lines.stream()
                .filter(Line::isTyped)
                .filter(line -> kind != EntryKind.NOTE || !line.label().equals(with))
                .map(Line::text)
                .findFirst()
                .map(ChronicleEntry::beginning)
                .orElse("");
    }

    private static String beginning(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        int space = line.lastIndexOf(' ', GIST);
        return line.length() <= GIST ? line : line.substring(0, space > GIST / 2 ? space : GIST) + "\u2026";
    }

    /** @return whether its beginning is all that it says */
    public boolean isWhole() {
        return people.isEmpty()
                && (lines.isEmpty()
                        || lines.size() == 1
                                && lines.get(0).isTyped()
                                && lines.get(0).text().strip().equals(gist()));
    }

    public int year() {
        return day.getYear();
    }

    /** @return all that is written in it, for a search */
    String everything() {
        Stream<String> words = Stream.of(
                kindWords(),
                when,
                title,
                by == null ? "" : by.name(),
                about == null ? "" : about,
                concernId == null ? "" : concernId.toString());
        return Stream.of(
                        words,
                        people.stream().map(part -> part.name() + " " + part.roleWords()),
                        lines.stream().map(line -> line.label() + " " + line.text()))
                .flatMap(all -> all)
                .collect(Collectors.joining("\n"));
    }

    /**
     * Somebody's part in a concern.
     *
     * @param person who, or null for somebody who could not be named
     * @param role which part
     */
    public record Part(Person person, InvolvementRole role) {

        public String name() {
            return person == null ? Texts.of("concern").get("people.unnamed.read") : person.name();
        }

        public String roleWords() {
            return Texts.of("concern").get("role." + role);
        }
    }

    /**
     * One thing that an entry says.
     *
     * @param label what it is
     * @param text what it says
     * @param source whose words those are
     * @param person who is meant, where it is nothing but a name that we know; else null
     */
    public record Line(String label, String text, Source source, Person person) {

        static Line ours(String label, String text) {
            return new Line(label, text, Source.OURS, null);
        }

        static Line typed(String label, String text) {
            return new Line(label, text, Source.TYPED, null);
        }

        static Line named(String label, Person person) {
            return new Line(label, person.name(), Source.PERSON, person);
        }

        /** @return whether it was typed, so that its lines and its direction are somebody's */
        public boolean isTyped() {
            return source == Source.TYPED;
        }
    }

    /** Whose words something is, and with that what has to be done to it before it leaves. */
    public enum Source {
        /** Words of the product or of the school's lists: no name of a person. */
        OURS,
        /** What a school calls a place, which can have somebody's name in it. */
        PLACE,
        /** Typed by somebody: anybody may be named in it. */
        TYPED,
        /** A person whom we know. */
        PERSON,
        /** The typed name of somebody who works here. */
        STAFF_NAME,
        /** The typed name of somebody else, or how they are reached. */
        OUTSIDER
    }
}
