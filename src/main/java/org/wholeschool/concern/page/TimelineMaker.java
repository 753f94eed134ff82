package org.wholeschool.concern.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.wholeschool.concern.attachment.FileChronicle;
import org.wholeschool.concern.followup.action.ActionState;
import org.wholeschool.concern.followup.overview.FollowUpChronicle;
import org.wholeschool.concern.followup.parents.ContactEntry;
import org.wholeschool.concern.followup.referral.NextEntry;
import org.wholeschool.concern.followup.referral.ReferralEntry;
import org.wholeschool.concern.followup.referral.ReferralNext;
import org.wholeschool.concern.followup.referral.ReferralSteps;
import org.wholeschool.concern.inbox.CaseLeads;
import org.wholeschool.concern.mine.Additions;
import org.wholeschool.concern.record.ChangeKind;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.WhenWords;
import org.wholeschool.concern.timeline.TimelineEntry;
import org.wholeschool.concern.timeline.TimelineEntry.Lines;
import org.wholeschool.concern.timeline.TimelineKind;
import org.wholeschool.concern.triage.CaseChronicle;
import org.wholeschool.platform.Texts;

/** Makes entries of a timeline from what other packages keep about a concern. */
final class TimelineMaker {

    private final ZoneId zone;
    private final Function<Long, String> staff;
    private final Map<Long, String> pupils;
    private final Texts texts = Texts.of("timeline");

    /**
     * @param zone the school's clocks
     * @param staff names by account
     * @param pupils names of those whom the concern names
     */
    TimelineMaker(ZoneId zone, Function<Long, String> staff, Map<Long, String> pupils) {
        this.zone = zone;
        this.staff = staff;
        this.pupils = pupils;
    }

    /** @return that it was logged, acknowledged and assigned, and how it went up */
    List<TimelineEntry> record(Concern concern, CaseLeads.Care care) {
        List<TimelineEntry> entries = new ArrayList<>();
        entries.add(new TimelineEntry(
                TimelineKind.RECORD,
                concern.getReceivedAt(),
                texts.get(concern.getBatchId() == null ? "logged" : "imported"),
                staff.apply(concern.getLoggedBy()),
                new Lines()
                        .add(texts.get("source"), Texts.of("concern").get("source." + concern.getSource()))
                        .all()));
        if (concern.getAcknowledgedAt() != null) {
            entries.add(new TimelineEntry(
                    TimelineKind.RECORD,
                    concern.getAcknowledgedAt(),
                    texts.get("acknowledged"),
                    staff.apply(concern.getAcknowledgedBy()),
                    List.of()));
        }
        if (care.since() != null) {
            String lead = Objects.requireNonNullElse(care.row().owner(), texts.get("left"));
            entries.add(new TimelineEntry(
                    TimelineKind.RECORD,
                    care.since(),
                    texts.get("assigned", lead),
                    staff.apply(care.assignedBy()),
                    List.of()));
        }
        care.steps().forEach(step -> entries.addAll(escalation(step)));
        return entries;
    }

    private List<TimelineEntry> escalation(CaseLeads.Step step) {
        TimelineEntry told = new TimelineEntry(
                TimelineKind.RECORD, step.at(), texts.get("escalated." + step.step(), step.told()), null, List.of());
        return step.takenUpAt() == null
                ? List.of(told)
                : List.of(
                        told,
                        new TimelineEntry(
                                TimelineKind.RECORD,
                                step.takenUpAt(),
                                texts.get("escalated.taken"),
                                step.takenUpBy(),
                                List.of()));
    }

    TimelineEntry addition(Additions.Added addition) {
        return new TimelineEntry(
                TimelineKind.RECORD,
                addition.addedAt(),
                texts.get("addition"),
                addition.by(),
                new Lines().add(texts.get("addition.words"), addition.words()).all());
    }

    TimelineEntry change(CaseChronicle.Changed change) {
        Lines lines = new Lines().add(texts.get("pupil"), pupils.get(change.pupilId()));
        change.lines().forEach(line -> {
            String now = line.after() == null ? texts.get("nothing") : line.after();
            lines.add(line.label(), line.before() == null ? now : texts.get("before", now, line.before()));
        });
        lines.add(texts.get("reason"), change.reason());
        boolean isDecision = switch (change.kind()) {
            case DECIDED, CLOSED, REOPENED, CLOSING_UNDONE -> true;
            default -> false;
        };
        boolean isFirst =
                change.kind() == ChangeKind.DECIDED && change.lines().stream().allMatch(line -> line.before() == null);
        return new TimelineEntry(
                isDecision ? TimelineKind.DECISION : TimelineKind.RECORD,
                change.at(),
                isFirst ? texts.get("decided") : Texts.of("triage").get("change." + change.kind()),
                staff.apply(change.by()),
                lines.all());
    }

