package org.wholeschool.concern.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.concern.chronology.ChronicleEntry.Line;
import org.wholeschool.concern.chronology.ChronicleEntry.Source;
import org.wholeschool.concern.followup.History;
import org.wholeschool.concern.followup.action.ActionState;
import org.wholeschool.concern.followup.overview.FollowUpChronicle;
import org.wholeschool.concern.followup.parents.ContactEntry;
import org.wholeschool.concern.followup.referral.NextEntry;
import org.wholeschool.concern.followup.referral.ReferralEntry;
import org.wholeschool.concern.followup.referral.ReferralNext;
import org.wholeschool.concern.followup.referral.ReferralSteps;
import org.wholeschool.concern.followup.situation.KeyAdultTerm;
import org.wholeschool.concern.followup.situation.SituationEntry;
import org.wholeschool.concern.note.ChildsWish;
import org.wholeschool.concern.note.NoteChronicle;
import org.wholeschool.concern.note.NoteLine;
import org.wholeschool.concern.record.WhenWords;
import org.wholeschool.concern.safety.SafetyChronicle;
import org.wholeschool.platform.Texts;

/** Makes entries of what followed of a concern: actions, referrals, safety plans, contact, situations, and notes. */
final class FollowUpEntries {

    /** What a safety plan says in words of the product. */
    private static final Set<String> OURS = Set.of("reviewOn", "outcome");

    private final EntryMaker frame;
    private final NamedPeople people;
    private final Texts texts = Texts.of("chronology");
    private final Texts followed = Texts.of("followup");
    private final Texts ofSafety = Texts.of("safety");
    private final Texts noted = Texts.of("note");

    /**
     * @param frame what an entry hangs on, and when it happened
     * @param people who is meant by numbers
     */
    FollowUpEntries(EntryMaker frame, NamedPeople people) {
        this.frame = frame;
        this.people = people;
    }

    ChronicleEntry step(FollowUpChronicle.Step step) {
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
        EntryMaker.add(lines, Line.typed(texts.get("action.became"), step.outcome()));
        String title = asked
                ? texts.get(step.edition() == 1 ? "action.asked" : "action.asked.anew")
                : texts.get("action." + step.state());
        return frame.hung(EntryKind.ACTION, step.concernId(), step.at(), title, people.staff(step.by()), lines);
    }

    /** @return the referral, and what came of it where that is known */
    List<ChronicleEntry> referral(FollowUpChronicle.Kept<ReferralEntry> kept) {
        ReferralEntry entry = kept.entry();
        List<Line> lines = new ArrayList<>();
        EntryMaker.add(lines, Line.typed(texts.get("referral.agency"), entry.agencyWords()));
        EntryMaker.add(lines, Line.typed(texts.get("referral.reference"), entry.reference()));
        EntryMaker.add(lines, Line.typed(texts.get("referral.reason"), entry.reason()));
        history(lines, kept.changes());
        ChronicleEntry decided = frame.onDay(
                EntryKind.REFERRAL,
                kept,
                entry.decidedOn(),
                texts.get(entry.made() ? "referral.made" : "referral.none"),
                lines);
        if (entry.outcome() == null) {
            return List.of(decided);
        }
        List<Line> became = new ArrayList<>();
        EntryMaker.add(became, Line.typed(texts.get("referral.agency"), entry.agencyWords()));
        became.add(Line.ours(texts.get("referral.outcome"), followed.get("referral.outcome." + entry.outcome())));
        EntryMaker.add(became, Line.typed(texts.get("referral.said"), entry.outcomeSaid()));
        return List.of(
                decided,
                frame.onDay(EntryKind.REFERRAL, kept, entry.outcomeOn(), texts.get("referral.became"), became));
    }

    /** @return that a referral was escalated, or that its refusal was accepted */
    ChronicleEntry next(ReferralSteps.Step step) {
        NextEntry entry = step.entry();
        boolean isEscalated = entry.next() == ReferralNext.ESCALATED;
        List<Line> lines = new ArrayList<>();
        EntryMaker.add(lines, Line.typed(texts.get("referral.agency"), step.agency()));
        EntryMaker.add(lines, Line.typed(texts.get("referral.next.whom"), entry.whom()));
        EntryMaker.add(lines, Line.typed(texts.get("referral.next.disagreement"), entry.disagreement()));
        EntryMaker.add(
                lines, Line.typed(texts.get(isEscalated ? "referral.said" : "referral.next.why"), entry.words()));
        if (isEscalated) {
            lines.add(Line.ours(texts.get("referral.next.on"), entry.doneOnWords()));
            lines.add(Line.ours(texts.get("referral.next.due"), entry.dueOnWords()));
        }
        return frame.hung(
                EntryKind.REFERRAL,
                step.concernId(),
                step.at(),
                texts.get("referral.next." + entry.next()),
                people.staff(step.by()),
                lines);
    }

    ChronicleEntry contact(FollowUpChronicle.Kept<ContactEntry> kept) {
        ContactEntry entry = kept.entry();
        List<Line> lines = new ArrayList<>();
        EntryMaker.add(lines, Line.typed(texts.get("parents.whom"), entry.whom()));
        EntryMaker.add(lines, new Line(texts.get("parents.by"), entry.toldBy(), Source.STAFF_NAME, null));
        EntryMaker.add(lines, Line.typed(texts.get("parents.said"), entry.said()));
        EntryMaker.add(lines, Line.typed(texts.get("parents.reason"), entry.reason()));
        history(lines, kept.changes());
        return frame.onDay(
                EntryKind.PARENTS,
                kept,
                entry.toldOn(),
                texts.get(entry.told() ? "parents.told" : "parents.not-told"),
                lines);
    }

