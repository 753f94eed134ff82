package org.wholeschool.intervention.plan.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.followup.action.ActionReading;
import org.wholeschool.concern.followup.action.MyTasks;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.intervention.ContextTexts;
import org.wholeschool.intervention.Lever;
import org.wholeschool.intervention.evaluation.Design;
import org.wholeschool.intervention.plan.ContextKind;
import org.wholeschool.intervention.plan.FirstContext;
import org.wholeschool.intervention.plan.GoalText;
import org.wholeschool.intervention.plan.Measure;
import org.wholeschool.intervention.plan.PlanOrigin;
import org.wholeschool.intervention.plan.PlanState;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.PlanView;
import org.wholeschool.intervention.plan.ReachText;
import org.wholeschool.intervention.plan.TestText;
import org.wholeschool.intervention.plan.VoiceText;
import org.wholeschool.intervention.plan.Weighed;
import org.wholeschool.intervention.plan.Weight;
import org.wholeschool.intervention.plan.action.PlanActions;
import org.wholeschool.intervention.plan.action.PlanReminderJob;
import org.wholeschool.intervention.plan.list.PlanLines;
import org.wholeschool.intervention.plan.past.PlanPassages;
import org.wholeschool.intervention.plan.past.PlanSearch;
import org.wholeschool.intervention.plan.reach.PlanEffort;
import org.wholeschool.intervention.plan.reach.PlanReach;
import org.wholeschool.intervention.plan.reach.PupilBand;
import org.wholeschool.intervention.plan.reach.Reach;
import org.wholeschool.intervention.plan.review.ReviewedPlans;
import org.wholeschool.intervention.plan.voice.PlanVoices;
import org.wholeschool.pattern.week.PatternProbe;
import org.wholeschool.pattern.week.Patterns;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.Term;
import org.wholeschool.school.place.SiteChanges;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/**
 * A plan from its draft to what was learnt: refused where it names somebody or is not whole, never written over, and
 * going on whatever becomes of its places and of the terms.
 */
@InServer
class PlansIT {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final GoalText GOAL =
            new GoalText("Pushed on the stairs", "Everybody walks there unhurt", Measure.FELT_SAFETY, null);

    @Inject
    private ConcernSchool schools;

    @Inject
    private Plans plans;

    @Inject
    private PlanLines lines;

    @Inject
    private PlanActions actions;

    @Inject
    private Patterns lives;

    @Inject
    private PlanReach reach;

    @Inject
    private PlanVoices voices;

    @Inject
    private ReviewedPlans reviewed;

    @Inject
    private PlanSearch search;

    @Inject
    private PlansWaiting waiting;

    @Inject
    private PlanReminderJob reminders;

    @Inject
    private MyTasks tasks;

    @Inject
    private ActionReading reading;

    @Inject
    private SiteChanges siteChanges;

    @Inject
    private Calendar calendar;

    @Inject
    private PatternProbe patterns;

    @Inject
    private Actors actors;

    private TestSchool school;
    private long canteen;
    private long lunch;

    @BeforeEach
    void school() {
        school = schools.make();
        canteen = schools.place(school, "CANTEEN");
        lunch = schools.band(school, "LUNCH");
    }

    @Test
    void aDraftBecomesAPlanThatRunsAndIsClosedWithWhatWasLearnt() {
        long id = begin(text().title("The queue at lunch").bare());
        assertEquals(PlanState.DRAFT, look(id).state());
        assertEquals(
                "first plan.first.required, why plan.why.required, goal:0:indicator plan.goal.required, lever "
                        + "lever.required, own plan.what.required, startsOn plan.start.required, reviewOn "
                        + "plan.review.required",
                refused(() -> start(id, 1, text().title("The queue at lunch").bare())));
        start(id, 1, text().whole());
        PlanView runs = look(id);
        assertEquals(PlanState.RUNNING, runs.state());
        assertEquals(List.of(new PlanView.PlaceNow(runs.places().get(0).name(), false)), runs.places());
        assertEquals("Supervision rota", runs.names().get("SUPERVISION"));
        assertEquals("null plan.runs", refused(() -> start(id, 2, text().whole())));
        assertEquals(
                "goal:0:indicator plan.goal.required",
                refused(() -> change(id, 2, text().goals(List.of()))),
                "what runs stays whole");
        assertEquals("learnt plan.learnt.required", refused(() -> close(id, 2, " ")));
        close(id, 2, "The harm moved to the stairs");
        assertEquals("The harm moved to the stairs", look(id).learnt());
        assertEquals("null plan.closed", refused(() -> change(id, 3, text().whole())));
        PlanView.Line line = actors.as(school.actor(Role.HEAD), lines::all).get(0);
        assertEquals("The harm moved to the stairs", line.learnt());
        assertFalse(actors.as(school.actor(Role.HEAD), () -> plans.one(id)).write());
        for (Object column : schools.see(
                school,
                "select title from intervention_plan where school_id = ?1 union all select indicator from "
                        + "plan_goal where school_id = ?1",
                school.id())) {
            assertFalse(
                    new String((byte[]) column, StandardCharsets.ISO_8859_1).matches("(?s).*(queue|stairs).*"),
                    "its words stand readable in a column");
        }
        assertEquals(1, schools.audit(school).get("Plans.close DONE LEAD plan " + id));
    }

