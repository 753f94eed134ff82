package org.wholeschool.concern.safety;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.Involvement;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.Pupil;
import org.wholeschool.school.calendar.Band;
import org.wholeschool.school.place.Place;

/** Begins, changes, reviews and ends safety plans. Reading them is {@link SafetyPlanReading}. */
@Service
public class SafetyPlans {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    @Inject
    private SafetyCheck check;

    @Inject
    private SafetyNews news;

    /**
     * Begins a plan. The same form sent twice begins one.
     *
     * @param concernId because of which concern
     * @param pupilId for which of its pupils
     * @param entry what a form gave
     * @param inForce whether it is more than a draft
     * @return its id
     * @throws NotFound where there is no such concern that the actor may read
     * @throws BadInput at each field that cannot be taken, or where that pupil cannot have one
     */
    @Permit(
            code = "SafetyPlans.begin",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public long begin(long concernId, long pupilId, SafetyEntry entry, boolean inForce) {
        Concern concern = readable.orNotFound(em.find(Concern.class, concernId, LockModeType.PESSIMISTIC_WRITE));
        current.about("concern", concernId);
        Pupil pupil = concern.getInvolvements().stream()
                .map(Involvement::getPupil)
                .filter(each -> each != null && each.getId() == pupilId)
                .findFirst()
                .orElseThrow(() -> new BadInput(null, "plan.stranger"));
        SafetyEntry checked = check.of(concern, entry, inForce, null);
        List<SafetyPlan> known = em.createQuery(
                        "select p from SafetyPlan p where p.concern = :readable and p.pupil = :pupil and p.state <> :ended",
                        SafetyPlan.class)
                .setParameter("readable", concern)
                .setParameter("pupil", pupil)
                .setParameter("ended", SafetyState.ENDED)
                .getResultList();
        if (!known.isEmpty()) {
            return alreadySent(known.get(0), checked);
        }
        refuseLeaver(pupil);
        SafetyPlan plan = new SafetyPlan(concern, pupil, checked, inForce, me(), now());
        em.persist(plan);
        keep(plan, checked.spots());
        em.flush();
        current.about("safety-plan", plan.getId());
        news.given(plan, me());
        return plan.getId();
    }

    private long alreadySent(SafetyPlan plan, SafetyEntry checked) {
        if (plan.getEdition() != 1
                || !me().equals(plan.getKeptBy())
                || !checked.equals(latest(plan).entry())) {
            throw new BadInput(null, "plan.already");
        }
        current.about("safety-plan", plan.getId());
        return plan.getId();
    }

    /**
     * Changes a plan, or puts a draft in force.
     *
     * @param id the plan
     * @param edition which version of it the form showed
     * @param entry what the form gave
     * @param start whether a draft is put in force by that
     * @return which version it has become
     * @throws NotFound where there is none whose concern the actor may read
     * @throws BadInput at each field that cannot be taken, or where a colleague has changed it meanwhile
     */
    @Permit(
            code = "SafetyPlans.change",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public int change(long id, int edition, SafetyEntry entry, boolean start) {
        SafetyPlan plan = locked(id);
        boolean inForce = start || plan.getState() == SafetyState.IN_FORCE;
        SafetyEntry checked = check.of(plan.getConcern(), entry, inForce, plan);
        if (isMine(plan, edition)
                && plan.getStep() != SafetyStep.REVIEWED
                && checked.equals(latest(plan).entry())
                && inForce == (plan.getState() == SafetyState.IN_FORCE)) {
            return plan.getEdition();
        }
        expect(plan, edition);
        if (inForce && plan.getState() == SafetyState.DRAFT) {
            refuseLeaver(plan.getPupil());
        }
        long before = plan.getOwnerId();
        plan.change(checked, start, me(), now());
        keep(plan, checked.spots());
        news.settle(plan, Set.of(plan.getOwnerId()));
        if (before != plan.getOwnerId()) {
            news.given(plan, me());
        }
        return plan.getEdition();
    }

    /**
     * Keeps a review of a plan that is in force.
     *
     * @param id the plan
     * @param edition which version of it the form showed
     * @param note what has changed
     * @param next the day of the next review
     * @return which version it has become
     * @throws NotFound where there is none whose concern the actor may read
     * @throws BadInput at each field that cannot be taken, or where a colleague has changed it meanwhile
     */
    @Permit(
            code = "SafetyPlans.review",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public int review(long id, int edition, String note, LocalDate next) {
        SafetyPlan plan = locked(id);
        FormCheck form = SafetyEntry.form();
        String words = form.text("reviewNote", note, "note.required");
        SafetyEntry.checkReview("next", next, today().plusDays(1), "review.past", form);
        form.orThrow();
        if (isMine(plan, edition)
                && plan.getStep() == SafetyStep.REVIEWED
                && words.equals(plan.getReviewNote())
                && next.equals(plan.getDueOn())) {
            return plan.getEdition();
        }
        expect(plan, edition);
        if (plan.getState() == SafetyState.DRAFT) {
            throw new BadInput(null, "plan.draft");
        }
        refuseLeaver(plan.getPupil());
        SafetyVersion before = latest(plan);
        plan.review(words, next, me(), now());
        em.persist(new SafetyVersion(plan).like(before));
        news.settle(plan, Set.of());
        return plan.getEdition();
    }

    /**
     * Ends a plan.
     *
     * @param id the plan
     * @param edition which version of it the form showed
     * @param outcome how it ended
     * @param note what shows that
     * @return which version it has become
     * @throws NotFound where there is none whose concern the actor may read
     * @throws BadInput at each field that cannot be taken, or where a colleague has changed it meanwhile
     */
    @Permit(
            code = "SafetyPlans.end",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public int end(long id, int edition, SafetyOutcome outcome, String note) {
        SafetyPlan plan = locked(id);
        FormCheck form = SafetyEntry.form();
        form.required("outcome", outcome, "outcome.required");
        String words = form.text("outcomeNote", note, "outcome.note.required");
        form.orThrow();
        if (isMine(plan, edition) && outcome == plan.getOutcome() && words.equals(plan.getOutcomeNote())) {
            return plan.getEdition();
        }
        expect(plan, edition);
        SafetyVersion before = latest(plan);
        plan.end(outcome, words, me(), now());
        em.persist(new SafetyVersion(plan).like(before));
        news.settle(plan, Set.of());
        return plan.getEdition();
    }

    /** Locks it, so that of two who change it at once the second one is told. */
    private SafetyPlan locked(long id) {
        SafetyPlan plan = em.find(SafetyPlan.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (plan == null) {
            throw new NotFound("safety-plan");
        }
        readable.orNotFound(plan.getConcern());
        current.about("safety-plan", id);
        return plan;
    }

    /** @return whether the version after the one that the form showed is the actor's own: a form may come twice */
    private boolean isMine(SafetyPlan plan, int edition) {
        return plan.getEdition() == edition + 1 && me().equals(plan.getKeptBy());
    }

    private void expect(SafetyPlan plan, int edition) {
        plan.expect(edition, me());
        if (plan.isOver()) {
            throw new BadInput(null, "plan.over");
        }
    }

    private void refuseLeaver(Pupil pupil) {
        if (!pupil.asEntry().isOnRoll(today())) {
            throw new BadInput(null, "plan.left");
        }
    }

    private SafetyVersion latest(SafetyPlan plan) {
        return em.createQuery(
                        "select v from SafetyVersion v where v.plan = :plan and v.edition = :edition",
                        SafetyVersion.class)
                .setParameter("plan", plan)
                .setParameter("edition", plan.getEdition())
                .getSingleResult();
    }

    private void keep(SafetyPlan plan, List<SafetyEntry.Spot> spots) {
        SafetyVersion version = new SafetyVersion(plan);
        spots.forEach(spot -> version.at(
                em.find(Place.class, spot.place()), spot.band() == null ? null : em.find(Band.class, spot.band())));
        em.persist(version);
    }

    private Long me() {
        return Objects.requireNonNull(actors.current().accountId());
    }

    private LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }

    private static Instant now() {
        return Now.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Writes the plans of a school that is set up.
     *
     * @param plans as they are now
     * @param versions every state that each has been in
     */
    @Permit(code = "SafetyPlans.create", value = Role.SET_UP)
    public void create(List<SafetyPlan> plans, List<SafetyVersion> versions) {
        plans.forEach(em::persist);
        versions.forEach(em::persist);
    }
}
