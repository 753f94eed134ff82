package org.wholeschool.concern.note;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.concern.followup.DateWords;
import org.wholeschool.concern.record.WhenWords;
import org.wholeschool.platform.Texts;

/** Puts notes into words, each beside those that it corrects and that correct it. */
final class NoteWords {

    private final ZoneId zone;
    private final DateWords dates;
    private final Map<Long, String> writers;
    private final Map<Long, String> pupils;
    private final Texts texts = Texts.of("note");

    /**
     * @param zone the school's clock
     * @param writers names of accounts
     * @param pupils names of pupils
     */
    NoteWords(ZoneId zone, Map<Long, String> writers, Map<Long, String> pupils) {
        this.zone = zone;
        this.dates = new DateWords(zone);
        this.writers = writers;
        this.pupils = pupils;
    }

    /**
     * @param notes all of a concern, or of a pupil
     * @param about whom each is about
     */
    List<NoteLine> lines(List<CaseNote> notes, Map<Long, List<Long>> about) {
        Map<Long, CaseNote> byId = notes.stream().collect(Collectors.toMap(CaseNote::getId, Function.identity()));
        Map<Long, List<CaseNote>> corrections = notes.stream()
                .filter(note -> note.getCorrectsId() != null)
                .sorted(Comparator.comparing(CaseNote::getKeptAt).thenComparing(CaseNote::getId))
                .collect(Collectors.groupingBy(CaseNote::getCorrectsId));
        return notes.stream()
                .map(note -> line(
                        note,
                        about.getOrDefault(note.getId(), List.of()),
                        other(note.getCorrectsId() == null ? null : byId.get(note.getCorrectsId())),
                        corrections.getOrDefault(note.getId(), List.of()).stream()
                                .map(this::other)
                                .toList()))
                .toList();
    }

    private NoteLine line(CaseNote note, List<Long> about, NoteLine.Other corrects, List<NoteLine.Other> corrected) {
        String by = writers.get(note.getKeptBy());
        String kept = dates.at(note.getKeptAt());
        return new NoteLine(
                note.getId(),
                note.getConcern() == null ? null : note.getConcern().getId(),
                note.getKind(),
                when(note, zone),
                by == null ? texts.get("kept", kept) : texts.get("kept.by", by, kept),
                by,
                note.getPeople(),
                about.stream()
                        .filter(pupils::containsKey)
                        .map(id -> new NoteLine.Named(id, pupils.get(id)))
                        .toList(),
                note.getWords(),
                note.getFollows(),
                note.getNextOn() == null || !corrected.isEmpty()
                        ? null
                        : texts.get("next.words", note.getKind().words(), DateWords.day(note.getNextOn())),
                note.getWish(),
                corrects,
                corrected,
                new NoteLine.Again(note.getHeldOn(), time(note), note.getNextOn()));
    }

    /** @return when it was, in words */
    static String when(CaseNote note, ZoneId zone) {
        return note.getHeldAt() == null
                ? WhenWords.day(note.getHeldOn())
                : new WhenWords(zone).of(note.getHeldAt(), note.getHeldAt());
    }

    private LocalTime time(CaseNote note) {
        return note.getHeldAt() == null
                ? null
                : note.getHeldAt().atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    private NoteLine.Other other(CaseNote note) {
        return note == null
                ? null
                : new NoteLine.Other(
                        note.getId(),
                        DateWords.day(note.getKeptAt().atZone(zone).toLocalDate()));
    }
}