    ChronicleEntry safety(SafetyChronicle.Step step) {
        List<Line> lines = new ArrayList<>();
        step.said().forEach((what, text) -> lines.add(safety(what, text)));
        addPerson(lines, "field.trustedAdult", step.trustedAdult());
        addPerson(lines, "field.owner", step.owner());
        return frame.hung(
                EntryKind.SAFETY_PLAN,
                step.concernId(),
                step.at(),
                ofSafety.get("step." + step.step()),
                people.staff(step.by()),
                lines);
    }

    private Line safety(String what, String text) {
        String label = ofSafety.get("field." + what);
        if (what.equals("spots")) {
            return new Line(label, text, Source.PLACE, null);
        }
        return OURS.contains(what) ? Line.ours(label, text) : Line.typed(label, text);
    }

    private void addPerson(List<Line> lines, String label, Long account) {
        Person person = people.staff(account);
        if (person != null) {
            lines.add(Line.named(ofSafety.get(label), person));
        }
    }

    /** @return that it began, and that it ended where that is over on that day */
    List<ChronicleEntry> situation(FollowUpChronicle.Kept<SituationEntry> kept, LocalDate today) {
        SituationEntry entry = kept.entry();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.ours(texts.get("situation.period"), entry.period()));
        EntryMaker.add(lines, new Line(texts.get("situation.worker"), entry.worker(), Source.OUTSIDER, null));
        EntryMaker.add(lines, new Line(texts.get("situation.contact"), entry.contact(), Source.OUTSIDER, null));
        EntryMaker.add(lines, Line.typed(texts.get("situation.note"), entry.note()));
        history(lines, kept.changes());
        ChronicleEntry began = frame.onDay(
                EntryKind.SITUATION, kept, entry.beginsOn(), texts.get("situation.began", entry.kindWords()), lines);
        if (entry.endsOn() == null || entry.endsOn().isAfter(today)) {
            return List.of(began);
        }
        return List.of(
                began,
                frame.onDay(
                        EntryKind.SITUATION,
                        kept,
                        entry.endsOn(),
                        texts.get("situation.ended", entry.kindWords()),
                        List.of(Line.ours(texts.get("situation.period"), entry.period()))));
    }

    /** @return that an adult became the pupil's key adult, and that this ended where it has */
    List<ChronicleEntry> keyAdult(KeyAdultTerm term) {
        List<Line> lines = new ArrayList<>();
        Person adult = people.staff(term.account());
        if (adult != null) {
            lines.add(Line.named(texts.get("key-adult"), adult));
        }
        EntryMaker.add(lines, new Line(texts.get("key-adult"), term.name(), Source.STAFF_NAME, null));
        lines.add(Line.ours(texts.get("situation.period"), term.period()));
        ChronicleEntry began = frame.onDay(
                EntryKind.SITUATION,
                new FollowUpChronicle.Kept<>(0, term, term.enteredAt(), term.enteredBy(), List.of()),
                term.since(),
                texts.get("situation.began", texts.get("key-adult")),
                lines);
        if (term.until() == null) {
            return List.of(began);
        }
        ChronicleEntry ended = frame.onDay(
                EntryKind.SITUATION,
                new FollowUpChronicle.Kept<>(0, term, term.endedAt(), term.endedBy(), List.of()),
                term.until(),
                texts.get("situation.ended", texts.get("key-adult")),
                lines);
        return List.of(began, ended);
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

    ChronicleEntry note(NoteChronicle.Noted note) {
        NoteLine line = note.line();
        List<Line> lines = new ArrayList<>();
        addNoted(lines, "with", line.people());
        note.pupils().stream()
                .map(people::pupil)
                .filter(Objects::nonNull)
                .forEach(pupil -> lines.add(Line.named(noted.get("about"), pupil)));
        addNoted(lines, "words", line.words());
        wish(lines, line.wish(), line.hesitatedWords());
        addNoted(lines, "follows", line.follows());
        note.asked().forEach(action -> asked(lines, action));
        if (note.nextOn() != null) {
            lines.add(Line.ours(noted.get("next"), WhenWords.day(note.nextOn())));
        }
        if (line.corrects() != null) {
            lines.add(Line.ours(noted.get("correction"), line.correctsWords()));
        }
        line.corrected().forEach(other -> lines.add(Line.ours(noted.get("correction"), other.correctedWords())));
        return frame.noted(
                new EntryMaker.Moment(
                        note.heldAt() == null ? frame.momentOn(note.heldOn(), note.keptAt()) : note.heldAt(),
                        line.when(),
                        frame.words(note.keptAt())),
                line.concernId(),
                line.kindWords(),
                people.staff(note.keptBy()),
                lines);
    }

    private void asked(List<Line> lines, NoteChronicle.NotedAction action) {
        lines.add(Line.typed(texts.get("action.task"), action.task()));
        Person owner = people.staff(action.owner());
        if (owner != null) {
            lines.add(Line.named(texts.get("action.owner"), owner));
        }
        lines.add(Line.ours(texts.get("action.due"), WhenWords.day(action.dueOn())));
        EntryMaker.add(lines, Line.typed(texts.get("action.became"), action.outcome()));
    }

    private void wish(List<Line> lines, ChildsWish wish, String hesitated) {
        addNoted(lines, "wants", wish.wants());
        addNoted(lines, "told", wish.toldBefore());
        if (hesitated != null) {
            lines.add(Line.ours(noted.get("hesitated"), hesitated));
        }
        addNoted(lines, "hesitation", wish.hesitation());
    }

    private void addNoted(List<Line> lines, String label, String text) {
        EntryMaker.add(lines, Line.typed(noted.get(label), text));
    }
}
