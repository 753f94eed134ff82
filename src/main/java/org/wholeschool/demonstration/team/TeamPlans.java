package org.wholeschool.demonstration.team;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Role;
import org.wholeschool.demonstration.made.ResourceFiles;
import org.wholeschool.demonstration.rows.SchoolRows;
import org.wholeschool.governance.plans.PlanStatements;
import org.wholeschool.intervention.Lever;
import org.wholeschool.intervention.evaluation.Design;
import org.wholeschool.intervention.plan.ContextKind;
import org.wholeschool.intervention.plan.FirstContext;
import org.wholeschool.intervention.plan.GoalText;
import org.wholeschool.intervention.plan.Measure;
import org.wholeschool.intervention.plan.PlanOrigin;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.PlanView;
import org.wholeschool.intervention.plan.TestText;
import org.wholeschool.intervention.plan.action.PlanActions;
import org.wholeschool.intervention.plan.life.Plans;
import org.wholeschool.intervention.plan.review.PlanReviews;
import org.wholeschool.intervention.plan.review.ReviewDecision;
import org.wholeschool.intervention.plan.test.PlanTests;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;

/**
 * What the safeguarding team of the made-up school has planned so far: one plan is over, of one the review has come,
 * one runs and is late with something, one is being written. What counts say of them is what they say.
 */
@ApplicationScoped
@RoomOnly
public class TeamPlans {

    private static final int WEEKS_OF_THE_CHOICE = 3;
    private static final int WEEKS_OF_ONE_THAT_RUNS = 30;

    private final List<NamedCsvRecord> plansOfTheFile = ResourceFiles.rows("plans.csv");
    private final List<NamedCsvRecord> actionsOfTheFile = ResourceFiles.rows("plan-actions.csv");

    @Inject
    private Plans plans;

    @Inject
    private PlanTests tests;

    @Inject
    private PlanActions actions;

    @Inject
    private PlanReviews reviews;

    @Inject
    private PlanStatements statements;

    @Inject
    private TeamDeeds deeds;

    /** One that began in the school year before, and ended: with a review, a decision and what was learnt. */
    @RoomOnly
    public void over(Stage stage) {
        long id = started(stage, "OVER", 29, stage.weeks().ago(15));
        NamedCsvRecord row = row("OVER");
        byLead(stage, stage.weeks().at(15, 1, 10), () -> reviews.evaluate(id));
        byLead(
                stage,
                stage.weeks().at(15, 1, 11),
                () -> reviews.decide(id, ReviewDecision.STOP, row.getField("reason"), null));
        byLead(
                stage,
                stage.weeks().at(15, 3, 16),
                () -> plans.close(id, plans.one(id).edition(), plans.one(id).text(), row.getField("learnt"), null));
        byLead(stage, stage.weeks().at(15, 3, 17), () -> statements.say(id, 1, forGovernors(row, "told"), null));
    }

    /** What governors are told of a plan; what was learnt only once it is over. */
    private static PlanStatements.Words forGovernors(NamedCsvRecord row, String learnt) {
        return new PlanStatements.Words(row.getField("governors"), learnt == null ? null : row.getField(learnt));
    }

    /**
     * One whose review comes in the week of today, and one that runs.
     *
     * @return the first one
     */
    @RoomOnly
    public long running(Stage stage) {
        long reviewed = started(stage, "REVIEWED", 14, stage.weeks().ago(0));
        started(stage, "RUNNING", 6, stage.weeks().ago(6).plusWeeks(WEEKS_OF_ONE_THAT_RUNS));
        return reviewed;
    }

    /** What counts say of the one whose review has come; and one that somebody is writing. */
    @RoomOnly
    public void now(Stage stage, long reviewed) {
        byLead(stage, Now.instant(), () -> reviews.evaluate(reviewed));
        deeds.by(
                stage,
                Role.DEPUTY,
                stage.weeks().on(stage.made().today().minusDays(2), 16),
                () -> plans.begin(
                        text(row("DRAFT"), stage.school(), TestText.NONE, null, null), PlanOrigin.NONE, null));
    }

