package org.wholeschool.intervention.plan.life;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.intervention.ContextTexts;
import org.wholeschool.intervention.plan.PlanOrigin;
import org.wholeschool.intervention.plan.PlanState;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.PlanView;
import org.wholeschool.intervention.plan.action.PlanAction;
import org.wholeschool.intervention.plan.record.Plan;
import org.wholeschool.intervention.plan.test.PlanTesting;
import org.wholeschool.pattern.peers.GroupTeller;
import org.wholeschool.pattern.week.Patterns;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Plans to change a context: from a draft to what was learnt. */
@Service
public class Plans {

    private static final int LOOKING = 10 * 60;
    private static final String SUBJECT = "plan";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private ContextTexts texts;

    @Inject
    private SchoolFrame frame;

    @Inject
    private Patterns patterns;

    @Inject
    private GroupTeller groups;

    @Inject
    private PlanTesting testing;

    @Inject
    private PlanNow shown;

    @Inject
    private PlanCheck check;

    @Inject
    private PlansWaiting waiting;

    @Inject
    private Instance<HoldsPlans> holders;

    /**
     * @param id which
     * @return it, with its places as they are now
     * @throws NotFound where the school has none
     */
    @Permit(
            code = "Plans.one",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public PlanView one(long id) {
        Plan plan = found(id, LockModeType.NONE);
        List<PlanAction> actions = em.createQuery(
                        "select a from PlanAction a where a.plan = :plan order by a.dueOn, a.id", PlanAction.class)
                .setParameter("plan", plan)
                .getResultList();
        return shown.of(plan, actions, today());
    }

    /**
     * Begins a draft.
     *
     * @param text what it says
     * @param origin from what it is begun
     * @param looked the words in it that its writer has said are no names; null for none
     * @return its number
     * @throws NotFound where its pattern or group is not told of
     * @throws BadInput where something cannot be taken, or names a person
     */
    @Permit(
            code = "Plans.begin",
            value = {Role.LEAD, Role.DEPUTY})
    public long begin(PlanText text, PlanOrigin origin, String looked) {
        Long pattern = origin.patternId() == null
                ? null
                : patterns.life(origin.patternId()).id();
        Plan plan = new Plan(pattern, actors.current().accountId(), now());
        if (origin.groupId() != null) {
            GroupTeller.ToldGroup told = groups.told(origin.groupId()).orElseThrow(() -> new NotFound("group"));
            plan.about(told.id(), told.release(), told.words());
        }
        write(plan, text, looked, false);
        em.persist(plan);
        em.flush();
        current.about(SUBJECT, plan.getId());
        return plan.getId();
    }

    /**
     * Changes a draft, or a plan that runs; one that runs stays whole.
     *
     * @param id which
     * @param edition the edition that the form showed
     * @param text what it says from now on
     * @param looked the words in it that its writer has said are no names; null for none
     * @throws NotFound where the school has none
     * @throws BadInput where something cannot be taken, names a person, or was changed meanwhile
     */
    @Permit(
            code = "Plans.change",
            value = {Role.LEAD, Role.DEPUTY})
    public void change(long id, int edition, PlanText text, String looked) {
        Plan plan = open(id, edition);
        write(plan, text, looked, plan.getState() == PlanState.RUNNING);
        plan.next();
    }

    /**
     * Starts a draft, as its form has it, compared with the places that are proposed where it ticks none; says so of
     * the pattern from which it was begun, and fixes by what one will see whether it worked: from then on its actions
     * are asked of people, and it is looked at again on the day of its review.
     *
     * @throws NotFound where the school has none
     * @throws BadInput as {@link #change}, or where it is not whole yet, or runs already
     */
    @Permit(
            code = "Plans.start",
            value = {Role.LEAD, Role.DEPUTY})
    public void start(long id, int edition, PlanText text, String looked) {
        Plan plan = open(id, edition);
        if (plan.getState() == PlanState.RUNNING) {
            throw new BadInput(null, "plan.runs");
        }
        write(plan, testing.withProposed(text, planned(plan), today()), looked, true);
        plan.start(actors.current().accountId(), now());
        testing.fixed(plan, planned(plan), today(), actors.current().accountId(), now())
                .ifPresent(em::persist);
        plan.next();
        if (plan.getPatternId() != null) {
            patterns.planned(plan.getPatternId(), plan.getTitle());
        }
    }

    /**
     * Closes a plan that was reviewed, as its form has it.
     *
     * @param text what it says for good
     * @param learnt what was learnt, for the person who looks for something like it
     * @throws NotFound where the school has none
     * @throws BadInput where nothing was learnt, it names a person, the plan does not run, the day of its review has
     *     come and nothing is decided, or it was changed meanwhile
     */
    @Permit(
            code = "Plans.close",
            value = {Role.LEAD, Role.DEPUTY})
    public void close(long id, int edition, PlanText text, String learnt, String looked) {
        Plan plan = open(id, edition);
        if (plan.getState() == PlanState.DRAFT) {
            throw new BadInput(null, "plan.draft");
        }
        if (waiting.due().containsKey(id)) {
            throw new BadInput(null, "plan.undecided");
        }
        ContextTexts.Given given = texts.look(looked);
        String words = given.text("learnt", learnt, ContextTexts.LONGEST, "plan.learnt.required");
        write(plan, text, given, true);
        plan.close(words, actors.current().accountId(), now());
        plan.next();
    }

    /**
     * Throws a draft away.
     *
     * @throws NotFound where the school has none
     * @throws BadInput where it is no draft any more, people are invited to a meeting about it or have met, or it was
     *     changed meanwhile
     */
    @Permit(
            code = "Plans.discard",
            value = {Role.LEAD, Role.DEPUTY})
    public void discard(long id, int edition) {
        Plan plan = open(id, edition);
        if (plan.getState() != PlanState.DRAFT) {
            throw new BadInput(null, "plan.runs");
        }
        if (holders.stream().anyMatch(holder -> holder.holds(id))) {
            throw new BadInput(null, "plan.met");
        }
        em.remove(plan);
    }

    private Plan open(long id, int edition) {
        Plan plan = found(id, LockModeType.PESSIMISTIC_WRITE);
        if (plan.getState() == PlanState.CLOSED) {
            throw new BadInput(null, "plan.closed");
        }
        if (plan.getEdition() != edition) {
            throw new BadInput(null, "plan.changed");
        }
        return plan;
    }

    private Plan found(long id, LockModeType lock) {
        Plan plan = em.find(Plan.class, id, lock);
        if (plan == null) {
            throw new NotFound(SUBJECT);
        }
        current.about(SUBJECT, id);
        return plan;
    }

    private void write(Plan plan, PlanText typed, String looked, boolean isWhole) {
        write(plan, typed, texts.look(looked), isWhole);
    }

    private void write(Plan plan, PlanText typed, ContextTexts.Given given, boolean isWhole) {
        PlanCheck.Checked checked = check.of(plan, typed, given, isWhole, planned(plan), today());
        plan.write(checked.text(), checked.names(), actors.current().accountId(), now());
    }

    /** @return the places of the other plans that run */
    private Set<Long> planned(Plan plan) {
        return Plan.placesOfOthers(em.createQuery(Plan.RUNNING, Plan.class).getResultStream(), plan.getId());
    }

    private LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }

    private static Instant now() {
        return Now.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
