package org.wholeschool.concern.chronology;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.concern.chronology.ChronicleEntry.Line;
import org.wholeschool.concern.chronology.ChronicleEntry.Part;
import org.wholeschool.concern.chronology.ChronicleEntry.Source;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ConcernCategory;
import org.wholeschool.concern.record.FirstResponse;
import org.wholeschool.concern.record.Involvement;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.WhenWords;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.Pupil;
import org.wholeschool.school.category.Category;

/**
 * Makes the entry of a concern: facts and opinion apart, what was done at once, who had which part. It stands when it
 * happened.
 */
final class ConcernEntries {

    private final ZoneId zone;
    private final WhenWords words;
    private final NamedPeople people;
    private final Texts texts = Texts.of("chronology");
    private final Texts ofConcern = Texts.of("concern");

    ConcernEntries(ZoneId zone, NamedPeople people) {
        this.zone = zone;
        this.words = new WhenWords(zone);
        this.people = people;
    }

    /**
     * @param concern the concern
     * @param beside what stands in other tables about it
     * @param role the part of whom the chronology is of, null where it is of a place
     * @return its entry
     */
    ChronicleEntry of(Concern concern, Beside beside, InvolvementRole role) {
        boolean known = concern.getOccurredFrom() != null;
        Instant at = known ? concern.getOccurredFrom() : concern.getReceivedAt();
        String when =
                known ? words.of(concern.getOccurredFrom(), concern.getOccurredTo()) : texts.get("when.not-known");
        return new ChronicleEntry(
                EntryKind.CONCERN,
                at,
                LocalDate.ofInstant(at, zone),
                when,
                concern.getCategory().getName(),
                people.staff(concern.getLoggedBy()),
                words.of(concern.getReceivedAt()),
                concern.getId(),
                concern.getCategory().getName(),
                beside.categories(),
                role,
                parts(beside.parts(), concern.getReceivedAt()),
                lines(concern, beside));
    }

    private List<Line> lines(Concern concern, Beside beside) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                texts.get("concern.where"),
                concern.getPlace().getName() + " \u00b7 " + concern.getBand().getName(),
                Source.PLACE,
                null));
        lines.add(Line.typed(texts.get("concern.facts"), concern.getFacts()));
        add(lines, "concern.opinion", concern.getOpinion());
        FirstResponse response = concern.getResponse();
        add(lines, "concern.done", response.done());
        add(lines, "concern.told", response.told());
        add(lines, "concern.said", response.said());
        if (!beside.injuries().isEmpty()) {
            lines.add(Line.typed(texts.get("concern.injuries"), String.join("\n", beside.injuries())));
        }
        if (!beside.further().isEmpty()) {
            lines.add(Line.ours(texts.get("concern.further"), String.join(", ", beside.further())));
        }
        if (!beside.reports().isEmpty()) {
            lines.add(Line.ours(
                    texts.get("concern.reports"),
                    String.join(
                            ", ", beside.reports().stream().map(String::valueOf).toList())));
        }
        lines.add(Line.ours(texts.get("concern.source"), ofConcern.get("source." + concern.getSource())));
        if (concern.getAcknowledgedAt() != null) {
            Person reader = people.staff(concern.getAcknowledgedBy());
            lines.add(
                    reader == null
                            ? Line.ours(
                                    texts.get("concern.read", words.of(concern.getAcknowledgedAt())),
                                    texts.get("somebody"))
                            : Line.named(texts.get("concern.read", words.of(concern.getAcknowledgedAt())), reader));
        }
        return lines;
    }

    private List<Part> parts(List<Involvement> parts, Instant written) {
        return parts.stream()
                .sorted(Comparator.comparing(Involvement::getRole).thenComparing(Involvement::getId))
                .map(part -> new Part(
                        part.getPupil() == null
                                ? null
                                : people.pupil(part.getPupil().getId(), written),
                        part.getRole()))
                .toList();
    }

    private void add(List<Line> lines, String label, String text) {
        if (text != null && !text.isBlank()) {
            lines.add(Line.typed(texts.get(label), text));
        }
    }

    /**
     * What is kept of a concern in other tables.
     *
     * @param parts who had which part
     * @param categories its kinds, the primary one too, with what they are called
     * @param further names of the further ones
     * @param reports numbers of other reports of the same event
     * @param injuries what was marked on the body, each in words
     */
    record Beside(
            List<Involvement> parts,
            Map<Long, String> categories,
            List<String> further,
            List<Long> reports,
            List<String> injuries) {

        /** @return the pupils who are named in any of them */
        static Set<Long> pupils(Collection<Beside> all) {
            return all.stream()
                    .flatMap(one -> one.parts().stream())
                    .map(Involvement::getPupil)
                    .filter(Objects::nonNull)
                    .map(Pupil::getId)
                    .collect(Collectors.toCollection(HashSet::new));
        }

        /** @param reports numbers of all reports of its event that the actor may read */
        static Beside of(
                Concern concern,
                List<Involvement> parts,
                List<ConcernCategory> further,
                List<Long> reports,
                List<String> injuries) {
            Map<Long, String> categories = Stream.concat(
                            Stream.of(concern.getCategory()), further.stream().map(ConcernCategory::getCategory))
                    .collect(Collectors.toMap(Category::getId, Category::getName, (one, same) -> one));
            return new Beside(
                    parts,
                    categories,
                    further.stream()
                            .map(one -> one.getCategory().getName())
                            .sorted()
                            .toList(),
                    reports.stream().filter(id -> !id.equals(concern.getId())).toList(),
                    injuries);
        }
    }
}