    /** The head reads that it is about a group, and types of groups beside it, but no card of a single group. */
    @Test
    void whatLeadsWereToldOfAGroupIsForLeadsAndDeputies() throws SQLException {
        long id = begin(text().whole());
        TestDatabase.asOwner()
                .change(
                        "update intervention_plan set group_id = 1, group_release = 1, group_words = ? where id = ?",
                        new EncryptedText().convertToDatabaseColumn("A group at the canteen"),
                        id);
        assertEquals("A group at the canteen", look(id).groupWords());
        assertEquals(
                "A group at the canteen",
                actors.as(school.actor(Role.DEPUTY), () -> plans.one(id)).groupWords());
        assertNull(actors.as(school.actor(Role.HEAD), () -> plans.one(id)).groupWords());
    }

    @Test
    void aPlanKnowsThePatternFromWhichItWasBegun() {
        long pattern = actors.as(Actor.job(school.id()), () -> patterns.plant(canteen));
        long id = actors.as(
                school.actor(Role.LEAD), () -> plans.begin(text().whole(), new PlanOrigin(pattern, null), null));
        assertEquals(pattern, look(id).patternId());
        start(id, 1, text().title("Another name").whole());
        assertEquals(pattern, look(id).patternId());
        Patterns.Lived life = actors.as(school.actor(Role.LEAD), () -> lives.life(pattern));
        assertEquals("PLANNED", life.mark());
        assertEquals("Another name", life.steps().get(life.steps().size() - 1).note());
        start(begin(text().whole()), 1, text().whole());
        assertEquals(
                life,
                actors.as(school.actor(Role.LEAD), () -> lives.life(pattern)),
                "a plan that was begun elsewhere says nothing of it");
    }

    @Test
    void whatCannotBeTakenIsSaidAtItsFieldAndNothingIsKept() {
        LocalDate today = Now.day(ZONE);
        assertEquals(
                "goal:0:measure goal.measure.required",
                refused(() -> begin(text().goals(List.of(new GoalText("Pushed", "Nobody is", null, null))))));
        assertEquals("null plan.goals.many", refused(() -> begin(text().goals(Collections.nCopies(4, GOAL)))));
        assertEquals("reviewOn plan.review.order", refused(() -> begin(text().days(today, today.minusWeeks(1)))));
        assertEquals("startsOn plan.start.past", refused(() -> begin(text().days(today.minusYears(3), null))));
        assertEquals("startsOn plan.start.far", refused(() -> begin(text().days(today.plusYears(3), null))));
        assertEquals("title plan.title.required", refused(() -> begin(text().title(" "))));
        assertEquals("places plan.places.required", refused(() -> begin(text().places(Set.of()))));
        assertEquals("places plan.places.unknown", refused(() -> begin(text().places(Set.of(lunch)))));
        assertEquals("context plan.group.required", refused(() -> begin(text().context(ContextKind.GROUP))));
        assertEquals("online plan.online.required", refused(() -> begin(text().context(ContextKind.ONLINE))));
        assertEquals("year plan.year.required", refused(() -> begin(text().context(ContextKind.YEAR))));
        assertEquals("title text.names", refused(() -> begin(text().title("Watch Kofi Osei"))));
        BadInput perhaps = assertThrows(BadInput.class, () -> begin(text().title("For Kofi")));
        assertEquals("Kofi", ContextTexts.perhaps(perhaps));
        assertEquals(0, schools.count(school, "intervention_plan"));
        actors.as(
                school.actor(Role.LEAD),
                () -> plans.begin(text().title("For Kofi").whole(), PlanOrigin.NONE, "Kofi"));
        assertEquals(1, schools.count(school, "intervention_plan"));
    }

