package org.wholeschool.concern.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.concern.followup.action.ActionReading;
import org.wholeschool.concern.followup.action.ActionState;
import org.wholeschool.concern.followup.overview.FollowUpReading;
import org.wholeschool.concern.followup.parents.NotedContact;
import org.wholeschool.concern.followup.referral.Chase;
import org.wholeschool.concern.followup.referral.ReferralEntry;
import org.wholeschool.concern.followup.referral.ReferralNext;
import org.wholeschool.concern.followup.situation.PupilContext;
import org.wholeschool.concern.followup.situation.SituationEntry;
import org.wholeschool.concern.record.Decision;
import org.wholeschool.concern.record.SituationKind;
import org.wholeschool.platform.Texts;

/**
 * Derives what to do next about a concern from its record, by rules, the most pressing first. Each step says what it
 * follows from; where the record gives no reason, there is no step.
 */
final class NextSteps {

    private static final int MOST = 5;

    private static final String ACTION = "/concern/action.xhtml";
    private static final String REFERRAL = "/concern/referral.xhtml";
    private static final String REFERRAL_ONE = REFERRAL + "?id=";
    private static final String REFERRAL_NEXT = "/concern/referral-next.xhtml?id=";
    private static final String PARENTS = "/concern/parents.xhtml";
    private static final String DECIDE = "/concern/decide.xhtml";

    private static final Set<Decision> REFERRING =
            EnumSet.of(Decision.REFER_SOCIAL_CARE, Decision.REFER_POLICE, Decision.REFER_OTHER);

    /** Whose worker or plan has to hear of a concern. */
    private static final Set<SituationKind> WITH_SOCIAL_CARE = EnumSet.of(
            SituationKind.CHILD_PROTECTION_PLAN,
            SituationKind.CHILD_IN_NEED,
            SituationKind.LOOKED_AFTER,
            SituationKind.SOCIAL_WORKER);

    private final Texts texts = Texts.of("triage");
    private final Stage stage;
    private final FollowUpReading.FollowUp followUp;
    private final Set<String> dismissed;
    private final List<NextStep> steps = new ArrayList<>();
    private final List<NextStep> notNeeded = new ArrayList<>();

    private NextSteps(Stage stage, FollowUpReading.FollowUp followUp, Set<StepKey> dismissed) {
        this.stage = stage;
        this.followUp = followUp;
        this.dismissed = dismissed.stream().map(StepKey::written).collect(Collectors.toSet());
    }

    /**
     * @param stage how far the concern is
     * @param followUp what followed from it
     * @param dismissed steps that a lead has marked as not needed
     * @return what to do next, at most five steps; of a closed one only which referral awaits an answer or a decision
     */
    static Sorted of(Stage stage, FollowUpReading.FollowUp followUp, Set<StepKey> dismissed) {
        NextSteps next = new NextSteps(stage, followUp, dismissed);
        if (stage.isClosed()) {
            next.chases();
        } else {
            next.triage();
            next.actions();
            next.referrals();
            next.people();
            next.closing();
        }
        return new Sorted(next.steps.stream().limit(MOST).toList(), List.copyOf(next.notNeeded));
    }

    private void triage() {
        if (!stage.isAcknowledged()) {
            add("acknowledge", stage.due(), null);
        }
        if (stage.unread() > 0) {
            add("additions", texts.get("next.additions.because", stage.unread()), "#added");
        }
        if (stage.isUnassigned()) {
            add("assign", texts.get("next.assign.because"), null);
        }
        if (stage.decision() == null) {
            add("decide", stage.isAcknowledged() ? stage.due() : texts.get("next.decide.because"), DECIDE);
        }
    }

    private void actions() {
        for (ActionReading.Line action : followUp.actions()) {
            if (action.isOpen() && action.overdue()) {
                add("overdue", texts.get("next.overdue.because", action.owner(), action.due(), action.task()), ACTION);
            } else if (action.state() == ActionState.CANNOT) {
                add(
                        new StepKey(StepKey.CANNOT, action.id()),
                        texts.get("next.cannot.because", action.owner(), action.task()),
                        ACTION);
            }
        }
    }

