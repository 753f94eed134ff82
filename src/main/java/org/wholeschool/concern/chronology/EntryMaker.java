package org.wholeschool.concern.chronology;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.concern.attachment.FileChronicle;
import org.wholeschool.concern.chronology.ChronicleEntry.Line;
import org.wholeschool.concern.followup.overview.FollowUpChronicle;
import org.wholeschool.concern.mine.Addition;
import org.wholeschool.concern.record.ChangeKind;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.WhenWords;
import org.wholeschool.concern.triage.CaseChronicle;
import org.wholeschool.platform.Texts;

/**
 * Makes entries of what is kept: when it happened, who did it, and what it says. Entries of a concern are
 * {@link ConcernEntries}'s, those of what followed are {@link FollowUpEntries}'s.
 */
final class EntryMaker {

    private final ZoneId zone;
    private final WhenWords words;
    private final NamedPeople people;
    private final Map<Long, Hook> hooks;
    private final Texts texts = Texts.of("chronology");

    /**
     * @param zone the school's clocks
     * @param people who is meant by numbers
     * @param hooks what entries hang on, by the concern
     */
    EntryMaker(ZoneId zone, NamedPeople people, List<Hook> hooks) {
        this.zone = zone;
        this.words = new WhenWords(zone);
        this.people = people;
        this.hooks = hooks.stream().collect(Collectors.toMap(Hook::concernId, Function.identity()));
    }

    ChronicleEntry addition(Addition addition) {
        return hung(
                EntryKind.ADDITION,
                addition.getConcern().getId(),
                addition.getAddedAt(),
                texts.get("addition"),
                people.staff(addition.getAddedBy()),
                List.of(Line.typed(texts.get("addition.words"), addition.getWords())));
    }

    /**
     * @return that it was added, and that it was put in quarantine and purged where that is so; what it was called is
     *     said while the record still says it
     */
    List<ChronicleEntry> file(FileChronicle.Kept file) {
        List<Line> name = new ArrayList<>();
        add(name, Line.typed(texts.get("file.name"), file.name()));
        List<Line> added = new ArrayList<>(name);
        added.add(Line.ours(texts.get("file.what"), file.what()));
        List<ChronicleEntry> entries = new ArrayList<>();
        entries.add(hung(
                EntryKind.FILE,
                file.concernId(),
                file.addedAt(),
                texts.get("file.added"),
                people.staff(file.addedBy()),
                added));
        if (file.quarantinedAt() != null) {
            entries.add(hung(
                    EntryKind.FILE,
                    file.concernId(),
                    file.quarantinedAt(),
                    texts.get("file.quarantined"),
                    people.staff(file.quarantinedBy()),
                    name));
        }
        if (file.purgedAt() != null) {
            List<Line> why = List.of(Line.ours(texts.get("file.why"), file.why()));
            entries.add(hung(
                    EntryKind.FILE,
                    file.concernId(),
                    file.purgedAt(),
                    texts.get("file.purged"),
                    people.staff(file.purgedBy()),
                    why));
        }
        return entries;
    }

    ChronicleEntry change(CaseChronicle.Changed change) {
        List<Line> lines = new ArrayList<>();
        Person whose = people.pupil(change.pupilId());
        if (whose != null) {
            lines.add(Line.named(texts.get("change.whose"), whose));
        }
        change.lines().forEach(line -> {
            String now = line.after() == null ? texts.get("nothing") : line.after();
            lines.add(Line.typed(
                    line.label(), line.before() == null ? now : texts.get("change.before", now, line.before())));
        });
        add(lines, Line.typed(texts.get("change.reason"), change.reason()));
        boolean first =
                change.kind() == ChangeKind.DECIDED && change.lines().stream().allMatch(line -> line.before() == null);
        String title = first ? texts.get("decided") : Texts.of("triage").get("change." + change.kind());
        return hung(
                EntryKind.of(change.kind()), change.concernId(), change.at(), title, people.staff(change.by()), lines);
    }

