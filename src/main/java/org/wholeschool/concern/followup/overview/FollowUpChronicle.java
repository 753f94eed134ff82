package org.wholeschool.concern.followup.overview;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.followup.Edition;
import org.wholeschool.concern.followup.FollowUpPeople;
import org.wholeschool.concern.followup.History;
import org.wholeschool.concern.followup.action.ActionState;
import org.wholeschool.concern.followup.action.ActionVersion;
import org.wholeschool.concern.followup.parents.ContactEntry;
import org.wholeschool.concern.followup.parents.ContactVersion;
import org.wholeschool.concern.followup.parents.ParentContact;
import org.wholeschool.concern.followup.referral.Referral;
import org.wholeschool.concern.followup.referral.ReferralEntry;
import org.wholeschool.concern.followup.referral.ReferralSteps;
import org.wholeschool.concern.followup.referral.ReferralVersion;
import org.wholeschool.concern.followup.situation.KeyAdultTerm;
import org.wholeschool.concern.followup.situation.KeyAdults;
import org.wholeschool.concern.followup.situation.PupilSituation;
import org.wholeschool.concern.followup.situation.SituationEntry;
import org.wholeschool.concern.followup.situation.SituationVersion;
import org.wholeschool.concern.note.NoteChronicle;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.Service;
import org.wholeschool.roster.Pupil;

/**
 * What followed of the concerns about one pupil, and what is known of the pupil, for their chronology: all of it in a
 * few look-ups, however many concerns there are.
 */
@Service
public class FollowUpChronicle {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private FollowUpPeople people;

    @Inject
    private ReferralSteps next;

    @Inject
    private NoteChronicle notes;

    @Inject
    private KeyAdults adults;

    @Inject
    private CurrentAction current;

