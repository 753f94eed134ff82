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
import org.wholeschool.concern.chronology.Entry.Line;
import org.wholeschool.concern.chronology.Entry.Source;
import org.wholeschool.concern.followup.History;
import org.wholeschool.concern.followup.action.ActionState;
import org.wholeschool.concern.followup.overview.FollowUpChronicle;
import org.wholeschool.concern.followup.parents.ContactEntry;
import org.wholeschool.concern.followup.referral.ReferralEntry;
import org.wholeschool.concern.followup.situation.SituationEntry;
import org.wholeschool.concern.mine.Addition;
import org.wholeschool.concern.record.ChangeKind;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.WhenWords;
import org.wholeschool.concern.triage.CaseChronicle;
import org.wholeschool.platform.Texts;

/**
 * Makes entries of what is kept: when it happened, who did it, and what it says. Entries of a concern are
 * {@link ConcernEntries}'s.
 */
final class EntryMaker {

    private final ZoneId zone;
    private final WhenWords words;
    private final People people;
    private final Map<Long, Hook> hooks;
    private final Texts texts = Texts.of("chronology");
    private final Texts followed = Texts.of("followup");

    /**
     * @param zone the school's clocks
     * @param people who is meant by numbers
     * @param hooks what entries hang on, by the concern
     */
    EntryMaker(ZoneId zone, People people, List<Hook> hooks) {
        this.zone = zone;
        this.words = new WhenWords(zone);
        this.people = people;
        this.hooks = hooks.stream().collect(Collectors.toMap(Hook::concernId, Function.identity()));
    }

