package org.wholeschool.concern.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wholeschool.agency.Agency;
import org.wholeschool.concern.followup.Kept;
import org.wholeschool.concern.followup.action.ActionReading;
import org.wholeschool.concern.followup.action.ActionState;
import org.wholeschool.concern.followup.overview.FollowUpReading;
import org.wholeschool.concern.followup.parents.ContactEntry;
import org.wholeschool.concern.followup.parents.NotedContact;
import org.wholeschool.concern.followup.referral.Chase;
import org.wholeschool.concern.followup.referral.ReferralEntry;
import org.wholeschool.concern.followup.referral.ReferralNext;
import org.wholeschool.concern.followup.referral.ReferralOutcome;
import org.wholeschool.concern.followup.situation.PupilContext;
import org.wholeschool.concern.followup.situation.SituationEntry;
import org.wholeschool.concern.record.Decision;
import org.wholeschool.concern.record.SituationKind;
import org.wholeschool.platform.SchoolDates;

/** What to do next follows from the record, and only from it. */
class NextStepsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    private final SituationEntry inNeed = new SituationEntry(SituationKind.CHILD_IN_NEED, null, null, null, null, null);

    @Test
    void aNewConcernIsAcknowledgedAssignedAndDecided() {
        assertEquals(
                List.of("Acknowledge this concern.", "Assign a case lead.", "Decide what to do."),
                what(stage(false, true, null, null), followUp(List.of(), List.of(), List.of(), List.of())));
    }

    @Test
    void aPromiseToThePupilIsKeptAsItWasSaid() {
        List<NextStep> steps = open(
                stage(true, false, Decision.ACT_IN_SCHOOL, "We talk to you on Monday."),
                followUp(List.of(), List.of(), List.of(), List.of()));
        assertEquals("Keep what the pupil was told.", steps.get(0).what());
        assertEquals("“We talk to you on Monday.”", steps.get(0).because());
        assertEquals("/concern/action.xhtml", steps.get(0).page());
    }

    @Test
    void socialCareIsToldOfAChildInNeedUntilAReferralIsRecorded() {
        PupilContext.Beside jake = new PupilContext.Beside(1, "Jake Morrow", "9T", List.of(inNeed), null, "None");
        List<NextStep> steps = open(
                stage(true, false, Decision.KEEP_WATCH, null),
                followUp(List.of(), List.of(), List.of(contact()), List.of(jake)));
        assertEquals(
                List.of("Tell social care."), steps.stream().map(NextStep::what).toList());
        assertEquals("Status of Jake Morrow: Child in need.", steps.get(0).because());
        assertEquals(
                List.of("Close this concern."),
                what(
                        stage(true, false, Decision.KEEP_WATCH, null),
                        followUp(
                                List.of(),
                                List.of(referral(ReferralOutcome.ADVICE)),
                                List.of(contact()),
                                List.of(jake))));
    }

    @Test
    void aDecisionToReferNeedsAReferralAndThatAnOutcome() {
        NextSteps.Stage decided = stage(true, false, Decision.REFER_SOCIAL_CARE, null);
        assertEquals(
                List.of("Make the referral."), what(decided, followUp(List.of(), List.of(), List.of(), List.of())));
        assertEquals(
                List.of("Chase the referral to Children's social care."),
                what(decided, followUp(List.of(), List.of(referral(null)), List.of(), List.of())));
        NextStep refused = open(
                        decided,
                        followUp(List.of(), List.of(referral(ReferralOutcome.NOT_ACCEPTED)), List.of(), List.of()))
                .get(0);
        assertEquals("Escalate, or accept the decision.", refused.what());
        assertEquals("/concern/referral-next.xhtml?id=1", refused.page());
    }

    @Test
    void anActionThatIsOverdueOrCannotBeDoneIsChased() {
        assertEquals(
                List.of("Chase an overdue action.", "Ask another colleague."),
                what(
                        stage(true, false, Decision.ACT_IN_SCHOOL, null),
                        followUp(
                                List.of(action(ActionState.OPEN, true), action(ActionState.CANNOT, false)),
                                List.of(),
                                List.of(),
                                List.of())));
    }

    @Test
    void whatIsDecidedAndHasNothingOpenIsClosedAndAClosedOneHasNoStep() {
        FollowUpReading.FollowUp nothing = followUp(List.of(), List.of(), List.of(), List.of());
        assertEquals(
                List.of("Close this concern."), what(stage(true, false, Decision.NO_FURTHER_ACTION, null), nothing));
        NextSteps.Stage closed =
                new NextSteps.Stage(false, true, Decision.NO_FURTHER_ACTION, true, "", "We talk to you.", 2);
        assertTrue(NextSteps.of(closed, nothing, Set.of()).open().isEmpty());
    }

    @Test
    void whatALeadSaysIsNotNeededIsNoStepAndWithNothingLeftTheConcernIsClosed() {
        PupilContext.Beside jake = new PupilContext.Beside(7, "Jake Morrow", "9T", List.of(inNeed), null, "None");
        NextSteps.Stage decided = stage(true, false, Decision.KEEP_WATCH, null);
        FollowUpReading.FollowUp one = followUp(List.of(), List.of(), List.of(), List.of(jake));
        assertEquals(List.of("Tell social care.", "Decide whether to inform parents."), what(decided, one));
        List<StepKey> keys = open(decided, one).stream()
                .map(step -> StepKey.read(step.key()).orElseThrow())
                .toList();
        assertEquals(List.of(new StepKey("social-care", 7), new StepKey("parents", 0)), keys);
        NextSteps.Sorted less = NextSteps.of(decided, one, Set.of(keys.get(1)));
        assertEquals(
                List.of("Tell social care."),
                less.open().stream().map(NextStep::what).toList());
        assertEquals(
                List.of("Decide whether to inform parents."),
                less.notNeeded().stream().map(NextStep::what).toList());
        NextSteps.Sorted none = NextSteps.of(decided, one, Set.copyOf(keys));
        assertEquals(
                List.of("Close this concern."),
                none.open().stream().map(NextStep::what).toList());
    }

    @Test
    void whatIsOpenGoesAwayOnlyByDoingIt() {
        assertTrue(open(stage(false, true, null, null), followUp(List.of(), List.of(), List.of(), List.of())).stream()
                .allMatch(step -> step.key() == null));
        assertTrue(StepKey.read("acknowledge/0").isEmpty());
        assertTrue(StepKey.read("refer:SOMETHING/0").isEmpty());
        assertTrue(StepKey.read("parents/0;").isEmpty());
        assertTrue(StepKey.read(null).isEmpty());
        assertEquals(
                new StepKey("refer:REFER_POLICE", 0),
                StepKey.read("refer:REFER_POLICE/0").orElseThrow());
    }

    @Test
    void aContactThatOnlyANoteHasIsNeitherNoContactNorThatTheyWereInformed() {
        PupilContext.Beside jake = new PupilContext.Beside(7, "Jake Morrow", "9T", List.of(), null, "None");
        FollowUpReading.FollowUp noted = new FollowUpReading.FollowUp(
                List.of(), List.of(), List.of(), new NotedContact(5, 9, DAY), List.of(jake), Map.of());
        NextStep step = open(stage(true, false, Decision.NO_FURTHER_ACTION, null), noted).stream()
                .filter(each -> each.what().equals("Decide whether to inform parents."))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "Contact noted on " + SchoolDates.LONG_DATE.format(DAY) + ", not recorded as informed.",
                step.because());
        assertEquals("/concern/parents.xhtml?concern=9&note=5", step.page());
    }

    private static List<NextStep> open(NextSteps.Stage stage, FollowUpReading.FollowUp followUp) {
        return NextSteps.of(stage, followUp, Set.of()).open();
    }

    @Test
    void anEscalationThatAwaitsAnAnswerIsChasedUntilThenAlsoOnceTheConcernIsClosed() {
        Kept<ReferralEntry> refused = referral(ReferralOutcome.NOT_ACCEPTED);
        Chase escalated =
                new Chase(1, "Children's social care", true, DAY, false, false, ReferralNext.ESCALATED, List.of());
        FollowUpReading.FollowUp waiting = new FollowUpReading.FollowUp(
                List.of(), List.of(refused), List.of(contact()), null, List.of(), Map.of(1L, escalated));
        NextSteps.Stage decided = stage(true, false, Decision.REFER_SOCIAL_CARE, null);
        NextSteps.Stage closed = new NextSteps.Stage(true, false, Decision.REFER_SOCIAL_CARE, true, "", null, 0);
        List<String> chase = List.of("Chase the escalation to Children's social care.");
        assertEquals(chase, what(decided, waiting));
        assertEquals(chase, what(closed, waiting));
    }

    private static List<String> what(NextSteps.Stage stage, FollowUpReading.FollowUp followUp) {
        return NextSteps.of(stage, followUp, Set.of()).open().stream()
                .map(NextStep::what)
                .toList();
    }

    private static NextSteps.Stage stage(boolean isAcknowledged, boolean isUnassigned, Decision decision, String told) {
        return new NextSteps.Stage(isAcknowledged, isUnassigned, decision, false, "Decide by 09:40.", told, 0);
    }

    private static FollowUpReading.FollowUp followUp(
            List<ActionReading.Line> actions,
            List<Kept<ReferralEntry>> referrals,
            List<Kept<ContactEntry>> contacts,
            List<PupilContext.Beside> pupils) {
        return new FollowUpReading.FollowUp(
                actions,
                referrals,
                contacts,
                null,
                pupils,
                referrals.stream()
                        .filter(kept -> kept.entry().made())
                        .collect(Collectors.toMap(Kept::id, NextStepsTest::chase)));
    }

    private static Chase chase(Kept<ReferralEntry> kept) {
        boolean isRefused = kept.entry().outcome() == ReferralOutcome.NOT_ACCEPTED;
        return new Chase(
                kept.id(),
                kept.entry().agencyWords(),
                kept.entry().outcome() == null,
                kept.entry().outcome() == null ? DAY : null,
                false,
                isRefused,
                null,
                List.of());
    }

    private static Kept<ReferralEntry> referral(ReferralOutcome outcome) {
        return new Kept<>(
                1,
                1,
                1,
                new ReferralEntry(null, true, Agency.CHILDRENS_SOCIAL_CARE, null, DAY, null, null, outcome, DAY, null),
                null,
                "",
                List.of());
    }

    private static Kept<ContactEntry> contact() {
        return new Kept<>(
                1,
                1,
                1,
                new ContactEntry(null, true, DAY, "A. Lead", "Mother, by phone", null, null),
                null,
                "",
                List.of());
    }

    private static ActionReading.Line action(ActionState state, boolean isOverdue) {
        return new ActionReading.Line(
                1, 1, 1, 1, "Tom Reid", false, DAY, "27 November", isOverdue, state, "Meet Sam.", null, "", List.of());
    }
}