    /**
     * @param pupilId whose chronology it is
     * @param concernIds concerns that name them
     * @return what followed of those of them that the actor may read; of referrals and what parents were told, what is
     *     about another pupil is left out
     * @throws NotFound where the school has no such pupil
     */
    @Permit(
            code = "FollowUpChronicle.of",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Followed of(long pupilId, Collection<Long> concernIds) {
        if (em.find(Pupil.class, pupilId) == null) {
            throw new NotFound("pupil");
        }
        current.about("pupil", pupilId);
        List<Kept<SituationEntry>> situations = situations(pupilId);
        List<KeyAdultTerm> keyAdults = adults.terms(pupilId);
        List<NoteChronicle.Noted> noted = notes.of(pupilId, concernIds);
        if (concernIds.isEmpty()) {
            return new Followed(List.of(), List.of(), List.of(), situations, keyAdults, noted, List.of());
        }
        return new Followed(
                steps(concernIds),
                referrals(List.of(pupilId), concernIds),
                contacts(List.of(pupilId), concernIds),
                situations,
                keyAdults,
                noted,
                next.of(concernIds, List.of(pupilId)));
    }

    /**
     * @param concernId a concern
     * @return what followed of it, whichever of its pupils it is about; nothing of what is known of them
     * @throws NotFound where there is no such concern that the actor may read
     */
    @Permit(
            code = "FollowUpChronicle.ofConcern",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public Followed ofConcern(long concernId) {
        readable.orNotFound(em.find(Concern.class, concernId));
        current.about("concern", concernId);
        List<Long> one = List.of(concernId);
        List<Long> pupils = List.copyOf(people.in(concernId).keySet());
        return new Followed(
                steps(one),
                referrals(pupils, one),
                contacts(pupils, one),
                List.of(),
                List.of(),
                List.of(),
                next.of(one, pupils));
    }

    private List<Step> steps(Collection<Long> concernIds) {
        return readable.bind(em.createQuery(
                                "select v from ActionVersion v join fetch v.action where v.action.concern.id in "
                                        + ":concerns and "
                                        + readable.condition("v.action.concern"),
                                ActionVersion.class)
                        .setParameter("concerns", concernIds))
                .getResultStream()
                .map(version -> new Step(
                        version.getAction().getConcern().getId(),
                        version.getEdition(),
                        version.getKeptAt(),
                        version.getKeptBy(),
                        version.getOwnerId(),
                        version.getDueOn(),
                        version.getState(),
                        version.getTask(),
                        version.getOutcome()))
                .toList();
    }

    private List<Kept<ReferralEntry>> referrals(Collection<Long> pupilIds, Collection<Long> concernIds) {
        List<Referral> all = readable.bind(em.createQuery(
                                "select k from Referral k where k.concern.id in :concerns and (k.pupilId is null "
                                        + "or k.pupilId in :pupils) and "
                                        + readable.condition("k.concern"),
                                Referral.class)
                        .setParameter("concerns", concernIds)
                        .setParameter("pupils", someOf(pupilIds)))
                .getResultList();
        List<ReferralVersion> versions = all.isEmpty()
                ? List.of()
                : em.createQuery("select v from ReferralVersion v where v.referral in :all", ReferralVersion.class)
                        .setParameter("all", all)
                        .getResultList();
        return kept(
                all,
                versions,
                version -> version.getReferral().getId(),
                referral -> referral.getConcern().getId(),
                Referral::entry,
                ReferralVersion::words);
    }

    private List<Kept<ContactEntry>> contacts(Collection<Long> pupilIds, Collection<Long> concernIds) {
        List<ParentContact> all = readable.bind(em.createQuery(
                                "select k from ParentContact k where k.concern.id in :concerns and (k.pupilId is "
                                        + "null or k.pupilId in :pupils) and "
                                        + readable.condition("k.concern"),
                                ParentContact.class)
                        .setParameter("concerns", concernIds)
                        .setParameter("pupils", someOf(pupilIds)))
                .getResultList();
        List<ContactVersion> versions = all.isEmpty()
                ? List.of()
                : em.createQuery("select v from ContactVersion v where v.contact in :all", ContactVersion.class)
                        .setParameter("all", all)
                        .getResultList();
        return kept(
                all,
                versions,
                version -> version.getContact().getId(),
                contact -> contact.getConcern().getId(),
                ParentContact::entry,
                version -> version.entry(null).words());
    }

    /** A query cannot ask for one of none. */
    private static Collection<Long> someOf(Collection<Long> pupilIds) {
        return pupilIds.isEmpty() ? List.of(0L) : pupilIds;
    }

    private List<Kept<SituationEntry>> situations(long pupilId) {
        List<PupilSituation> all = em.createQuery(
                        "select s from PupilSituation s where s.pupil.id = :pupil", PupilSituation.class)
                .setParameter("pupil", pupilId)
                .getResultList();
        List<SituationVersion> versions = all.isEmpty()
                ? List.of()
                : em.createQuery("select v from SituationVersion v where v.situation in :all", SituationVersion.class)
                        .setParameter("all", all)
                        .getResultList();
        return kept(
                all,
                versions,
                version -> version.getSituation().getId(),
                situation -> 0L,
                PupilSituation::entry,
                version -> version.entry().words());
    }

    private <K extends Edition, V extends Edition, T> List<Kept<T>> kept(
            List<K> all,
            List<V> versions,
            Function<V, Long> whose,
            Function<K, Long> concern,
            Function<K, T> entry,
            Function<V, Map<String, String>> words) {
        if (all.isEmpty()) {
            return List.of();
        }
        Map<Long, List<V>> of = versions.stream().collect(Collectors.groupingBy(whose));
        History history = people.history(versions);
        return all.stream()
                .map(each -> {
                    List<V> its = of.get(each.getId());
                    V first = its.stream()
                            .min(Comparator.comparing(Edition::getEdition))
                            .orElseThrow();
                    return new Kept<>(
                            concern.apply(each),
                            entry.apply(each),
                            first.getKeptAt(),
                            first.getKeptBy(),
                            history.of(its, words));
                })
                .toList();
    }

    /**
     * What followed.
     *
     * @param steps of actions
     * @param referrals to whom, or why not
     * @param contacts which parents were told, or why not
     * @param situations what is known of the pupil
     * @param keyAdults when each was the pupil's key adult
     * @param notes of the safeguarding team
     * @param next escalations of referrals, and refusals that were accepted
     */
    public record Followed(
            List<Step> steps,
            List<Kept<ReferralEntry>> referrals,
            List<Kept<ContactEntry>> contacts,
            List<Kept<SituationEntry>> situations,
            List<KeyAdultTerm> keyAdults,
            List<NoteChronicle.Noted> notes,
            List<ReferralSteps.Step> next) {}

    /**
     * One state of an action.
     *
     * @param concernId the concern that it came of
     * @param edition which one, from 1
     * @param at since when it was so
     * @param by whose account left it so, or null
     * @param ownerId whose account is to do it
     * @param dueOn its last day
     * @param state how it stood
     * @param task what was to be done
     * @param outcome what became of it; null while it was open
     */
    public record Step(
            long concernId,
            int edition,
            Instant at,
            Long by,
            long ownerId,
            LocalDate dueOn,
            ActionState state,
            String task,
            String outcome) {}

    /**
     * Something that is kept in versions, as it stands in a chronology.
     *
     * @param concernId the concern that it hangs on; 0 where it belongs to the pupil
     * @param entry what it says now
     * @param enteredAt when it was entered
     * @param enteredBy whose account entered it, or null
     * @param changes of it, the latest first; the last is how it began
     */
    public record Kept<T>(long concernId, T entry, Instant enteredAt, Long enteredBy, List<History.Change> changes) {}
}