    @Test
    void whatSomebodyChangedMeanwhileIsNotWrittenOver() {
        long id = begin(text());
        actors.as(school.actor(Role.DEPUTY), () -> {
            plans.change(id, 1, text().title("The stairs").whole(), null);
            return null;
        });
        assertEquals(
                "null plan.changed",
                refused(() -> change(id, 1, text().title("The gate").whole())));
        assertEquals("The stairs", look(id).text().title());
        assertEquals("null plan.changed", refused(() -> discard(id, 1)));
        discard(id, 2);
        assertThrows(NotFound.class, () -> look(id));
        assertEquals(0, schools.count(school, "plan_goal"));
    }

    @Test
    void aPlanGoesOnWhereAPlaceIsRenamedOrUsedNoMore() {
        long id = begin(text());
        start(id, 1, text().whole());
        actors.as(school.actor(Role.ADMINISTRATOR), () -> {
            siteChanges.rename(canteen, "The Hive", true);
            return null;
        });
        assertEquals(List.of(new PlanView.PlaceNow("The Hive", false)), look(id).places());
        actors.as(school.actor(Role.ADMINISTRATOR), () -> {
            siteChanges.close(canteen, Now.day(ZONE));
            return null;
        });
        assertEquals(List.of(new PlanView.PlaceNow("The Hive", true)), look(id).places());
        change(id, 2, text().title("It goes on").whole());
        assertEquals("It goes on", look(id).text().title());
        assertEquals("places plan.places.unknown", refused(() -> begin(text())), "a new plan is not about it");
    }

    @Test
    void aReviewThatLiesInTheHolidaysByNowStaysAndIsSaidToLieThere() {
        // The made school has one term, of half a month before and after today.
        LocalDate review = Now.day(ZONE).plusDays(7).with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
        long id = begin(text().days(Now.day(ZONE), review));
        start(id, 1, text().days(Now.day(ZONE), review).whole());
        assertFalse(look(id).holiday());
        schools.change(
                school, "update school_term set ends_on = ?1 where school_id = ?2", review.minusDays(1), school.id());
        actors.as(Actor.setUp(school.id()), () -> {
            calendar.create(
                    List.of(new Term(review.getYear(), 2, "The next one", review.plusDays(2), review.plusDays(30))),
                    List.of(),
                    List.of());
            return null;
        });
        assertTrue(look(id).holiday());
        assertEquals(review, look(id).text().reviewOn());
    }

