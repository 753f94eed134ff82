package org.wholeschool.concern.followup.situation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.followup.FollowUpPeople;
import org.wholeschool.concern.followup.History;
import org.wholeschool.concern.followup.Kept;
import org.wholeschool.concern.record.SituationKind;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.Pupil;

/** What is known of each pupil's situation, with dates: kept by leads, who see it beside each pupil of a concern. */
@Service
public class Situations {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private FollowUpPeople people;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    /**
     * @param pupilId a pupil
     * @return what is known of their situation, what holds today first
     * @throws NotFound where the school has no such pupil
     */
    @Permit(
            code = "Situations.of",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<Kept<SituationEntry>> of(long pupilId) {
        pupil(pupilId);
        LocalDate today = today();
        List<PupilSituation> all = em.createQuery(
                        "select s from PupilSituation s where s.pupil.id = :pupil order by s.id", PupilSituation.class)
                .setParameter("pupil", pupilId)
                .getResultList();
        return kept(all).stream()
                .sorted(Comparator.comparing(
                                (Kept<SituationEntry> each) -> each.entry().hasEnded(today))
                        .thenComparing(each -> each.entry().kind()))
                .toList();
    }

    /**
     * @param id what is known of a pupil
     * @return it, with what it was before
     * @throws NotFound where the school has none of that id
     */
    @Permit(
            code = "Situations.one",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Known one(long id) {
        PupilSituation situation = found(em.find(PupilSituation.class, id));
        return new Known(situation.getPupil().getId(), kept(List.of(situation)).get(0));
    }

    /**
     * @param pupilId of which pupil
     * @param entry what a form gave
     * @return its id
     * @throws NotFound where the school has no such pupil
     * @throws BadInput at each field that cannot be taken, or where the same is known for some of these days
     */
    @Permit(
            code = "Situations.enter",
            value = {Role.LEAD, Role.DEPUTY})
    public long enter(long pupilId, SituationEntry entry) {
        Pupil pupil = pupil(pupilId);
        PupilSituation situation = new PupilSituation(
                pupil, checked(pupilId, entry, 0), actors.current().accountId(), now());
        em.persist(situation);
        em.persist(new SituationVersion(situation));
        em.flush();
        return situation.getId();
    }

    /**
     * @param id what is known of a pupil
     * @param edition which version of it the form showed
     * @param entry what the form gave
     * @throws NotFound where the school has none of that id
     * @throws BadInput at each field that cannot be taken, or where somebody has changed it meanwhile
     */
    @Permit(
            code = "Situations.change",
            value = {Role.LEAD, Role.DEPUTY})
    public void change(long id, int edition, SituationEntry entry) {
        PupilSituation situation = found(em.find(PupilSituation.class, id, LockModeType.PESSIMISTIC_WRITE));
        situation.expect(edition, actors.current().accountId());
        situation.become(
                checked(situation.getPupil().getId(), entry, id),
                actors.current().accountId(),
                now());
        em.persist(new SituationVersion(situation));
    }

    /**
     * Deletes what was entered by mistake, with everything that it was before: of a child of whom it was never true,
     * nothing stays. That it was done is in the audit, without what stood there.
     *
     * @param id what is known of a pupil
     * @return the pupil
     * @throws NotFound where the school has none of that id
     */
    @Permit(
            code = "Situations.remove",
            value = {Role.LEAD, Role.DEPUTY})
    public long remove(long id) {
        PupilSituation situation = found(em.find(PupilSituation.class, id));
        em.remove(situation);
        return situation.getPupil().getId();
    }

    private PupilSituation found(PupilSituation situation) {
        if (situation == null) {
            throw new NotFound("situation");
        }
        current.about("pupil", situation.getPupil().getId());
        return situation;
    }

    private Pupil pupil(long pupilId) {
        Pupil pupil = em.find(Pupil.class, pupilId);
        if (pupil == null) {
            throw new NotFound("pupil");
        }
        current.about("pupil", pupilId);
        return pupil;
    }

    /**
     * Two social workers can know one child at once; of anything else a second entry for the same days is a slip, and a
     * child would be counted by it.
     */
    private SituationEntry checked(long pupilId, SituationEntry entry, long apartFrom) {
        SituationEntry checked = entry.checked(today());
        boolean isKnown = checked.kind() != SituationKind.SOCIAL_WORKER
                && em.createQuery(
                                "select s from PupilSituation s where s.pupil.id = :pupil and s.id <> :this",
                                PupilSituation.class)
                        .setParameter("pupil", pupilId)
                        .setParameter("this", apartFrom)
                        .getResultStream()
                        .anyMatch(other -> other.entry().overlaps(checked));
        if (isKnown) {
            throw new BadInput("kind", "situation.known");
        }
        return checked;
    }

    private List<Kept<SituationEntry>> kept(List<PupilSituation> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        List<SituationVersion> versions = em.createQuery(
                        "select v from SituationVersion v where v.situation in :all", SituationVersion.class)
                .setParameter("all", all)
                .getResultList();
        Map<Long, List<SituationVersion>> of = versions.stream()
                .collect(Collectors.groupingBy(version -> version.getSituation().getId()));
        History history = people.history(versions);
        return all.stream()
                .map(each -> new Kept<>(
                        each.getId(),
                        0,
                        each.getEdition(),
                        each.entry(),
                        null,
                        history.keptWords(each),
                        history.of(
                                of.get(each.getId()), version -> version.entry().words())))
                .toList();
    }

    private LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }

    private static Instant now() {
        return Now.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Writes what nobody enters now.
     *
     * @param written of the school that is set up
     */
    @Permit(code = "Situations.create", value = Role.SET_UP)
    public void create(Written written) {
        written.situations().forEach(em::persist);
        written.versions().forEach(em::persist);
        written.keyAdults().forEach(em::persist);
        written.families().forEach(em::persist);
    }

    /**
     * What is known of the pupils of a school that is set up.
     *
     * @param situations what they are in, or were
     * @param versions each state of these
     * @param keyAdults their key adults, or former ones
     * @param families who belongs to their families
     */
    public record Written(
            List<PupilSituation> situations,
            List<SituationVersion> versions,
            List<KeyAdult> keyAdults,
            List<FamilyMember> families) {}

    /**
     * Something that is known, and of whom.
     *
     * @param pupilId the pupil
     * @param kept what is known
     */
    public record Known(long pupilId, Kept<SituationEntry> kept) {}
}
