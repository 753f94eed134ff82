package org.wholeschool.concern.followup.referral;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.agency.Agencies;
import org.wholeschool.agency.Agency;
import org.wholeschool.concern.followup.FollowUpPeople;
import org.wholeschool.concern.followup.History;
import org.wholeschool.concern.followup.Kept;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.Roster;

/** Whom leads referred a child to because of a concern and what came of it, or why they decided to make no referral. */
@Service
public class Referrals {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private FollowUpPeople people;

    @Inject
    private Agencies agencies;

    @Inject
    private ReferralNews news;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    /**
     * @param concernId a concern
     * @return the referrals of it, in the order in which they were entered
     * @throws NotFound where there is no such concern that the actor may read
     */
    @Permit(
            code = "Referrals.of",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Kept<ReferralEntry>> of(long concernId) {
        readable.orNotFound(em.find(Concern.class, concernId));
        current.about("concern", concernId);
        return kept(
                concernId,
                em.createQuery("select k from Referral k where k.concern.id = :concern order by k.id", Referral.class)
                        .setParameter("concern", concernId)
                        .getResultList());
    }

    /**
     * @param concernId a concern
     * @return to whom a child can be referred because of it
     * @throws NotFound where there is no such concern that the actor may read
     */
    @Permit(
            code = "Referrals.agencies",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Agency> agencies(long concernId) {
        boolean isAboutAdult =
                readable.orNotFound(em.find(Concern.class, concernId)).isAboutAdult();
        current.about("concern", concernId);
        return Stream.of(Agency.values())
                .filter(agency -> agency != Agency.DESIGNATED_OFFICER || isAboutAdult)
                .toList();
    }

    /**
     * @param concernIds concerns about adults who work here
     * @return what is written down of the designated officer, that they were told or why not, the latest of it; without
     *     those of which nothing is, or that the actor may not read
     */
    @Permit(code = "Referrals.toOfficer", value = Role.HEAD, onceInSeconds = LOOKING)
    public Map<Long, ReferralEntry> toOfficer(List<Long> concernIds) {
        if (concernIds.isEmpty()) {
            return Map.of();
        }
        List<Referral> all = readable.bind(em.createQuery(
                        "select r from Referral r where r.agency = :officer and r.concern.id in :ids and "
                                + readable.condition("r.concern") + " order by r.decidedOn, r.id",
                        Referral.class))
                .setParameter("officer", Agency.DESIGNATED_OFFICER)
                .setParameter("ids", concernIds)
                .getResultList();
        Map<Long, ReferralEntry> latest = new HashMap<>();
        all.forEach(one -> latest.put(one.getConcern().getId(), one.entry()));
        return latest;
    }

    /**
     * @param id one of them
     * @return it, with what it was before
     * @throws NotFound where there is none whose concern the actor may read
     */
    @Permit(
            code = "Referrals.one",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public Kept<ReferralEntry> one(long id) {
        Referral referral = readable(em.find(Referral.class, id));
        return kept(referral.getConcern().getId(), List.of(referral)).get(0);
    }

    /**
     * @param concernId because of which concern
     * @param entry what a form gave
     * @return its id
     * @throws NotFound where there is no such concern that the actor may read
     * @throws BadInput at each field that cannot be taken
     */
    @Permit(
            code = "Referrals.add",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public long add(long concernId, ReferralEntry entry) {
        Concern concern = locked(concernId);
        Referral referral = new Referral(
                concern, checked(concern, null, entry), actors.current().accountId(), now());
        referral.expectAnswer(agencies.all(), null);
        em.persist(referral);
        em.persist(new ReferralVersion(referral));
        em.flush();
        return referral.getId();
    }

    /**
     * @param id one of them
     * @param edition which version of it the form showed
     * @param entry what the form gave
     * @throws NotFound where there is none whose concern the actor may read
     * @throws BadInput at each field that cannot be taken, or where somebody has changed it meanwhile
     */
    @Permit(
            code = "Referrals.change",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void change(long id, int edition, ReferralEntry entry) {
        locked(readable(em.find(Referral.class, id)).getConcern().getId());
        Referral referral = readable(em.find(Referral.class, id, LockModeType.PESSIMISTIC_WRITE));
        referral.expect(edition, actors.current().accountId());
        ReferralEntry before = referral.entry();
        referral.become(
                checked(referral.getConcern(), before.agency(), entry),
                actors.current().accountId(),
                now());
        referral.expectAnswer(agencies.all(), before);
        em.persist(new ReferralVersion(referral));
        news.settle(referral);
    }

    /** Locked, so that a pupil who is just being taken out is out, or the referral is there to be cleared. */
    private Concern locked(long concernId) {
        Concern concern = readable.orNotFound(em.find(Concern.class, concernId, LockModeType.PESSIMISTIC_WRITE));
        current.about("concern", concernId);
        return concern;
    }

    private Referral readable(Referral referral) {
        if (referral == null) {
            throw new NotFound("referral");
        }
        current.about("concern", readable.orNotFound(referral.getConcern()).getId());
        return referral;
    }

    private ReferralEntry checked(Concern concern, Agency before, ReferralEntry entry) {
        if (entry.pupilId() != null && !people.in(concern.getId()).containsKey(entry.pupilId())) {
            throw new BadInput("pupil", "pupil.unknown");
        }
        if (entry.agency() == Agency.DESIGNATED_OFFICER && entry.agency() != before && !concern.isAboutAdult()) {
            throw new BadInput("agency", "agency.adult");
        }
        return entry.checked(Now.day(frame.zoneOf(actors.current().schoolId())));
    }

    private static Instant now() {
        return Now.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private List<Kept<ReferralEntry>> kept(long concernId, List<Referral> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        List<ReferralVersion> versions = em.createQuery(
                        "select v from ReferralVersion v where v.referral in :all", ReferralVersion.class)
                .setParameter("all", all)
                .getResultList();
        Map<Long, List<ReferralVersion>> of = versions.stream()
                .collect(Collectors.groupingBy(version -> version.getReferral().getId()));
        History history = people.history(versions);
        Map<Long, Roster.Found> pupils = people.in(concernId);
        return all.stream()
                .map(each -> new Kept<>(
                        each.getId(),
                        concernId,
                        each.getEdition(),
                        each.entry(),
                        nameOf(pupils, each.entry().pupilId()),
                        history.keptWords(each),
                        history.of(of.get(each.getId()), ReferralVersion::words)))
                .toList();
    }

    private static String nameOf(Map<Long, Roster.Found> pupils, Long id) {
        return id == null || !pupils.containsKey(id) ? null : pupils.get(id).name();
    }

    /**
     * Writes what nobody enters now.
     *
     * @param all of the school that is set up
     * @param versions every state that each has been in
     */
    @Permit(code = "Referrals.create", value = Role.SET_UP)
    public void create(List<Referral> all, List<ReferralVersion> versions) {
        all.forEach(em::persist);
        versions.forEach(em::persist);
    }
}
