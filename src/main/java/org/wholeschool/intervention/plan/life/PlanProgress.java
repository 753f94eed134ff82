package org.wholeschool.intervention.plan.life;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.intervention.Lever;
import org.wholeschool.intervention.plan.PlanState;
import org.wholeschool.intervention.plan.action.PlanAction;
import org.wholeschool.intervention.plan.record.Plan;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * How far the plans are that were started: what may be known by anyone who does not read them. No word that a person
 * wrote into a plan is in it, and no place, time or group.
 */
@Service
public class PlanProgress {

    private static final int LOOKING = 10 * 60;

    private static final String NOT_ASKED = "NOT_ASKED";

    /** So long after its end a plan is still told of, in years. */
    private static final int TOLD_FOR = 1;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolFrame frame;

    @Inject
    private Actors actors;

    /**
     * @return those that run, and those that ended in the last year, the latest begun first; drafts are no one else's
     */
    @Permit(
            code = "PlanProgress.started",
            value = {Role.GOVERNOR, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Started> started() {
        ZoneId zone = zone();
        LocalDate today = Now.day(zone);
        return started(Now.instant(), zone)
                .filter(plan -> plan.endedOn() == null || !plan.endedOn().isBefore(today.minusYears(TOLD_FOR)))
                .toList();
    }

    /**
     * How far the plans were that ran in a past term, by the days on which they began and were closed.
     *
     * @param from the first day of the term
     * @param to its last day
     * @return those that ran on one of these days, as they stood on the last of them, the latest begun first
     */
    @Permit(
            code = "PlanProgress.startedInATerm",
            value = {Role.GOVERNOR, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Started> started(LocalDate from, LocalDate to) {
        ZoneId zone = zone();
        return started(to.plusDays(1).atStartOfDay(zone).toInstant(), zone)
                .filter(plan -> !plan.startsOn().isAfter(to)
                        && (plan.endedOn() == null || !plan.endedOn().isBefore(from)))
                .map(plan -> plan.endedOn() == null || !plan.endedOn().isAfter(to) ? plan : plan.running())
                .toList();
    }

    private ZoneId zone() {
        return frame.zoneOf(actors.current().schoolId());
    }

    private Stream<Started> started(Instant before, ZoneId zone) {
        Map<Long, int[]> steps = new HashMap<>();
        em.createQuery("select a from PlanAction a", PlanAction.class)
                .getResultStream()
                .filter(action -> action.isAskedBefore(before))
                .forEach(action -> {
                    int[] counts = steps.computeIfAbsent(action.getPlan().getId(), id -> new int[2]);
                    counts[0]++;
                    counts[1] += action.isDoneBefore(before) ? 1 : 0;
                });
        Map<Long, String> found = found(before);
        return em.createQuery(
                        "select p from Plan p where p.state <> :draft order by p.startsOn desc, p.id desc", Plan.class)
                .setParameter("draft", PlanState.DRAFT)
                .getResultStream()
                .map(plan -> started(
                        plan,
                        !plan.getKeptAt().isAfter(before),
                        steps.getOrDefault(plan.getId(), new int[2]),
                        found.get(plan.getId()),
                        zone));
    }

    /** By words of the query and not by the entity, whose package knows this one. */
    private Map<Long, String> found(Instant before) {
        Map<Long, String> found = new HashMap<>();
        em.createQuery("select e.plan.id, e.reading, e.answer, e.madeAt from PlanEvaluation e", Object[].class)
                .getResultStream()
                .filter(each -> ((Instant) each[3]).isBefore(before))
                .forEach(each -> found.put((Long) each[0], reading((Enum<?>) each[1], (Enum<?>) each[2])));
        return found;
    }

    private static String reading(Enum<?> together, Enum<?> counts) {
        return together.name().equals("UNKNOWN") && counts.name().equals(NOT_ASKED) ? NOT_ASKED : together.name();
    }

    private static Started started(Plan plan, boolean isUnchanged, int[] steps, String found, ZoneId zone) {
        LocalDate endedOn = plan.getState() == PlanState.CLOSED ? LocalDate.ofInstant(plan.getKeptAt(), zone) : null;
        return new Started(
                plan.getId(),
                isUnchanged ? plan.text().lever() : null,
                plan.getStartsOn(),
                isUnchanged ? plan.getReviewOn() : null,
                endedOn,
                steps[0],
                steps[1],
                found);
    }

    /**
     * A plan that was started.
     *
     * @param id which
     * @param lever by what it works; null where the plan was changed or closed since: earlier ones are not kept
     * @param startsOn its first day
     * @param reviewOn the day on which it is reviewed; null as for {@code lever}
     * @param endedOn the day on which it was closed; null while it runs
     * @param asked how many things a person was asked to do because of it
     * @param done how many of these are done
     * @param found what its review found of counts and surveys together: a name of
     *     {@link org.wholeschool.intervention.evaluation.Judgement.Reading}, or NOT_ASKED where counts were not and
     *     pupils said nothing; null where it was not reviewed by then
     */
    public record Started(
            long id,
            Lever lever,
            LocalDate startsOn,
            LocalDate reviewOn,
            LocalDate endedOn,
            int asked,
            int done,
            String found) {

        /** @return the same while it ran */
        Started running() {
            return new Started(id, lever, startsOn, reviewOn, null, asked, done, found);
        }
    }
}