    Entry addition(Addition addition) {
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
    List<Entry> file(FileChronicle.Kept file) {
        List<Line> name = new ArrayList<>();
        add(name, Line.typed(texts.get("file.name"), file.name()));
        List<Line> added = new ArrayList<>(name);
        added.add(Line.ours(texts.get("file.what"), file.what()));
        List<Entry> entries = new ArrayList<>();
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

    Entry change(CaseChronicle.Changed change) {
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

    Entry step(FollowUpChronicle.Step step) {
        List<Line> lines = new ArrayList<>();
        Person owner = people.staff(step.ownerId());
        boolean asked = step.state() == ActionState.OPEN;
        lines.add(Line.typed(texts.get("action.task"), step.task()));
        if (owner != null) {
            lines.add(Line.named(texts.get("action.owner"), owner));
        }
        if (asked) {
            lines.add(Line.ours(texts.get("action.due"), WhenWords.day(step.dueOn())));
        }
        add(lines, Line.typed(texts.get("action.became"), step.outcome()));
        String title = asked
                ? texts.get(step.edition() == 1 ? "action.asked" : "action.asked.anew")
                : texts.get("action." + step.state());
        return hung(EntryKind.ACTION, step.concernId(), step.at(), title, people.staff(step.by()), lines);
    }

    /** @return the referral, and what came of it where that is known */
    List<Entry> referral(FollowUpChronicle.Kept<ReferralEntry> kept) {
        ReferralEntry entry = kept.entry();
        List<Line> lines = new ArrayList<>();
        add(lines, Line.typed(texts.get("referral.agency"), entry.agencyWords()));
        add(lines, Line.typed(texts.get("referral.reference"), entry.reference()));
        add(lines, Line.typed(texts.get("referral.reason"), entry.reason()));
        history(lines, kept.changes());
        Entry decided = onDay(
                EntryKind.REFERRAL,
                kept,
                entry.decidedOn(),
                texts.get(entry.made() ? "referral.made" : "referral.none"),
                lines);
        if (entry.outcome() == null) {
            return List.of(decided);
        }
        List<Line> became = new ArrayList<>();
        add(became, Line.typed(texts.get("referral.agency"), entry.agencyWords()));
        became.add(Line.ours(texts.get("referral.outcome"), followed.get("referral.outcome." + entry.outcome())));
        add(became, Line.typed(texts.get("referral.said"), entry.outcomeSaid()));
        return List.of(
                decided, onDay(EntryKind.REFERRAL, kept, entry.outcomeOn(), texts.get("referral.became"), became));
    }

    Entry contact(FollowUpChronicle.Kept<ContactEntry> kept) {
        ContactEntry entry = kept.entry();
        List<Line> lines = new ArrayList<>();
        add(lines, Line.typed(texts.get("parents.whom"), entry.whom()));
        add(lines, new Line(texts.get("parents.by"), entry.toldBy(), Source.STAFF_NAME, null));
        add(lines, Line.typed(texts.get("parents.said"), entry.said()));
        add(lines, Line.typed(texts.get("parents.reason"), entry.reason()));
        history(lines, kept.changes());
        return onDay(
                EntryKind.PARENTS,
                kept,
                entry.toldOn(),
                texts.get(entry.told() ? "parents.told" : "parents.not-told"),
                lines);
    }

    /** @return that it began, and that it ended where that is over on that day */
    List<Entry> situation(FollowUpChronicle.Kept<SituationEntry> kept, LocalDate today) {
        SituationEntry entry = kept.entry();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.ours(texts.get("situation.period"), entry.period()));
        add(lines, new Line(texts.get("situation.worker"), entry.worker(), Source.OUTSIDER, null));
        add(lines, new Line(texts.get("situation.contact"), entry.contact(), Source.OUTSIDER, null));
        add(lines, Line.typed(texts.get("situation.note"), entry.note()));
        history(lines, kept.changes());
        Entry began = onDay(
                EntryKind.SITUATION, kept, entry.beginsOn(), texts.get("situation.began", entry.kindWords()), lines);
        if (entry.endsOn() == null || entry.endsOn().isAfter(today)) {
            return List.of(began);
        }
        return List.of(
                began,
                onDay(
                        EntryKind.SITUATION,
                        kept,
                        entry.endsOn(),
                        texts.get("situation.ended", entry.kindWords()),
                        List.of(Line.ours(texts.get("situation.period"), entry.period()))));
    }

    Entry tombstone(ChronologyTombstone stone) {
        return alone(
                EntryKind.TAKEN_OUT,
                momentOn(stone.getTakenOutOn(), null),
                WhenWords.day(stone.getTakenOutOn()),
                texts.get("tombstone"),
                people.staff(stone.getTakenOutBy()),
                List.of(Line.ours(texts.get("tombstone.kept"), texts.get("tombstone.nothing"))));
    }

    Entry print(ChronologyPrint print) {
        boolean whole = print.getReason() != null;
        return alone(
                EntryKind.PRINTED,
                print.getPrintedAt(),
                words.of(print.getPrintedAt()),
                texts.get(whole ? "printed.whole" : "printed.redacted"),
                people.staff(print.getPrintedBy()),
                whole ? List.of(Line.typed(texts.get("printed.reason"), print.getReason())) : List.of());
    }

    private Entry hung(EntryKind kind, long concernId, Instant at, String title, Person by, List<Line> lines) {
        Hook hook = hooks.get(concernId);
        return new Entry(
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

    private Entry alone(EntryKind kind, Instant at, String when, String title, Person by, List<Line> lines) {
        return new Entry(
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

    /** What has a day and no time; where nobody knows the day, it stands when it was entered. */
    private Entry onDay(EntryKind kind, FollowUpChronicle.Kept<?> kept, LocalDate day, String title, List<Line> lines) {
        Instant at = day == null ? kept.enteredAt() : momentOn(day, kept.enteredAt());
        String when = day == null ? texts.get("when.entered", words.of(kept.enteredAt())) : WhenWords.day(day);
        String written = day == null ? null : words.of(kept.enteredAt());
        Hook hook = kept.concernId() == 0 ? null : hooks.get(kept.concernId());
        return new Entry(
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
    private Instant momentOn(LocalDate day, Instant entered) {
        return entered != null && LocalDate.ofInstant(entered, zone).equals(day)
                ? entered
                : day.atTime(LocalTime.MAX).atZone(zone).toInstant();
    }

    /** What it was before, and who changed it; how it began is the entry itself, where nothing was changed since. */
    private void history(List<Line> lines, List<History.Change> changes) {
        changes.stream()
                .filter(change -> !change.was().isEmpty())
                .forEach(change -> lines.add(Line.typed(
                        texts.get("changed", change.when()),
                        texts.get("changed.by", change.by()) + "\n"
                                + change.was().stream()
                                        .map(was -> was.label() + ": " + was.value())
                                        .collect(Collectors.joining("\n")))));
    }

    private static void add(List<Line> lines, Line line) {
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
}
