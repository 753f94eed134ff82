package org.wholeschool.concern.followup.referral;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.agency.Agencies;
import org.wholeschool.agency.Agency;
import org.wholeschool.concern.followup.FollowUpPeople;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.Roster;

/** Chases referrals: says which are overdue or refused, and records that one is escalated or its refusal accepted. */
@Service
public class ReferralChase {

    private static final int LOOKING = 10 * 60;

    /** On a home page: what is read at a glance. */
    private static final int MOST = 20;

    /** Working days that are proposed for an answer where the school has not said how many the agency has. */
    private static final int USUAL_DAYS = 5;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Agencies agencies;

    @Inject
    private ReferralNews news;

    @Inject
    private FollowUpPeople people;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    /**
     * @param concernId a concern
     * @return how far each of its referrals is, by the referral; without decisions to make none
     * @throws NotFound where there is no such concern that the actor may read
     */
    @Permit(
            code = "ReferralChase.of",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public Map<Long, Chase> of(long concernId) {
        readable.orNotFound(em.find(Concern.class, concernId));
        current.about("concern", concernId);
        return chases(em
                        .createQuery("select k from Referral k where k.concern.id = :concern", Referral.class)
                        .setParameter("concern", concernId)
                        .getResultList()
                        .stream()
                        .filter(referral -> referral.entry().made())
                        .toList())
                .stream()
                .collect(Collectors.toMap(Chase::id, chase -> chase));
    }

    /** @return the referrals of open concerns that are overdue or refused, those that are due longest first */
    @Permit(
            code = "ReferralChase.due",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Due> due() {
        List<Referral> late = readable.bind(em.createQuery(
                                "select k from Referral k join fetch k.concern where k.concern.closedAt is null and "
                                        + "(k.dueOn < :today or k.outcome = :refused and k.following is null) and "
                                        + readable.condition("k.concern") + " order by k.dueOn nulls last, k.id",
                                Referral.class)
                        .setParameter("today", today())
                        .setParameter("refused", ReferralOutcome.NOT_ACCEPTED))
                .setMaxResults(MOST)
                .getResultList();
        late.forEach(
                referral -> current.alsoShows("concern", referral.getConcern().getId()));
        Map<Long, Chase> chases = chases(late).stream().collect(Collectors.toMap(Chase::id, chase -> chase));
        return late.stream()
                .map(referral -> new Due(
                        chases.get(referral.getId()),
                        referral.getConcern().getId(),
                        referral.getConcern().getCategory().getName(),
                        pupils(referral),
                        referral.entry().outcomeOnWords()))
                .toList();
    }

    /**
     * @param id a referral that was made
     * @return what the form of what follows needs
     * @throws NotFound where there is none whose concern the actor may read
     */
    @Permit(
            code = "ReferralChase.one",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public Form one(long id) {
        Referral referral = readable(em.find(Referral.class, id));
        ReferralEntry entry = referral.entry();
        Agencies.Line agency = AgencyTerms.of(agencies.all(), referral.getAgencyCode(), entry);
        LocalDate today = today();
        return new Form(
                referral.getConcern().getId(),
                referral.getEdition(),
                chases(List.of(referral)).get(0),
                entry.isRefused(),
                agency == null ? Agency.usualRoute() : agency.route(),
                agency == null ? null : agency.phone(),
                today,
                WorkingDays.after(
                        today, agency == null || agency.answerDays() == null ? USUAL_DAYS : agency.answerDays()),
                new About(entry, referral.getConcern().getCategory().getName(), pupils(referral)));
    }

    /**
     * Escalates a referral, or accepts its refusal.
     *
     * @param id which
     * @param edition which version of it the form showed
     * @param entry what the form gave
     * @throws NotFound where there is none whose concern the actor may read
     * @throws BadInput at each field that cannot be taken, or where a colleague has changed it meanwhile
     */
    @Permit(
            code = "ReferralChase.follow",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void follow(long id, int edition, NextEntry entry) {
        Referral referral = readable(em.find(Referral.class, id, LockModeType.PESSIMISTIC_WRITE));
        referral.expect(edition, actors.current().accountId());
        if (!referral.chase(today(), List.of()).canFollow()) {
            throw new BadInput(null, "next.over");
        }
        NextEntry checked = entry.checked(today(), referral.entry());
        Instant now = Now.instant().truncatedTo(ChronoUnit.MILLIS);
        Long by = actors.current().accountId();
        em.persist(new ReferralStep(referral, checked, by, now));
        referral.follow(checked.next(), checked.dueOn(), by, now);
        em.persist(new ReferralVersion(referral));
        news.settle(referral);
    }

    private Referral readable(Referral referral) {
        if (referral == null) {
            throw new NotFound("referral");
        }
        readable.orNotFound(referral.getConcern());
        if (!referral.entry().made()) {
            throw new NotFound("referral");
        }
        current.about("concern", referral.getConcern().getId());
        return referral;
    }

    private List<Chase> chases(List<Referral> referrals) {
        if (referrals.isEmpty()) {
            return List.of();
        }
        Map<Long, List<NextEntry>> steps = em.createQuery(
                        "select s from ReferralStep s where s.referral in :readable order by s.id", ReferralStep.class)
                .setParameter("readable", referrals)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        step -> step.getReferral().getId(),
                        Collectors.mapping(ReferralStep::entry, Collectors.toList())));
        LocalDate today = today();
        return referrals.stream()
                .map(referral -> referral.chase(today, steps.getOrDefault(referral.getId(), List.of())))
                .toList();
    }

    private String pupils(Referral referral) {
        Long only = referral.entry().pupilId();
        return people.in(referral.getConcern().getId()).values().stream()
                .filter(pupil -> only == null || only == pupil.id())
                .map(Roster.Found::name)
                .collect(Collectors.joining(", "));
    }

    private LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }

    /**
     * A referral that needs someone.
     *
     * @param chase how far it is
     * @param concernId the concern
     * @param about what that is about
     * @param pupils whom the referral is about, by name; "" where no pupil is named
     * @param refusedOn the day of a refusal in words, or null
     */
    public record Due(Chase chase, long concernId, String about, String pupils, String refusedOn) {}

    /**
     * What the form of what follows needs.
     *
     * @param concernId the concern
     * @param edition which version of the referral it is
     * @param chase how far the referral is
     * @param isRefused whether it was refused, so that the refusal can be accepted
     * @param route how the agency's decisions are escalated
     * @param phone the agency's number, or null
     * @param today the day at the school
     * @param dueOn when an answer to an escalation of today is proposed to be due
     * @param about what the referral says, and of whom
     */
    public record Form(
            long concernId,
            int edition,
            Chase chase,
            boolean isRefused,
            String route,
            String phone,
            LocalDate today,
            LocalDate dueOn,
            About about) {}

    /**
     * What a referral is about.
     *
     * @param referral what it says
     * @param concern what the concern is about
     * @param pupils whom it is about, by name; "" where no pupil is named
     */
    public record About(ReferralEntry referral, String concern, String pupils) {}
}
