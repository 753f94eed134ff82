package org.wholeschool.intervention.plan.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernSchool;
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
import org.wholeschool.intervention.plan.life.Plans;
import org.wholeschool.pattern.PatternSchool;
import org.wholeschool.pattern.week.WeekRunJob;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.school.place.SiteChanges;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** Makes a school with concerns week by week, and in it a plan for its yard whose review has come. */
@ApplicationScoped
public class ReviewedPlans {

    private static final int BEFORE = 34;

    @Inject
    private TestSchools make;

    @Inject
    private PatternSchool patterns;

    @Inject
    private ConcernSchool schools;

    @Inject
    private Plans plans;

    @Inject
    private PlanReviews reviews;

    @Inject
    private WeekRunJob looking;

    @Inject
    private SiteChanges siteChanges;

    @Inject
    private Actors actors;

    /** The school, what it was filled with, and its places. */
    public record Made(TestSchool school, PatternSchool.Filled filled, long yard, long hall, long gate) {}

    /**
     * A school with terms over a year and a half; six concerns a week at the yard and twelve in the hall; next to the
     * yard a gate.
     */
    public Made make() {
        TestSchool school = make.makeEmpty();
        PatternSchool.Filled filled = patterns.fill(school.id());
        calendar(school);
        long gate = actors.as(school.actor(Role.ADMINISTRATOR), () -> siteChanges.add("The gate", PlaceGroup.OUTDOOR));
        Made made = new Made(school, filled, filled.placeId("YARD"), filled.placeId("HALL"), gate);
        actors.as(school.actor(Role.ADMINISTRATOR), () -> {
            siteChanges.connect(made.yard, gate, 10);
            return null;
        });
        for (int week = 1; week <= BEFORE; week++) {
            filled.concernsFrom(week, 6, "YARD", "BREAK", monday().minusWeeks(week));
            filled.concernsFrom(
                    2 * week, 12, "HALL", "LESSON", monday().minusWeeks(week).plusDays(1));
        }
        return made;
    }

    /**
     * Terms from a Monday to a Friday, as schools have. A holiday so many days before today would cut into other weeks
     * on each weekday.
     */
    private void calendar(TestSchool school) {
        term(school, 1, monday().minusWeeks(57), monday().minusWeeks(9).minusDays(3));
        term(school, 2, monday().minusWeeks(8), monday().minusWeeks(1).minusDays(3));
        term(school, 3, monday().minusWeeks(1), monday().plusWeeks(20).plusDays(4));
    }

    private void term(TestSchool school, int position, LocalDate startsOn, LocalDate endsOn) {
        schools.change(
                school,
                "update school_term set starts_on = ?1, ends_on = ?2 where school_id = ?3 and position = ?4",
                startsOn,
                endsOn,
                school.id(),
                position);
    }

    /** What a plan for the yard says. */
    public static PlanText text(Set<Long> places, TestText test, LocalDate startsOn) {
        return new PlanText(
                "The yard at break",
                ContextKind.PLACE,
                places,
                Set.of(),
                null,
                null,
                FirstContext.SCHOOL,
                "Nobody stands there",
                Lever.STRUCTURES,
                List.of(new GoalText("Pushed", "Nobody is", Measure.CONCERNS, null)),
                Set.of("SUPERVISION"),
                null,
                test,
                startsOn,
                startsOn.plusWeeks(15));
    }

    /**
     * A plan that starts now; until sixteen weeks ago there were twice as many at the yard.
     *
     * @return its id
     */
    long started(Made made) {
        for (int week = 17; week <= 48; week++) {
            made.filled.concernsFrom(week + 20, 6, "YARD", "BREAK", monday().minusWeeks(week));
            if (week > BEFORE) {
                made.filled.concernsFrom(week, 6, "YARD", "BREAK", monday().minusWeeks(week));
                made.filled.concernsFrom(week, 12, "HALL", "LESSON", monday().minusWeeks(week));
            }
        }
        PlanText text = text(
                Set.of(made.yard),
                new TestText(
                        Design.Chosen.ALWAYS_HOT, monday().minusWeeks(3), monday().minusDays(1), Set.of(made.hall)),
                today());
        return actors.as(made.school.actor(Role.LEAD), () -> {
            long id = plans.begin(text, PlanOrigin.NONE, null);
            plans.start(id, 1, text, null);
            return id;
        });
    }

    /**
     * The plan is reviewed, stopped and closed with what was learnt, as if that had been three weeks ago; in the week
     * that closed last the yard has thirty more than usual, and that week is looked at. In the hall there are more
     * children every week, since a place may not hold more than half of all.
     */
    void closedAndBack(Made made, long plan) throws SQLException {
        fourMonthsGoBy(plan);
        actors.as(made.school.actor(Role.LEAD), () -> {
            reviews.evaluate(plan);
            reviews.decide(plan, ReviewDecision.STOP, "Nobody could be spared any longer", null);
            PlanView runs = plans.one(plan);
            plans.close(
                    plan,
                    runs.edition(),
                    runs.text(),
                    "Somebody has to stand at the far end of the yard, or it comes back",
                    null);
            return null;
        });
        TestDatabase.asOwner()
                .change(
                        "update intervention_plan set kept_at = ? where id = ?",
                        Now.instant().atOffset(ZoneOffset.UTC).minusWeeks(3),
                        plan);
        LocalDate closed = today().with(TemporalAdjusters.previous(DayOfWeek.FRIDAY))
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (int week = 1; week <= BEFORE; week++) {
            made.filled.concernsFrom(5 * week, 10, "HALL", "LESSON", closed.minusWeeks(week));
        }
        made.filled.concernsFrom(45, 30, "YARD", "BREAK", closed);
        actors.as(Actor.job(made.school.id()), () -> {
            looking.now();
            return null;
        });
    }

    /** Everything that was logged at the yard is restricted to named people, after all that is kept was worked out. */
    static void restricted(long school) throws SQLException {
        OffsetDateTime now = Now.instant().atOffset(ZoneOffset.UTC);
        TestDatabase.asOwner()
                .change("update pattern_release set made_at = ? where school_id = ?", now.minusMinutes(10), school);
        TestDatabase.asOwner()
                .change(
                        "update concern set restricted_at = ? where school_id = ? and place_id = (select id from "
                                + "place where school_id = ? and code = 'YARD')",
                        now.minusMinutes(5),
                        school,
                        school);
    }

    /** Four months go by, as if the plan had started then. */
    static void fourMonthsGoBy(long plan) throws SQLException {
        TestDatabase.asOwner()
                .change(
                        "update plan_test set selected_from = ?, selected_to = ?, starts_on = ?, review_on = ?, "
                                + "baseline_from = ? where plan_id = ?",
                        monday().minusWeeks(19),
                        monday().minusWeeks(17).minusDays(1),
                        monday().minusWeeks(16),
                        today(),
                        monday().minusWeeks(47),
                        plan);
        TestDatabase.asOwner()
                .change(
                        "update intervention_plan set starts_on = ?, review_on = ? where id = ?",
                        monday().minusWeeks(16),
                        today(),
                        plan);
    }

    static LocalDate today() {
        return Now.day(ZoneId.of("Europe/London"));
    }

    static LocalDate monday() {
        return today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
