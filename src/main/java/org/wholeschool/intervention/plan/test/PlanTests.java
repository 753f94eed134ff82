package org.wholeschool.intervention.plan.test;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.intervention.plan.ByWhom;
import org.wholeschool.intervention.plan.ContextKind;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.TestText;
import org.wholeschool.intervention.plan.record.Plan;
import org.wholeschool.intervention.plan.record.PlanTest;
import org.wholeschool.intervention.plan.record.TestWeeks;
import org.wholeschool.pattern.week.PlaceCounts;
import org.wholeschool.pattern.week.PlaceWeeks;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.place.Site;

/**
 * By what one will see whether plans worked: what can be chosen before the start, and what was fixed at it. Choices and
 * forecasts are for leads and deputies; the head reads what was fixed.
 */
@Service
public class PlanTests {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private PlanTesting testing;

    @Inject
    private PlaceCounts counts;

    @Inject
    private Site site;

    @Inject
    private Calendar calendar;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    @Inject
    private ByWhom people;

    @Inject
    private CurrentAction current;

    /**
     * @param text what a draft says, or will say
     * @param planId which draft; null for one that was not kept yet
     * @return the places that it could be compared with, and whether counts would be able to tell
     */
    @Permit(
            code = "PlanTests.choices",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Choices choices(PlanText text, Long planId) {
        LocalDate today = today();
        Optional<TestGround> ground = testing.ground(text, planned(planId), today);
        List<Choice> all = ground.map(known -> known.fits().entrySet().stream()
                        .map(fit -> new Choice(
                                fit.getKey().id(),
                                fit.getKey().name(),
                                fit.getValue().name()))
                        .toList())
                .orElse(List.of());
        return new Choices(
                all,
                ground.flatMap(
                        known -> known.foresight(new Random(actors.current().schoolId()))),
                text.startsOn() != null && !PlanTesting.canBeFixed(text.startsOn(), today));
    }

    /**
     * @param planId which plan
     * @return its test as it was fixed; empty where it has none
     * @throws NotFound where the school has no such plan
     */
    @Permit(
            code = "PlanTests.kept",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public Optional<TestView> kept(long planId) {
        return found(planId).map(this::view);
    }

    /**
     * @param planId which plan
     * @return whether counts will be able to tell if it worked, as far as can be said today; empty where it has no
     *     test, or one of its own places is not used any more by then
     * @throws NotFound where the school has no such plan
     */
    @Permit(
            code = "PlanTests.foresight",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Optional<Foresight> foresight(long planId) {
        return found(planId).filter(test -> !testing.isOwnGone(test)).map(test -> {
            PlaceWeeks weeks = counts.weeks(test.getReviewOn(), test.bands());
            return Foresight.of(
                    test.design(weeks.mondays()),
                    weeks.of(test.places()),
                    weeks.of(testing.comparable(test, test.compared(), treated(test))),
                    new Random(planId));
        });
    }

    private Set<Long> planned(Long planId) {
        return Plan.placesOfOthers(em.createQuery(Plan.RUNNING, Plan.class).getResultStream(), planId);
    }

    /** @return where other plans were at work in the time of a test */
    private Set<Long> treated(PlanTest test) {
        return Plan.placesBeside(
                em.createQuery(Plan.BESIDE, Plan.class),
                test,
                frame.zoneOf(actors.current().schoolId()));
    }

    private Optional<PlanTest> found(long planId) {
        if (em.find(Plan.class, planId) == null) {
            throw new NotFound("plan");
        }
        current.about("plan", planId);
        return em.createQuery("select t from PlanTest t where t.plan.id = :id", PlanTest.class)
                .setParameter("id", planId)
                .getResultStream()
                .findFirst();
    }

    private TestView view(PlanTest test) {
        Set<Long> treated = treated(test);
        Map<Long, Site.ListedPlace> now =
                site.places().stream().collect(Collectors.toMap(Site.ListedPlace::id, Function.identity()));
        PlanText says = test.getPlan().text();
        boolean elsewhere = says.context() != ContextKind.PLACE
                || !says.places().equals(test.places())
                || !says.bands().equals(test.bands())
                || !test.getStartsOn().equals(says.startsOn())
                || !test.getReviewOn().equals(says.reviewOn());
        TestText text = test.text();
        return new TestView(
                text.chosen(),
                places(test, test.places(), Set.of(), now),
                places(test, test.compared(), treated, now),
                places(test, test.watched(), treated, now),
                text.selectedFrom(),
                text.selectedTo(),
                test.getBaselineFrom(),
                test.getBaselineTo(),
                test.getBaselineWeeks(),
                test.getStartsOn(),
                test.getReviewOn(),
                test.getAfterWeeks(),
                TestWeeks.schoolWeeks(
                        test.getStartsOn(), test.getReviewOn(), calendar.halfTerms(), calendar.closures()),
                elsewhere,
                testing.isPartlyOff(test),
                fixed(test),
                today().isBefore(test.getReviewOn()));
    }

    private static List<TestView.PlaceThen> places(
            PlanTest test, Collection<Long> ids, Set<Long> treated, Map<Long, Site.ListedPlace> now) {
        List<TestView.PlaceThen> places = new ArrayList<>();
        test.names(ids).forEach((id, then) -> {
            Site.ListedPlace place = now.get(id);
            places.add(new TestView.PlaceThen(
                    id,
                    then,
                    place == null ? null : place.name(),
                    place == null ? null : place.closedOn(),
                    treated.contains(id)));
        });
        return places;
    }

    private String fixed(PlanTest test) {
        return people.said(Texts.of("intervention"), "test.fixed.by", test.getFixedBy(), test.getFixedAt());
    }

    private LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }

    /**
     * What can be chosen for a draft.
     *
     * @param places the school's places, those that fit first; none while it is not said where the plan is
     * @param foresight whether counts would be able to tell; empty while too little is said for that
     * @param late whether its first day lies in a week that is over, so that nothing can be fixed before the start
     */
    public record Choices(List<Choice> places, Optional<Foresight> foresight, boolean late) {

        /** Copies the list. */
        public Choices {
            places = List.copyOf(places);
        }
    }

    /**
     * A place to compare with.
     *
     * @param id which
     * @param name what it is called
     * @param fit how it stands: PROPOSED, FITS, or why it cannot be chosen
     */
    public record Choice(long id, String name, String fit) {}
}
