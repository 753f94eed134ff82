package org.wholeschool.concern.chronology;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.wholeschool.concern.chronology.ChronicleEntry.Line;
import org.wholeschool.concern.chronology.ChronicleEntry.Part;
import org.wholeschool.platform.Texts;

/**
 * Takes other pupils and staff out of entries of a pupil's chronology: where they stand as people by their label, and
 * in what was typed by {@link Redactor}.
 */
final class Redaction {

    private final Labels labels;
    private final Redactor redactor;
    private final Map<Long, Set<Labels.Key>> near = new HashMap<>();

    /**
     * @param subject every name of whom the chronology is about
     * @param others everybody else who may be named
     * @param all the whole chronology: who stands in which concern
     */
    Redaction(Collection<String> subject, Collection<Redactor.Somebody> others, List<ChronicleEntry> all) {
        this.labels = new Labels();
        this.redactor = new Redactor(subject, others, labels);
        all.stream()
                .filter(entry -> entry.concernId() != null)
                .forEach(entry -> near.computeIfAbsent(entry.concernId(), concern -> new HashSet<>())
                        .addAll(peopleOf(entry)));
    }

    private static List<Labels.Key> peopleOf(ChronicleEntry entry) {
        return Stream.of(
                        Stream.ofNullable(entry.by()),
                        entry.people().stream().map(Part::person),
                        entry.lines().stream().map(Line::person))
                .flatMap(people -> people)
                .filter(person -> person != null && person.kind() != Person.Kind.SUBJECT)
                .map(Labels.Key::of)
                .toList();
    }

    /**
     * @param entry one of the chronology
     * @return it without the names of others
     * @throws Redactor.NameLeft where one could not be taken out
     */
    ChronicleEntry of(ChronicleEntry entry) {
        Collection<Labels.Key> here =
                entry.concernId() == null ? peopleOf(entry) : near.getOrDefault(entry.concernId(), Set.of());
        List<Part> people = entry.people().stream()
                .map(part -> new Part(hidden(part.person()), part.role()))
                .toList();
        Person by = hidden(entry.by());
        List<Line> lines =
                entry.lines().stream().map(line -> redacted(line, here)).toList();
        return new ChronicleEntry(
                entry.kind(),
                entry.at(),
                entry.day(),
                entry.when(),
                entry.title(),
                by,
                entry.written(),
                entry.concernId(),
                entry.about(),
                entry.categories(),
                entry.role(),
                people,
                lines);
    }

    private Person hidden(Person person) {
        return person == null || person.kind() == Person.Kind.SUBJECT
                ? person
                : person.called(labels.of(Labels.Key.of(person)));
    }

    private Line redacted(Line line, Collection<Labels.Key> here) {
        return switch (line.source()) {
            case OURS -> line;
            case PLACE -> new Line(line.label(), redactor.redactCertain(line.text(), here), line.source(), null);
            case TYPED -> new Line(line.label(), redactor.redact(line.text(), here), line.source(), null);
            case PERSON -> Line.named(line.label(), hidden(line.person()));
            case STAFF_NAME -> new Line(line.label(), staffName(line.text(), here), line.source(), null);
            case OUTSIDER -> new Line(line.label(), Redactor.SOMEBODY, line.source(), null);
        };
    }

    /** Whoever that is, it is a name: where it is nobody's whom we know, it does not stay either. */
    private String staffName(String typed, Collection<Labels.Key> here) {
        String redacted = redactor.redact(typed, here);
        boolean isALabel = redacted.startsWith("[") && redacted.indexOf(']') == redacted.length() - 1;
        return isALabel ? redacted : Texts.of("chronology").get("pdf.staff-name");
    }
}