    ChronicleEntry tombstone(ChronologyTombstone stone) {
        return alone(
                EntryKind.TAKEN_OUT,
                momentOn(stone.getTakenOutOn(), null),
                WhenWords.day(stone.getTakenOutOn()),
                texts.get("tombstone"),
                people.staff(stone.getTakenOutBy()),
                List.of(Line.ours(texts.get("tombstone.kept"), texts.get("tombstone.nothing"))));
    }

    ChronicleEntry print(ChronologyPrint print) {
        boolean whole = print.getReason() != null;
        return alone(
                EntryKind.PRINTED,
                print.getPrintedAt(),
                words.of(print.getPrintedAt()),
                texts.get(whole ? "printed.whole" : "printed.redacted"),
                people.staff(print.getPrintedBy()),
                whole ? List.of(Line.typed(texts.get("printed.reason"), print.getReason())) : List.of());
    }

    ChronicleEntry hung(EntryKind kind, long concernId, Instant at, String title, Person by, List<Line> lines) {
        Hook hook = hooks.get(concernId);
        return new ChronicleEntry(
                kind,
                at,
                LocalDate.ofInstant(at, zone),
                words.of(at),
                title,
                by,
                null,
                concernId,
                hook.about(),
                hook.categories(),
                hook.role(),
                List.of(),
                lines);
    }

    private ChronicleEntry alone(EntryKind kind, Instant at, String when, String title, Person by, List<Line> lines) {
        return new ChronicleEntry(
                kind,
                at,
                LocalDate.ofInstant(at, zone),
                when,
                title,
                by,
                null,
                null,
                null,
                Map.of(),
                null,
                List.of(),
                lines);
    }

    /** A note: one that belongs to no concern has none. */
    ChronicleEntry noted(Moment moment, Long concernId, String title, Person by, List<Line> lines) {
        Hook hook = concernId == null ? null : hooks.get(concernId);
        return new ChronicleEntry(
                EntryKind.NOTE,
                moment.at(),
                LocalDate.ofInstant(moment.at(), zone),
                moment.when(),
                title,
                by,
                moment.written(),
                hook == null ? null : hook.concernId(),
                hook == null ? null : hook.about(),
                hook == null ? Map.of() : hook.categories(),
                hook == null ? null : hook.role(),
                List.of(),
                lines);
    }

    /** What has a day and no time; where nobody knows the day, it stands when it was entered. */
    ChronicleEntry onDay(
            EntryKind kind, FollowUpChronicle.Kept<?> kept, LocalDate day, String title, List<Line> lines) {
        Instant at = day == null ? kept.enteredAt() : momentOn(day, kept.enteredAt());
        String when = day == null ? texts.get("when.entered", words.of(kept.enteredAt())) : WhenWords.day(day);
        String written = day == null ? null : words.of(kept.enteredAt());
        Hook hook = kept.concernId() == 0 ? null : hooks.get(kept.concernId());
        return new ChronicleEntry(
                kind,
                at,
                LocalDate.ofInstant(at, zone),
                when,
                title,
                people.staff(kept.enteredBy()),
                written,
                hook == null ? null : hook.concernId(),
                hook == null ? null : hook.about(),
                hook == null ? Map.of() : hook.categories(),
                hook == null ? null : hook.role(),
                List.of(),
                lines);
    }

    /**
     * @return the moment at which it was entered, where that was on that day; else the end of the day: what led to it
     *     comes first
     */
    Instant momentOn(LocalDate day, Instant entered) {
        return entered != null && LocalDate.ofInstant(entered, zone).equals(day)
                ? entered
                : day.atTime(LocalTime.MAX).atZone(zone).toInstant();
    }

    String words(Instant moment) {
        return words.of(moment);
    }

    static void add(List<Line> lines, Line line) {
        if (line.text() != null && !line.text().isBlank()) {
            lines.add(line);
        }
    }

    /**
     * A concern, as far as entries that hang on it show it.
     *
     * @param concernId which
     * @param about what it is about
     * @param categories its kinds
     * @param role the pupil's part in it
     */
    record Hook(long concernId, String about, Map<Long, String> categories, InvolvementRole role) {}

    /**
     * When something was.
     *
     * @param at by which it is sorted
     * @param when the same in words
     * @param written when it was written down, in words
     */
    record Moment(Instant at, String when, String written) {}
}
