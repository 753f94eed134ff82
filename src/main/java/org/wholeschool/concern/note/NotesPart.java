package org.wholeschool.concern.note;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;

/** Gives the page of a concern or of a pupil its notes, and what each child wants. */
@Named
@RequestScoped
public class NotesPart {

    @Inject
    private NoteReading reading;

    @Inject
    private Schools schools;

    private List<NoteLine> ofConcern;
    private List<NoteLine> ofPupil;

    /**
     * @param concernId the concern that the page shows
     * @return its notes, the latest first
     */
    public List<NoteLine> of(String concernId) {
        if (ofConcern == null) {
            ofConcern = reading.of(ConcernAddress.id(concernId));
        }
        return ofConcern;
    }

    /**
     * @param pupilId the pupil whom the page shows
     * @return the notes about them that belong to no concern, the latest first
     */
    public List<NoteLine> ofPupil(String pupilId) {
        if (ofPupil == null) {
            ofPupil = reading.ofPupil(ConcernAddress.id(pupilId));
        }
        return ofPupil;
    }

    /**
     * @param concernId the concern that the page shows
     * @param mark of an entry of its timeline
     * @return the number of the note that it is, where that names two pupils or more and is not corrected; else null
     */
    public Long group(String concernId, String mark) {
        return of(concernId).stream()
                .filter(note -> note.pupils().size() > 1 && !note.isCorrected() && ("note-" + note.id()).equals(mark))
                .map(NoteLine::id)
                .findFirst()
                .orElse(null);
    }

    /**
     * @param notes of a concern or of a pupil
     * @return what each child wants, by the latest note that says so
     */
    public List<Wish> wishes(List<NoteLine> notes) {
        Map<Long, List<NoteLine>> byPupil = notes.stream()
                .filter(note -> note.wish().isAny() && !note.isCorrected())
                .collect(Collectors.groupingBy(
                        note -> note.pupils().isEmpty()
                                ? 0L
                                : note.pupils().get(0).id(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byPupil.values().stream().map(Wish::of).toList();
    }

    /**
     * @param notes of a concern or of a pupil
     * @return the meetings that are to come, in words, the first one first
     */
    public List<String> next(List<NoteLine> notes) {
        LocalDate today = Now.day(schools.profile().zone());
        return notes.stream()
                .filter(note -> note.next() != null && !note.again().nextOn().isBefore(today))
                .sorted((one, other) ->
                        one.again().nextOn().compareTo(other.again().nextOn()))
                .map(NoteLine::next)
                .toList();
    }

    /**
     * What a child wants.
     *
     * @param name what they are called; null for a child who is not named
     * @param now the latest note that says so
     * @param earlier the others, the latest first
     */
    public record Wish(String name, NoteLine now, List<NoteLine> earlier) {

        static Wish of(List<NoteLine> notes) {
            NoteLine latest = notes.get(0);
            return new Wish(
                    latest.pupils().isEmpty() ? null : latest.pupils().get(0).name(),
                    latest,
                    notes.subList(1, notes.size()));
        }

        /** @return the heading */
        public String title() {
            Texts texts = Texts.of("note");
            return name == null ? texts.get("wish.title.unnamed") : texts.get("wish.title", name);
        }

        public String earlierWords() {
            return Texts.of("note").get("wish.earlier", earlier.size());
        }

        /** @return when it was said, and who heard it */
        public String heard() {
            return heard(now);
        }

        /** @return the same of an earlier note */
        public String heard(NoteLine note) {
            Texts texts = Texts.of("note");
            return note.keptBy() == null ? note.when() : texts.get("wish.heard", note.when(), note.keptBy());
        }
    }
}
