package org.wholeschool.concern.safety;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.followup.DateWords;
import org.wholeschool.concern.followup.Edition;
import org.wholeschool.concern.followup.FollowUpPeople;
import org.wholeschool.concern.followup.History;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.Involvement;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.Pupil;

/** Reads safety plans, for people who may read their concerns. */
@Service
public class SafetyPlanReading {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private FollowUpPeople people;

    @Inject
    private SafetyOffers offers;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    /**
     * @param concernId a concern
     * @return its plans, and the pupils for whom one is offered
     * @throws NotFound where there is no such concern that the actor may read
     */
    @Permit(
            code = "SafetyPlanReading.ofConcern",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public OnConcern ofConcern(long concernId) {
        Concern concern = readable.orNotFound(em.find(Concern.class, concernId));
        current.about("concern", concernId);
        List<SafetyPlan> plans = plans(concern);
        Set<Long> planned = planned(plans);
        return new OnConcern(
                views(plans),
                offers.of(concern).stream()
                        .filter(part -> !planned.contains(part.getPupil().getId()))
                        .map(this::who)
                        .toList());
    }

    /**
     * @param pupilId a pupil
     * @return their plans because of concerns that the actor may read, those that have not ended first
     * @throws NotFound where the school has no such pupil
     */
    @Permit(
            code = "SafetyPlanReading.ofPupil",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<SafetyView> ofPupil(long pupilId) {
        if (em.find(Pupil.class, pupilId) == null) {
            throw new NotFound("pupil");
        }
        current.about("pupil", pupilId);
        List<SafetyPlan> plans = readable.bind(em.createQuery(
                                "select p from SafetyPlan p join fetch p.concern where p.pupil.id = :pupil and "
                                        + readable.condition("p.concern") + " order by p.id desc",
                                SafetyPlan.class)
                        .setParameter("pupil", pupilId))
                .getResultList();
        plans.forEach(plan -> current.alsoShows("safety-plan", plan.getId()));
        return views(plans).stream()
                .sorted(Comparator.comparing(SafetyView::isOver))
                .toList();
    }

    /**
     * @param id a plan
     * @return it, with what it was before
     * @throws NotFound where there is none whose concern the actor may read
     */
    @Permit(
            code = "SafetyPlanReading.one",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public SafetyView one(long id) {
        SafetyPlan plan = em.find(SafetyPlan.class, id);
        if (plan == null) {
            throw new NotFound("safety-plan");
        }
        readable.orNotFound(plan.getConcern());
        current.about("safety-plan", id);
        return views(List.of(plan)).get(0);
    }

    /**
     * @param concernId a concern
     * @param pupilId a pupil whom it names
     * @return that pupil, for the form of a new plan
     * @throws NotFound where there is no such concern that the actor may read, or it does not name that pupil
     */
    @Permit(
            code = "SafetyPlanReading.pupil",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public SafetyView.Who pupil(long concernId, long pupilId) {
        Concern concern = readable.orNotFound(em.find(Concern.class, concernId));
        current.about("concern", concernId);
        return who(part(concern, pupilId).orElseThrow(() -> new NotFound("pupil")));
    }

    /**
     * @param concernId a concern
     * @param chosen places that are offered even if they have closed
     * @return what the form of a plan because of it can choose from
     * @throws NotFound where there is no such concern that the actor may read
     */
    @Permit(
            code = "SafetyPlanReading.choices",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public SafetyChoices choices(long concernId, Collection<Long> chosen) {
        Concern concern = readable.orNotFound(em.find(Concern.class, concernId));
        current.about("concern", concernId);
        return offers.choices(concern, chosen, planned(plans(concern)), today());
    }

    private List<SafetyPlan> plans(Concern concern) {
        return em.createQuery("select p from SafetyPlan p where p.concern = :readable order by p.id", SafetyPlan.class)
                .setParameter("readable", concern)
                .getResultList();
    }

    private static Set<Long> planned(List<SafetyPlan> plans) {
        return plans.stream()
                .filter(plan -> !plan.isOver())
                .map(plan -> plan.getPupil().getId())
                .collect(Collectors.toSet());
    }

    private static Optional<Involvement> part(Concern concern, long pupilId) {
        return concern.getInvolvements().stream()
                .filter(part -> part.getPupil() != null && part.getPupil().getId() == pupilId)
                .findFirst();
    }

    private SafetyView.Who who(Involvement part) {
        Pupil pupil = part.getPupil();
        LocalDate left = pupil.asEntry().isOnRoll(today()) ? null : pupil.getLeftOn();
        return new SafetyView.Who(
                pupil.getId(),
                pupil.getDisplayName(),
                pupil.getRegGroup(),
                Texts.of("concern").get("role." + part.getRole()),
                DateWords.day(left));
    }

    private List<SafetyView> views(List<SafetyPlan> plans) {
        if (plans.isEmpty()) {
            return List.of();
        }
        List<SafetyVersion> versions = em.createQuery(
                        "select distinct v from SafetyVersion v left join fetch v.spots where v.plan in :all",
                        SafetyVersion.class)
                .setParameter("all", plans)
                .getResultList();
        Map<Long, List<SafetyVersion>> of = versions.stream()
                .sorted(Comparator.comparing(Edition::getEdition))
                .collect(Collectors.groupingBy(version -> version.getPlan().getId()));
        Map<Long, Account> staff = staff(versions);
        History history = people.history(versions);
        return plans.stream()
                .map(plan -> view(plan, of.get(plan.getId()), staff, history))
                .toList();
    }

    private Map<Long, Account> staff(List<SafetyVersion> versions) {
        Set<Long> ids = versions.stream()
                .flatMap(version -> Stream.of(version.getOwnerId(), version.getTrustedAdultId(), version.getKeptBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return em.createQuery("select a from Account a where a.id in :ids and a.schoolId = :school", Account.class)
                .setParameter("ids", ids)
                .setParameter("school", actors.current().schoolId())
                .getResultStream()
                .collect(Collectors.toMap(Account::getId, Function.identity()));
    }

    private SafetyView view(SafetyPlan plan, List<SafetyVersion> versions, Map<Long, Account> staff, History history) {
        Concern concern = plan.getConcern();
        SafetyVersion latest = versions.get(versions.size() - 1);
        SafetyWords words = new SafetyWords(
                staff.values().stream().collect(Collectors.toMap(Account::getId, Account::getDisplayName)));
        return new SafetyView(
                plan.getId(),
                concern.getId(),
                concern.getCategory().getName(),
                plan.getEdition(),
                who(part(concern, plan.getPupil().getId()).orElseThrow(() -> new NotFound("safety-plan"))),
                plan.getState(),
                new SafetyView.Timing(
                        DateWords.day(plan.getDueOn()),
                        !plan.isOver() && plan.getDueOn().isBefore(today())),
                latest.entry(),
                SafetyWords.spots(latest),
                person(plan.getTrustedAdultId(), words, staff),
                person(plan.getOwnerId(), words, staff),
                SafetyWords.outcome(plan),
                plan.getOutcomeNote(),
                reviews(versions, words),
                history.keptWords(plan),
                history.of(versions, words::of, Texts.of("safety")));
    }

    private SafetyView.Staff person(Long id, SafetyWords words, Map<Long, Account> staff) {
        return id == null
                ? null
                : new SafetyView.Staff(
                        words.name(id), !staff.containsKey(id) || staff.get(id).hasLeft(today()));
    }

    private List<SafetyView.Review> reviews(List<SafetyVersion> versions, SafetyWords words) {
        DateWords dates = new DateWords(frame.zoneOf(actors.current().schoolId()));
        return versions.stream()
                .filter(version -> version.getStep() == SafetyStep.REVIEWED)
                .sorted(Comparator.comparing(Edition::getEdition).reversed())
                .map(version -> new SafetyView.Review(
                        dates.at(version.getKeptAt()), words.name(version.getKeptBy()), version.getReviewNote()))
                .toList();
    }

    private LocalDate today() {
        return new DateWords(frame.zoneOf(actors.current().schoolId())).today();
    }

    /**
     * What the page of a concern shows of safety plans.
     *
     * @param plans in the order in which they were begun
     * @param offered pupils who were harmed, or alleged to have harmed, and have no plan yet
     */
    public record OnConcern(List<SafetyView> plans, List<SafetyView.Who> offered) {}
}