    @Test
    void whoeverIsAskedSeesTheWordsAmongTheirTasksAndNotThePlan() {
        long id = begin(text());
        assertEquals(
                "null plan.draft",
                refused(() -> ask(id, "Stand by the queue", Role.ACTION_OWNER, Now.day(ZONE), null)));
        start(id, 1, text().whole());
        assertEquals(
                "task action.task.required, owner action.owner.required, due action.due.past, hoursPlanned own.number",
                refused(() -> actors.as(school.actor(Role.LEAD), () -> {
                    actions.ask(
                            id, new PlanActions.Asked(" ", null, Now.day(ZONE).minusDays(1), -1, 0), null);
                    return null;
                })));
        assertEquals(
                "owner action.owner.unknown",
                refused(() -> ask(id, "Stand by the queue", Role.GOVERNOR, Now.day(ZONE), null)));
        assertEquals(
                "task text.names", refused(() -> ask(id, "Watch Kofi Osei", Role.ACTION_OWNER, Now.day(ZONE), null)));
        ask(id, "Stand by the queue", Role.ACTION_OWNER, Now.day(ZONE), 4);
        MyTasks.Task task =
                actors.as(school.actor(Role.ACTION_OWNER), tasks::mine).open().get(0);
        assertEquals("Stand by the queue", task.task());
        assertEquals(null, task.because());
        assertEquals("/concern/task.xhtml?id=" + task.id(), task.page());
        assertEquals(
                1, actors.as(school.actor(Role.ACTION_OWNER), tasks::waiting).open());
        assertEquals(
                "/intervention/plan.xhtml?id=" + id,
                actors.as(school.actor(Role.LEAD), () -> reading.open(null))
                        .others()
                        .get(0)
                        .page());
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.ACTION_OWNER), () -> plans.one(id)));
        assertEquals(1, notices(Role.ACTION_OWNER, "ACTION"));
        actors.as(school.actor(Role.ACTION_OWNER), () -> {
            tasks.cannot(task.id(), task.edition(), "I teach then");
            return null;
        });
        assertEquals(0, notices(Role.ACTION_OWNER, "ACTION"));
        assertEquals(1, notices(Role.LEAD, "PLAN_ACTION_ANSWERED"));
        PlanView.Action answered = look(id).actions().get(0);
        assertEquals("CANNOT I teach then", answered.answer() + " " + answered.outcome());
        assertEquals("became action.answered", refused(() -> finish(id, answered.id(), "Done", null)));
        finish(id, answered.id(), null, 2);
        assertEquals(new PlanView.Effort(4, 2, 0, 0), look(id).effort());
        asLead(() -> actions.finish(id, answered.id(), null, null, 30, null));
        assertEquals(
                new PlanView.Effort(4, 2, 0, 30), look(id).effort(), "who says what it cost says nothing of the hours");
    }

    @Test
    void theHomePageCountsReviewsThatHaveComeAndStepsThatAreLate() throws Exception {
        LocalDate today = Now.day(ZONE);
        long id = begin(text().whole());
        start(id, 1, text().whole());
        ask(id, "Stand there", Role.ACTION_OWNER, today, 1);
        assertEquals(new PlansWaiting.Waiting(0, 0, 0), waiting(Role.LEAD));
        schools.change(
                school, "update plan_action set due_on = ?1 where school_id = ?2", today.minusDays(1), school.id());
        assertEquals(new PlansWaiting.Waiting(0, 0, 1), waiting(Role.HEAD));
        schools.change(
                school,
                "update intervention_plan set starts_on = ?1, review_on = ?2 where school_id = ?3",
                today.minusWeeks(6),
                today,
                school.id());
        TestDatabase.asOwner()
                .change(
                        "update plan_test set starts_on = ?, review_on = ? where school_id = ?",
                        today.minusWeeks(6),
                        today,
                        school.id());
        assertEquals(new PlansWaiting.Waiting(1, 0, 1), waiting(Role.DEPUTY));
        TestDatabase.asOwner()
                .change("update plan_test set review_on = ? where school_id = ?", today.minusDays(1), school.id());
        assertEquals(new PlansWaiting.Waiting(0, 1, 1), waiting(Role.DEPUTY), "the day of its review has passed");
        assertEquals(Map.of(id, today.minusDays(1)), actors.as(school.actor(Role.LEAD), () -> waiting.due()));
        List<PlansWaiting.DayOfPlan> days = actors.as(school.actor(Role.LEAD), () -> waiting.days());
        assertEquals(
                List.of(
                        new PlansWaiting.DayOfPlan(
                                today.minusDays(1), true, false, days.get(0).words(), id),
                        new PlansWaiting.DayOfPlan(today.minusDays(1), true, true, "Stand there", id)),
                days,
                "the review, then the step, both overdue");
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.GOVERNOR), () -> waiting.days()));
        assertEquals("null plan.undecided", refused(() -> close(id, 2, "It was worth it.")));
        TestDatabase.asOwner()
                .change("update plan_test set review_on = ? where school_id = ?", today.plusDays(1), school.id());
        finish(id, look(id).actions().get(0).id(), "Done", 1);
        close(id, 2, "It was worth it.");
        assertEquals(new PlansWaiting.Waiting(0, 0, 0), waiting(Role.LEAD));
        assertEquals(List.of(), actors.as(school.actor(Role.LEAD), () -> waiting.days()), "a closed plan has no days");
        assertThrows(NotPermitted.class, () -> waiting(Role.GOVERNOR));
    }

    @Test
    void howFarAPlanReachesIsWorkedOutOfTheRollAndOfWhatLeadsAreShownAndOfNothingElse() {
        ReviewedPlans.Made made = reviewed.make();
        school = made.school();
        PlanText yard = reviewed(made.yard());
        Reach reached = actors.as(school.actor(Role.LEAD), () -> reach.of(yard, null));
        assertEquals(Reach.By.NOT_SAID, reached.by());
        assertNull(reached.pupils());
        // 6 of 18 concerns a week.
        Reach.OfYear share = reached.shares().get(reached.shares().size() - 1);
        assertTrue(share.isCurrent() && share.total() > 0, share.toString());
        assertEquals(share.total(), 3 * share.concerns(), share.toString());
        assertEquals(PlanEffort.Source.LIBRARY, reached.effort().hours().source());

        Reach said = actors.as(
                school.actor(Role.DEPUTY), () -> reach.of(said(yard, new ReachText(Set.of(9), 12, null)), null));
        assertEquals(new PupilBand(50, 99), said.pupils(), "80 are on roll in year 9");
        assertEquals(
                new PlanEffort.Amount(12, 12, PlanEffort.Source.WRITER),
                said.effort().hours());
        assertEquals(
                new PupilBand(0, 9),
                actors.as(
                                school.actor(Role.LEAD),
                                () -> reach.of(said(yard, new ReachText(Set.of(8), null, null)), null))
                        .pupils());

        Reach heads = actors.as(school.actor(Role.HEAD), () -> reach.of(yard, null));
        assertEquals(Reach.Share.NOT_FOR_YOU, heads.of());
        assertEquals(List.of(), heads.shares());
        for (ContextKind unknown : List.of(ContextKind.ONLINE, ContextKind.GROUP)) {
            Reach none = actors.as(
                    school.actor(Role.LEAD),
                    () -> reach.of(text().context(unknown).whole(), null));
            assertNull(none.pupils(), unknown.name());
            assertEquals(List.of(), none.shares(), unknown.name());
        }
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.GOVERNOR), () -> reach.of(yard, null)));
    }

    private static PlanText reviewed(long place) {
        return ReviewedPlans.text(Set.of(place), TestText.NONE, Now.day(ZONE));
    }

    private static PlanText said(PlanText text, ReachText reach) {
        return new PlanText(
                text.title(),
                text.context(),
                text.places(),
                text.bands(),
                text.online(),
                text.year(),
                text.weights(),
                text.first(),
                text.why(),
                text.lever(),
                text.goals(),
                text.chosen(),
                text.own(),
                text.test(),
                reach,
                text.startsOn(),
                text.reviewOn());
    }

    private static PlanText weighed(PlanText text, FirstContext first, String why, Weighed... weights) {
        return new PlanText(
                text.title(),
                text.context(),
                text.places(),
                text.bands(),
                text.online(),
                text.year(),
                List.of(weights),
                first,
                why,
                text.lever(),
                text.goals(),
                text.chosen(),
                text.own(),
                text.test(),
                text.reach(),
                text.startsOn(),
                text.reviewOn());
    }

    @Test
    void contextsAreWeighedEachWithAReasonAndTheHeaviestHasToChangeFirst() {
        Weighed peers = new Weighed(FirstContext.PEERS, Weight.MUCH, "They cheer");
        Weighed home = new Weighed(FirstContext.HOME, Weight.NONE, "Nothing points there");
        PlanText whole = text().whole();
        assertEquals(
                "weigh:0:reason weight.reason.required",
                refused(() -> begin(weighed(whole, null, null, new Weighed(FirstContext.PEERS, Weight.SOME, " ")))));
        assertEquals(
                "weigh:3:weight weight.required",
                refused(() -> begin(weighed(whole, null, null, new Weighed(FirstContext.ONLINE, null, "Chats")))));
        assertEquals(
                "weigh:0:reason text.names",
                refused(() -> begin(weighed(
                        whole, null, null, new Weighed(FirstContext.PEERS, Weight.SOME, "Kofi Osei eggs them on")))));
        assertEquals(
                "first plan.first.none", refused(() -> begin(weighed(whole, FirstContext.HOME, "All the same", home))));
        assertEquals(0, schools.count(school, "plan_weight"));

        long id = begin(weighed(whole, null, null, home, peers));
        assertNull(look(id).text().first(), "a draft may leave it open");
        assertEquals(
                "first plan.first.required, why plan.why.required",
                refused(() -> start(
                        id,
                        1,
                        weighed(
                                whole,
                                null,
                                null,
                                peers,
                                new Weighed(FirstContext.SCHOOL, Weight.MUCH, "Nobody looks")))),
                "two weigh the same");
        start(id, 1, weighed(whole, null, null, home, peers));
        PlanText runs = look(id).text();
        assertEquals(FirstContext.PEERS, runs.first());
        assertEquals("They cheer", runs.why());
        assertEquals(List.of(peers, home), runs.weights());
        change(
                id,
                2,
                weighed(
                        whole,
                        FirstContext.SCHOOL,
                        "We can change it tomorrow",
                        peers,
                        new Weighed(FirstContext.SCHOOL, Weight.SOME, "Nobody looks")));
        assertEquals(FirstContext.SCHOOL, look(id).text().first(), "who says why may begin elsewhere");
        assertEquals(2, schools.count(school, "plan_weight"));
    }

    @Test
    void whatPupilsSaidIsKeptWithItsDayAndEveryEditionOfItStays() throws Exception {
        LocalDate today = Now.day(ZONE);
        long id = begin(text());
        assertEquals(VoiceText.NONE, voices(Role.LEAD, id).text());
        assertEquals(
                "saidOn voice.day.required, involved voice.text.required, toldOn voice.day.ahead",
                refused(() -> say(
                        id, 0, new VoiceText("It is loud", null, null, today, "More staff come", today.plusDays(1)))));
        assertEquals(
                "said text.names",
                refused(() -> say(id, 0, new VoiceText("Kofi Osei pushes", today, null, null, null, null))));
        BadInput perhaps = assertThrows(
                BadInput.class, () -> say(id, 0, new VoiceText("Ask Kofi", today, null, null, null, null)));
        assertEquals("Kofi", ContextTexts.perhaps(perhaps));
        assertEquals(0, schools.count(school, "plan_voice"));

        VoiceText first = new VoiceText("It is loud", today.minusDays(3), null, null, null, null);
        say(id, 0, first);
        say(id, 1, first);
        assertEquals(1, schools.count(school, "plan_voice"), "what says the same is no other edition");
        assertEquals(
                "null voice.changed",
                refused(() -> say(id, 0, new VoiceText("It is quiet", today, null, null, null, null))));
        start(id, 1, text().whole());
        assertFalse(voices(Role.HEAD, id).unheard());
        close(id, 2, "It was worth it.");
        assertTrue(voices(Role.LEAD, id).untold(), "a plan may be closed before anybody was told");
        VoiceText all = new VoiceText(
                "It is loud",
                today.minusDays(3),
                "The council chose the marks",
                today.minusDays(1),
                "Two more staff stand there",
                today);
        actors.as(school.actor(Role.DEPUTY), () -> {
            voices.say(id, 1, all, null);
            return null;
        });
        assertEquals(all, voices(Role.HEAD, id).text());
        assertEquals(
                List.of(first),
                voices(Role.LEAD, id).before().stream()
                        .map(PlanVoices.Written::text)
                        .toList());
        for (Object column : schools.see(school, "select said from plan_voice where school_id = ?1", school.id())) {
            assertFalse(
                    new String((byte[]) column, StandardCharsets.ISO_8859_1).contains("loud"),
                    "its words stand readable in a column");
        }
        assertThrows(
                NotPermitted.class,
                () -> actors.as(school.actor(Role.HEAD), () -> {
                    voices.say(id, 2, first, null);
                    return null;
                }));
        assertThrows(NotPermitted.class, () -> voices(Role.GOVERNOR, id));
        assertThrows(NotFound.class, () -> actors.as(schools.make().actor(Role.LEAD), () -> voices.of(id)));
        long draft = begin(text());
        say(draft, 0, first);
        discard(draft, 1);
        assertEquals(2, schools.count(school, "plan_voice"), "what was said of a draft goes with it");
    }

    private PlanVoices.Voices voices(Role role, long id) {
        return actors.as(school.actor(role), () -> voices.of(id));
    }

    private void say(long id, int after, VoiceText text) {
        asLead(() -> voices.say(id, after, text, null));
    }

    @Test
    void draftsAndPlansThatRunStandSideBySideAndThoseThatAreClosedDoNot() {
        long closed = begin(text());
        start(closed, 1, text().whole());
        close(closed, 2, "It was worth it.");
        long runs = begin(text().title("The gate"));
        start(runs, 1, text().title("The gate").whole());
        ask(runs, "Stand there", Role.ACTION_OWNER, Now.day(ZONE), 4);
        long draft = begin(said(text().title("The stairs").whole(), new ReachText(Set.of(8), 3, 20)));
        assertEquals(new ReachText(Set.of(8), 3, 20), look(draft).text().reach());
        List<PlanReach.Compared> compared = actors.as(school.actor(Role.HEAD), reach::sideBySide);
        assertEquals(
                List.of("The stairs DRAFT", "The gate RUNNING"),
                compared.stream().map(each -> each.title() + " " + each.state()).toList());
        assertEquals(
                new PlanEffort(
                        new PlanEffort.Amount(3, 3, PlanEffort.Source.WRITER),
                        new PlanEffort.Amount(20, 20, PlanEffort.Source.WRITER)),
                compared.get(0).reach().effort());
        assertEquals(
                new PlanEffort.Amount(4, 4, PlanEffort.Source.ACTIONS),
                compared.get(1).reach().effort().hours());
        assertEquals(List.of(), actors.as(schools.make().actor(Role.LEAD), reach::sideBySide));
        assertThrows(
                NotFound.class,
                () -> actors.as(schools.make().actor(Role.LEAD), () -> reach.of(text().whole(), draft)));
        assertEquals(
                "reachYears reach.years.unknown, hours own.number, pounds own.number",
                refused(() -> begin(said(text().whole(), new ReachText(Set.of(99), -1, 10_000_000)))));
    }

    @Test
    void whoeverLooksForWhatWasLearntFindsItByAnyOfItsWords() {
        long open = begin(text().title("The queue again"));
        start(open, 1, text().title("The queue again").whole());
        long id = begin(text());
        start(id, 1, text().whole());
        close(
                id,
                2,
                "Na\u00efve at first: the caf\u00e9 door stayed open, and it moved. " + "Nothing else. ".repeat(20)
                        + "The rota works");
        assertEquals(List.of(id), find("queue"), "what runs is not closed yet");
        assertEquals(List.of(id), find("CAFE naive"), "capital letters and accents do not matter");
        for (String part : List.of(
                "canteen",
                "lunch",
                "supervis",
                "pushed unhurt",
                "stairs",
                "nobody stands",
                "queue rota cafe",
                " queue,  (rota) ",
                "places")) {
            assertEquals(List.of(id), find(part), part);
        }
        assertEquals(List.of(), find("queue zebra"), "every one of the words has to stand there");
        PlanSearch.Hit hit = actors.as(school.actor(Role.HEAD), () -> search.find("rota"))
                .hits()
                .get(0);
        assertEquals(
                List.of(PlanPassages.Part.DONE, PlanPassages.Part.LEARNT),
                hit.passages().stream().map(PlanPassages.Passage::part).toList());
        assertEquals(
                "\u2026 else. Nothing else. Nothing else. Nothing else. The [rota] works",
                hit.passages().get(1).pieces().stream()
                        .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
                        .collect(Collectors.joining(" ")));
        assertEquals("words search.required", refused(() -> find(" ")));
        assertEquals("words search.required", refused(() -> find("?!")));
        assertEquals("words search.long", refused(() -> find("x".repeat(101))));
        assertEquals(
                0,
                actors.as(schools.make().actor(Role.LEAD), () -> search.find("queue"))
                        .all());
        for (Role role : List.of(Role.TEACHER, Role.GOVERNOR, Role.ADMINISTRATOR)) {
            assertThrows(
                    NotPermitted.class, () -> actors.as(school.actor(role), () -> search.find("queue")), role.name());
        }
        assertEquals(
                1,
                schools.audit(school).get("PlanSearch.find DONE HEAD - 0"),
                schools.audit(school).toString());
    }

    private List<Long> find(String typed) {
        return actors.as(school.actor(Role.LEAD), () -> search.find(typed)).hits().stream()
                .map(PlanSearch.Hit::id)
                .toList();
    }

    private PlansWaiting.Waiting waiting(Role role) {
        return actors.as(school.actor(role), () -> waiting.counts());
    }

    @Test
    void whoeverIsLateIsRemindedAndWhatSomebodyHasToDoGoesOverWhenTheyLeave() {
        long id = begin(text());
        start(id, 1, text().whole());
        ask(id, "Stand by the queue", Role.TEACHER, Now.day(ZONE), null);
        ZonedDateTime monday = Now.day(ZONE)
                .plusDays(1)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                .atTime(LocalTime.NOON)
                .atZone(ZONE);
        remind(monday.toInstant());
        remind(monday.toInstant());
        assertEquals(1, notices(Role.TEACHER, "ACTION_OVERDUE"));
        remind(monday.plusWeeks(2).toInstant());
        assertEquals(2, notices(Role.TEACHER, "ACTION_OVERDUE"));
        assertEquals(1, notices(Role.LEAD, "PLAN_ACTION_LATE"));
        long given = actors.as(
                school.actor(Role.HEAD),
                () -> actions.handOver(
                        school.accounts().get(Role.TEACHER), school.accounts().get(Role.DEPUTY)));
        assertEquals(1, given);
        assertEquals(Set.of(school.accounts().get(Role.DEPUTY)), actors.as(school.actor(Role.HEAD), actions::owners));
        assertEquals(0, notices(Role.TEACHER, "ACTION_OVERDUE"));
        assertEquals(1, notices(Role.DEPUTY, "ACTION"));
    }

    @Test
    void nobodyElseReadsOrWritesAndAnotherSchoolsPlanIsNotThere() {
        long id = begin(text());
        assertThrows(NotFound.class, () -> actors.as(schools.make().actor(Role.LEAD), () -> plans.one(id)));
        for (Role role : List.of(
                Role.TEACHER, Role.GOVERNOR, Role.ADMINISTRATOR, Role.ACTION_OWNER, Role.DATA_PROTECTION_OFFICER)) {
            assertThrows(NotPermitted.class, () -> actors.as(school.actor(role), lines::all));
        }
        assertThrows(
                NotPermitted.class,
                () -> actors.as(school.actor(Role.HEAD), () -> plans.begin(text().whole(), PlanOrigin.NONE, null)));
        assertThrows(
                NotFound.class,
                () -> actors.as(
                        school.actor(Role.LEAD), () -> plans.begin(text().whole(), new PlanOrigin(1L, null), null)));
    }

    private long notices(Role role, String kind) {
        return ((Number) schools.see(
                                school,
                                "select count(*) from notice where account_id = ?1 and kind = ?2",
                                school.accounts().get(role),
                                kind)
                        .get(0))
                .longValue();
    }

    private void remind(Instant now) {
        actors.as(Actor.job(school.id()), () -> {
            reminders.at(now);
            return null;
        });
    }

    private long begin(Typed typed) {
        return begin(typed.whole());
    }

    private long begin(PlanText text) {
        return actors.as(school.actor(Role.LEAD), () -> plans.begin(text, PlanOrigin.NONE, null));
    }

    private PlanView look(long id) {
        return actors.as(school.actor(Role.LEAD), () -> plans.one(id));
    }

    private void change(long id, int edition, Typed typed) {
        change(id, edition, typed.whole());
    }

    private void change(long id, int edition, PlanText text) {
        asLead(() -> plans.change(id, edition, text, null));
    }

    private void start(long id, int edition, PlanText text) {
        asLead(() -> plans.start(id, edition, text, null));
    }

    private void close(long id, int edition, String learnt) {
        asLead(() -> plans.close(id, edition, text().whole(), learnt, null));
    }

    private void discard(long id, int edition) {
        asLead(() -> plans.discard(id, edition));
    }

    private void ask(long id, String task, Role owner, LocalDate due, Integer hours) {
        asLead(() ->
                actions.ask(id, new PlanActions.Asked(task, school.accounts().get(owner), due, hours, null), null));
    }

    private void finish(long id, long action, String became, Integer hours) {
        asLead(() -> actions.finish(id, action, became, hours, null, null));
    }

    private void asLead(Runnable deed) {
        actors.as(school.actor(Role.LEAD), () -> {
            deed.run();
            return null;
        });
    }

    private static String refused(Runnable deed) {
        return assertThrows(BadInput.class, deed::run).all().stream()
                .map(each -> each.field() + " " + each.key())
                .collect(Collectors.joining(", "));
    }

    private Typed text() {
        return new Typed();
    }

    /** What somebody typed: a whole plan, of which a test changes one thing. */
    private final class Typed {

        private String title = "The queue at lunch";
        private ContextKind context = ContextKind.PLACE;
        private Set<Long> places = Set.of(canteen);
        private List<GoalText> goals = List.of(GOAL);
        private LocalDate startsOn = Now.day(ZONE);
        private LocalDate reviewOn = Now.day(ZONE).plusWeeks(12);

        Typed title(String newTitle) {
            title = newTitle;
            return this;
        }

        Typed context(ContextKind newContext) {
            context = newContext;
            return this;
        }

        Typed places(Set<Long> newPlaces) {
            places = newPlaces;
            return this;
        }

        Typed goals(List<GoalText> newGoals) {
            goals = newGoals;
            return this;
        }

        Typed days(LocalDate first, LocalDate review) {
            startsOn = first;
            reviewOn = review;
            return this;
        }

        PlanText bare() {
            return new PlanText(
                    title,
                    context,
                    places,
                    Set.of(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    Set.of(),
                    null,
                    TestText.NONE,
                    null,
                    null);
        }

        PlanText whole() {
            return new PlanText(
                    title,
                    context,
                    places,
                    Set.of(lunch),
                    null,
                    null,
                    FirstContext.SCHOOL,
                    "The queue is where nobody stands",
                    Lever.STRUCTURES,
                    goals,
                    Set.of("SUPERVISION"),
                    null,
                    new TestText(
                            Design.Chosen.NOT_BY_COUNTS,
                            Now.day(ZONE).minusWeeks(3),
                            Now.day(ZONE).minusWeeks(1),
                            Set.of()),
                    startsOn,
                    reviewOn);
        }
    }
}