    private void referrals() {
        boolean isMade =
                followUp.referrals().stream().anyMatch(one -> one.entry().made());
        if (REFERRING.contains(stage.decision()) && !isMade) {
            add(
                    StepKey.of("refer:" + stage.decision()),
                    texts.get("next.refer.because", texts.get("decision." + stage.decision())),
                    REFERRAL);
        }
        chases();
    }

    private void chases() {
        followUp.referrals().stream()
                .filter(kept -> followUp.chases().containsKey(kept.id()))
                .forEach(kept -> chase(kept.entry(), followUp.chases().get(kept.id())));
    }

    private void chase(ReferralEntry referral, Chase chase) {
        if (chase.isUndecided()) {
            steps.add(new NextStep(
                    null,
                    texts.get("next.refused"),
                    texts.get("next.refused.because", chase.agency(), referral.outcomeOnWords()),
                    REFERRAL_NEXT + chase.id(),
                    texts.get("next.refused.do")));
        } else if (chase.isWaiting()) {
            String since = texts.get("next.chase.because", referral.decidedWords());
            boolean isEscalated = chase.following() == ReferralNext.ESCALATED;
            steps.add(new NextStep(
                    null,
                    texts.get(isEscalated ? "next.escalated" : "next.chase", chase.agency()),
                    chase.dueOn() == null
                            ? since
                            : texts.get(chase.isOverdue() ? "next.chase.overdue" : "next.chase.due", chase.due()),
                    chase.isOverdue() ? REFERRAL_NEXT + chase.id() : REFERRAL_ONE + chase.id(),
                    texts.get(chase.isOverdue() ? "next.refused.do" : "next.chase.do")));
        }
    }

    private void people() {
        if (stage.told() != null && followUp.actions().isEmpty()) {
            add(StepKey.of("told"), texts.get("next.told.because", stage.told()), ACTION);
        }
        if (followUp.referrals().isEmpty()) {
            followUp.pupils().forEach(this::socialCare);
        }
        if (followUp.contacts().isEmpty() && !followUp.pupils().isEmpty()) {
            NotedContact noted = followUp.noted();
            add(
                    StepKey.of("parents"),
                    noted == null ? texts.get("next.parents.because") : noted.words(),
                    noted == null ? PARENTS : noted.page());
        }
    }

    private void socialCare(PupilContext.Beside pupil) {
        pupil.holding().stream()
                .filter(known -> WITH_SOCIAL_CARE.contains(known.kind()))
                .map(SituationEntry::kindWords)
                .findFirst()
                .ifPresent(kind -> add(
                        new StepKey(StepKey.SOCIAL_CARE, pupil.id()),
                        texts.get("next.social-care.because", pupil.name(), kind),
                        REFERRAL));
    }

    private void closing() {
        if (steps.isEmpty() && stage.decision() != null) {
            add(StepKey.of("close"), texts.get("next.close.because"), DECIDE);
        }
    }

    private void add(String name, String because, String page) {
        steps.add(step(name, null, because, page));
    }

    /** Adds a step where a lead has not marked it as not needed. */
    private void add(StepKey key, String because, String page) {
        NextStep step = step(key.name(), key.written(), because, page);
        (dismissed.contains(step.key()) ? notNeeded : steps).add(step);
    }

    private NextStep step(String name, String key, String because, String page) {
        return new NextStep(
                key, texts.get("next." + name), because, page, page == null ? null : texts.get("next." + name + ".do"));
    }

    /**
     * What to do next, and what is not.
     *
     * @param open the most pressing first
     * @param notNeeded what a lead has marked as not needed, and would be a step without that
     */
    record Sorted(List<NextStep> open, List<NextStep> notNeeded) {}

    /**
     * How far a concern is.
     *
     * @param isAcknowledged whether a lead has seen it
     * @param isUnassigned whether it needs a case lead and has none
     * @param decision what was decided, or null
     * @param isClosed whether it is over
     * @param due by when it is to be acknowledged or decided, in words
     * @param told what the pupil was told will happen, or null
     * @param unread how many additions no lead has read
     */
    record Stage(
            boolean isAcknowledged,
            boolean isUnassigned,
            Decision decision,
            boolean isClosed,
            String due,
            String told,
            long unread) {}
}