    /** @return that it was added, and that it was quarantined and purged where it was */
    List<TimelineEntry> file(FileChronicle.Kept file) {
        List<TimelineEntry> entries = new ArrayList<>();
        String name = texts.get("file.name");
        Lines added = new Lines().add(name, file.name()).add(texts.get("file.what"), file.what());
        entries.add(file("file.added", file.addedAt(), file.addedBy(), added));
        if (file.quarantinedAt() != null) {
            entries.add(file("file.quarantined", file.quarantinedAt(), file.quarantinedBy(), new Lines()));
        }
        if (file.purgedAt() != null) {
            entries.add(file(
                    "file.purged", file.purgedAt(), file.purgedBy(), new Lines().add(texts.get("reason"), file.why())));
        }
        return entries;
    }

    private TimelineEntry file(String title, Instant at, Long by, Lines lines) {
        return new TimelineEntry(TimelineKind.FILE, at, texts.get(title), staff.apply(by), lines.all());
    }

    TimelineEntry step(FollowUpChronicle.Step step) {
        boolean isAsked = step.state() == ActionState.OPEN;
        Lines lines = new Lines()
                .add(texts.get("action.task"), step.task())
                .add(texts.get("action.owner"), staff.apply(step.ownerId()));
        if (isAsked) {
            lines.add(texts.get("action.due"), WhenWords.day(step.dueOn()));
        }
        lines.add(texts.get("action.outcome"), step.outcome());
        String title = isAsked ? step.edition() == 1 ? "action.asked" : "action.changed" : "action." + step.state();
        return new TimelineEntry(TimelineKind.ACTION, step.at(), texts.get(title), staff.apply(step.by()), lines.all());
    }

    /** @return the referral, and its outcome where that is known */
    List<TimelineEntry> referral(FollowUpChronicle.Kept<ReferralEntry> kept) {
        ReferralEntry entry = kept.entry();
        Lines lines = new Lines()
                .add(texts.get("pupil"), pupils.get(entry.pupilId()))
                .add(texts.get("referral.agency"), entry.agencyWords())
                .add(texts.get("referral.reference"), entry.reference())
                .add(texts.get("reason"), entry.reason());
        List<TimelineEntry> entries = new ArrayList<>();
        entries.add(onDay(
                TimelineKind.REFERRAL,
                entry.decidedOn(),
                kept,
                entry.made() ? "referral.made" : "referral.none",
                lines));
        if (entry.outcome() != null) {
            Lines outcome = new Lines()
                    .add(texts.get("referral.agency"), entry.agencyWords())
                    .add(texts.get("referral.outcome"), Texts.of("followup").get("referral.outcome." + entry.outcome()))
                    .add(texts.get("referral.said"), entry.outcomeSaid());
            entries.add(onDay(TimelineKind.REFERRAL, entry.outcomeOn(), kept, "referral.answered", outcome));
        }
        return entries;
    }

    /** @return that a referral was escalated, or that its refusal was accepted */
    TimelineEntry next(ReferralSteps.Step step) {
        NextEntry entry = step.entry();
        boolean isEscalated = entry.next() == ReferralNext.ESCALATED;
        Lines lines = new Lines()
                .add(texts.get("referral.agency"), step.agency())
                .add(texts.get("referral.whom"), entry.whom())
                .add(texts.get("referral.next.disagreement"), entry.disagreement())
                .add(texts.get(isEscalated ? "referral.said" : "reason"), entry.words());
        if (isEscalated) {
            lines.add(texts.get("referral.next.on"), entry.doneOnWords())
                    .add(texts.get("referral.next.due"), entry.dueOnWords());
        }
        return new TimelineEntry(
                        TimelineKind.REFERRAL,
                        step.at(),
                        texts.get("referral.next." + entry.next()),
                        staff.apply(step.by()),
                        lines.all())
                .on("/concern/referral.xhtml?id=" + step.referralId());
    }

    TimelineEntry contact(FollowUpChronicle.Kept<ContactEntry> kept) {
        ContactEntry entry = kept.entry();
        Lines lines = new Lines()
                .add(texts.get("parents.of"), pupils.get(entry.pupilId()))
                .add(texts.get("parents.whom"), entry.whom())
                .add(texts.get("parents.by"), entry.toldBy())
                .add(texts.get("parents.said"), entry.said())
                .add(texts.get("reason"), entry.reason());
        LocalDate day = entry.toldOn() == null ? LocalDate.ofInstant(kept.enteredAt(), zone) : entry.toldOn();
        return onDay(TimelineKind.PARENTS, day, kept, entry.told() ? "parents.told" : "parents.not-told", lines);
    }

    private TimelineEntry onDay(
            TimelineKind kind, LocalDate day, FollowUpChronicle.Kept<?> kept, String title, Lines lines) {
        return TimelineEntry.onDay(
                kind, day, kept.enteredAt(), zone, texts.get(title), staff.apply(kept.enteredBy()), lines.all());
    }
}
