package org.wholeschool.governance.plans;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.governance.Saying;
import org.wholeschool.intervention.plan.life.PlanProgress;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolContext;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * Which interventions run, for governors: how many always, and each in words that a lead wrote for them and that were
 * looked through ({@link StatementTexts}). A plan's own title was written for those who read plans, so it is shown to
 * nobody else.
 */
@Service
public class PlanStatements {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private PlanProgress plans;

    @Inject
    private StatementTexts texts;

    @Inject
    private Actors actors;

    @Inject
    private SchoolContext schools;

    @Inject
    private SchoolFrame frame;

    @Inject
    private CurrentAction current;

    /**
     * @return the interventions that run or ended in the last year, the latest begun first, with what is said of each
     */
    @Permit(
            code = "PlanStatements.all",
            value = {Role.GOVERNOR, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Told> all() {
        Map<Long, List<PlanStatement>> written = written();
        return plans.started().stream()
                .map(plan -> new Told(plan, latest(written.getOrDefault(plan.id(), List.of())), null))
                .toList();
    }

    /**
     * @param from the first day of a past term
     * @param to its last day
     * @return the interventions that ran on one of these days, the latest begun first, with what was said of each on
     *     the last of them
     */
    @Permit(
            code = "PlanStatements.allOfATerm",
            value = {Role.GOVERNOR, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Told> all(LocalDate from, LocalDate to) {
        ZoneId zone = frame.zoneOf(actors.current().schoolId());
        Map<Long, List<PlanStatement>> written = written();
        return plans.started(from, to).stream()
                .map(plan -> toldBy(plan, written.getOrDefault(plan.id(), List.of()), to, zone))
                .toList();
    }

    private Map<Long, List<PlanStatement>> written() {
        return em.createQuery("select s from PlanStatement s order by s.edition", PlanStatement.class)
                .getResultStream()
                .collect(Collectors.groupingBy(PlanStatement::getPlanId));
    }

    private static Words latest(List<PlanStatement> written) {
        return written.isEmpty() ? Words.NONE : written.get(written.size() - 1).words();
    }

    /**
     * What was said by the end of a day, or else first after it, which is then dated. What a lead has taken away since
     * may have said too much, so neither it nor anything before it comes back.
     */
    private static Told toldBy(PlanProgress.Started plan, List<PlanStatement> all, LocalDate end, ZoneId zone) {
        List<PlanStatement> written = sinceTakenAway(all);
        if (written.isEmpty()) {
            return new Told(plan, Words.NONE, null);
        }
        Instant after = end.plusDays(1).atStartOfDay(zone).toInstant();
        Words then = latest(written.stream()
                .filter(each -> each.getWrittenAt().isBefore(after))
                .toList());
        if (then.said() != null) {
            boolean isLearntShown = latest(written).learnt() != null;
            return new Told(plan, new Words(then.said(), isLearntShown ? then.learnt() : null), null);
        }
        PlanStatement first = written.get(0);
        return new Told(plan, new Words(first.getSaid(), null), LocalDate.ofInstant(first.getWrittenAt(), zone));
    }

    private static List<PlanStatement> sinceTakenAway(List<PlanStatement> written) {
        int from = written.size();
        while (from > 0 && written.get(from - 1).getSaid() != null) {
            from--;
        }
        return written.subList(from, written.size());
    }

    /**
     * @param planId which plan
     * @return what governors are told of it
     * @throws NotFound where the school has none that was started
     */
    @Permit(
            code = "PlanStatements.of",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Statement of(long planId) {
        requireStarted(planId);
        return latest(planId)
                .map(each -> new Statement(each.getEdition(), each.words()))
                .orElse(Statement.NONE);
    }

    /**
     * Says to governors what an intervention is, or something else in place of what was said.
     *
     * @param planId which plan
     * @param after the edition of the statement that the writer saw; 0 for none
     * @param typed what; nothing takes away what was said
     * @param looked the words of it that the writer has said are meant otherwise, as {@link StatementTexts#doubts} gave
     *     them
     * @throws NotFound where the school has none that was started
     * @throws BadInput where it cannot be shown to governors, or somebody has written meanwhile
     */
    @Permit(
            code = "PlanStatements.say",
            value = {Role.LEAD, Role.DEPUTY})
    public void say(long planId, int after, Words typed, String looked) {
        requireStarted(planId);
        Words text = texts.checked(typed, looked);
        // Of two who send at once the second sees what the first one said.
        schools.lock(actors.current().schoolId());
        Optional<PlanStatement> latest = latest(planId);
        boolean isAnother = Saying.isAnother(latest, after, text.said());
        if (!isAnother && text.equals(latest.map(PlanStatement::words).orElse(Words.NONE))) {
            return;
        }
        PlanStatement statement = new PlanStatement(
                planId,
                after + 1,
                text,
                actors.current().accountId(),
                Now.instant().truncatedTo(ChronoUnit.MILLIS));
        em.persist(statement);
        em.flush();
        current.about("plan-statement", statement.getId());
    }

    private void requireStarted(long planId) {
        if (plans.started().stream().noneMatch(plan -> plan.id() == planId)) {
            throw new NotFound("plan");
        }
        current.about("plan", planId);
    }

    private Optional<PlanStatement> latest(long planId) {
        return em.createQuery(
                        "select s from PlanStatement s where s.planId = :plan order by s.edition desc",
                        PlanStatement.class)
                .setParameter("plan", planId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * An intervention, as governors see it.
     *
     * @param plan how far it is
     * @param words what is said of it
     * @param saidLater of a past term: the day on which it was first said, where that was later; else null
     */
    public record Told(PlanProgress.Started plan, Words words, LocalDate saidLater) {

        /** @return what it is; null where nothing is said */
        public String said() {
            return words.said();
        }
    }

    /**
     * What is said of an intervention.
     *
     * @param said what it is; null where nothing is said
     * @param learnt what was learnt from it; null where nothing is said
     */
    public record Words(String said, String learnt) {

        static final Words NONE = new Words(null, null);
    }

    /**
     * What governors are told of an intervention.
     *
     * @param edition how often something was said, 0 where nobody has said anything
     * @param words what; nothing where nothing is said, or no more
     */
    public record Statement(int edition, Words words) {

        static final Statement NONE = new Statement(0, Words.NONE);
    }
}