    private long started(Stage stage, String key, int week, LocalDate review) {
        NamedCsvRecord row = row(key);
        Instant moment = stage.weeks().at(week, 0, 9);
        TestText choice = new TestText(
                Design.Chosen.ALWAYS_HOT,
                stage.weeks().ago(week + WEEKS_OF_THE_CHOICE),
                stage.weeks().ago(week + 1).plusDays(6),
                Set.of());
        Function<TestText, PlanText> says =
                test -> text(row, stage.school(), test, stage.weeks().ago(week), review);
        long started = deeds.by(stage, Role.LEAD, moment, () -> {
            long id = plans.begin(says.apply(choice), PlanOrigin.NONE, null);
            Set<Long> proposed = tests.choices(says.apply(choice), id).places().stream()
                    .filter(place -> place.fit().equals("PROPOSED"))
                    .map(PlanTests.Choice::id)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            plans.start(
                    id,
                    plans.one(id).edition(),
                    says.apply(new TestText(choice.chosen(), choice.selectedFrom(), choice.selectedTo(), proposed)),
                    null);
            statements.say(id, 0, forGovernors(row, null), null);
            return id;
        });
        actionsOfTheFile.stream()
                .filter(action -> action.getField("plan").equals(key))
                .forEach(action -> act(stage, started, stage.weeks().ago(week), action));
        return started;
    }

    private void act(Stage stage, long plan, LocalDate start, NamedCsvRecord row) {
        long owner = TeamDeeds.account(stage, Role.valueOf(row.getField("owner")));
        byLead(
                stage,
                stage.weeks().on(start, 12),
                () -> actions.ask(
                        plan,
                        new PlanActions.Asked(
                                row.getField("task"),
                                owner,
                                start.plusDays(number(row, "due")),
                                number(row, "hours"),
                                number(row, "pounds")),
                        null));
        if (!row.getField("done").isEmpty()) {
            byLead(stage, stage.weeks().on(start.plusDays(number(row, "done")), 15), () -> {
                long action = plans.one(plan).actions().stream()
                        .filter(asked -> asked.task().equals(row.getField("task")))
                        .findFirst()
                        .map(PlanView.Action::id)
                        .orElseThrow();
                actions.finish(
                        plan,
                        action,
                        row.getField("became"),
                        number(row, "spent hours"),
                        number(row, "spent pounds"),
                        null);
            });
        }
    }

    private void byLead(Stage stage, Instant moment, Runnable deed) {
        deeds.by(stage, Role.LEAD, moment, () -> {
            deed.run();
            return moment;
        });
    }

    private NamedCsvRecord row(String key) {
        return plansOfTheFile.stream()
                .filter(row -> row.getField("key").equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static PlanText text(
            NamedCsvRecord row, SchoolRows school, TestText test, LocalDate startsOn, LocalDate reviewOn) {
        boolean isOfPlaces = !row.getField("place").isEmpty();
        Set<Long> places =
                isOfPlaces ? Set.of(school.place(row.getField("place")).getId()) : Set.of();
        Set<Long> bands = isOfPlaces
                ? words(row, "bands").map(band -> school.band(band).getId()).collect(Collectors.toSet())
                : Set.of();
        GoalText goal = new GoalText(
                row.getField("wrong"), row.getField("instead"), Measure.valueOf(row.getField("measure")), null);
        return new PlanText(
                row.getField("title"),
                isOfPlaces ? ContextKind.PLACE : ContextKind.ONLINE,
                places,
                bands,
                isOfPlaces ? null : "Group chats",
                null,
                FirstContext.valueOf(row.getField("first")),
                row.getField("why"),
                Lever.valueOf(row.getField("lever")),
                List.of(goal),
                words(row, "chosen").collect(Collectors.toCollection(LinkedHashSet::new)),
                row.getField("own"),
                test,
                startsOn,
                reviewOn);
    }

    private static Stream<String> words(NamedCsvRecord row, String column) {
        return Arrays.stream(row.getField(column).split(" "));
    }

    private static Integer number(NamedCsvRecord row, String column) {
        return row.getField(column).isEmpty() ? null : Integer.valueOf(row.getField(column));
    }
}
