package org.wholeschool.concern.followup.situation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.followup.FollowUpPeople;
import org.wholeschool.concern.followup.action.ConcernActions;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.Pupil;

/**
 * Each pupil's key adult: chosen and changed by leads. A former one stays in the history; one who has left the school
 * stays until a lead chooses another, and the pages say so.
 */
@Service
public class KeyAdults {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private FollowUpPeople people;

    @Inject
    private ConcernActions actions;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    /**
     * @param pupilId a pupil
     * @return their key adult now, and after that the former ones, the latest first
     * @throws NotFound where the school has no such pupil
     */
    @Permit(
            code = "KeyAdults.of",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<KeyAdultLine> of(long pupilId) {
        pupil(pupilId, LockModeType.NONE);
        return lines(all(pupilId));
    }

    /**
     * @param pupilId whose chronology it is
     * @return when each was their key adult, the latest first
     * @throws NotFound where the school has no such pupil
     */
    @Permit(
            code = "KeyAdults.terms",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<KeyAdultTerm> terms(long pupilId) {
        pupil(pupilId, LockModeType.NONE);
        return all(pupilId).stream().map(KeyAdult::term).toList();
    }

    /**
     * @param concernId a concern
     * @return the key adult of each of its pupils who has one, by the pupil
     * @throws NotFound where there is no such concern that the actor may read
     */
    @Permit(
            code = "KeyAdults.ofConcern",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public Map<Long, KeyAdultLine> ofConcern(long concernId) {
        Collection<Long> pupils = people.in(concernId).keySet();
        current.about("concern", concernId);
        return now(pupils);
    }

    /**
     * @param pupils pupils of the school
     * @return the key adult of each who has one, by the pupil
     */
    @Permit(
            code = "KeyAdults.ofPupils",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public Map<Long, KeyAdultLine> ofPupils(Collection<Long> pupils) {
        return now(pupils);
    }

    private Map<Long, KeyAdultLine> now(Collection<Long> pupils) {
        if (pupils.isEmpty()) {
            return Map.of();
        }
        List<KeyAdult> now = em.createQuery(
                        "select k from KeyAdult k where k.pupil.id in :pupils and k.endsOn is null order by k.id",
                        KeyAdult.class)
                .setParameter("pupils", pupils)
                .getResultList();
        Map<Long, Long> whose = now.stream()
                .collect(Collectors.toMap(
                        KeyAdult::getId, each -> each.getPupil().getId()));
        return lines(now).stream().collect(Collectors.toMap(line -> whose.get(line.id()), Function.identity()));
    }

    /**
     * @param pupilId a pupil
     * @param shown the id of the key adult that the form showed; 0 for none
     * @param entry who it is from now on; who was it before goes into the history
     * @throws NotFound where the school has no such pupil
     * @throws BadInput at each field that cannot be taken, or where a colleague has chosen another one meanwhile
     */
    @Permit(
            code = "KeyAdults.choose",
            value = {Role.LEAD, Role.DEPUTY})
    public void choose(long pupilId, long shown, KeyAdultEntry entry) {
        Pupil pupil = pupil(pupilId, LockModeType.PESSIMISTIC_WRITE);
        Optional<KeyAdult> before = shown(pupilId, shown);
        boolean isOffered =
                entry.account() != null && actions.owners().stream().anyMatch(owner -> owner.id() == entry.account());
        KeyAdultEntry checked =
                entry.checked(today(), isOffered, before.map(KeyAdult::term).orElse(null));
        Instant now = now();
        Long me = actors.current().accountId();
        before.ifPresent(each -> each.end(checked.since(), me, now));
        em.persist(new KeyAdult(pupil, checked, me, now));
    }

    /**
     * The pupil has no key adult from today on.
     *
     * @param pupilId a pupil
     * @param shown the id of the key adult that the page showed
     * @throws NotFound where the school has no such pupil
     * @throws BadInput where they have another one, or none
     */
    @Permit(
            code = "KeyAdults.end",
            value = {Role.LEAD, Role.DEPUTY})
    public void end(long pupilId, long shown) {
        pupil(pupilId, LockModeType.PESSIMISTIC_WRITE);
        shown(pupilId, shown)
                .orElseThrow(() -> new BadInput(null, "adult.changed"))
                .end(today(), actors.current().accountId(), now());
    }

    /**
     * Deletes the key adult that was entered by mistake. The one before is the key adult again.
     *
     * @param pupilId a pupil
     * @param shown the id of the key adult that the page showed
     * @throws NotFound where the school has no such pupil
     * @throws BadInput where they have another one, or none
     */
    @Permit(
            code = "KeyAdults.remove",
            value = {Role.LEAD, Role.DEPUTY})
    public void remove(long pupilId, long shown) {
        pupil(pupilId, LockModeType.PESSIMISTIC_WRITE);
        KeyAdult mistake = shown(pupilId, shown).orElseThrow(() -> new BadInput(null, "adult.changed"));
        all(pupilId).stream().filter(each -> each.isFollowedBy(mistake)).forEach(KeyAdult::goOn);
        em.remove(mistake);
    }

    private Pupil pupil(long pupilId, LockModeType lock) {
        Pupil pupil = em.find(Pupil.class, pupilId, lock);
        if (pupil == null) {
            throw new NotFound("pupil");
        }
        current.about("pupil", pupilId);
        return pupil;
    }

    /** @return the key adult now, if the page showed that one */
    private Optional<KeyAdult> shown(long pupilId, long shown) {
        Optional<KeyAdult> now =
                all(pupilId).stream().filter(KeyAdult::isCurrent).findFirst();
        if (now.map(KeyAdult::getId).orElse(0L) != shown) {
            throw new BadInput(null, "adult.changed");
        }
        return now;
    }

    /** @return the one of now first, then the latest */
    private List<KeyAdult> all(long pupilId) {
        return em.createQuery("select k from KeyAdult k where k.pupil.id = :pupil order by k.id desc", KeyAdult.class)
                .setParameter("pupil", pupilId)
                .getResultList();
    }

    private List<KeyAdultLine> lines(List<KeyAdult> adults) {
        List<Long> accounts = adults.stream()
                .map(adult -> adult.term().account())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Long, Account> staff = accounts.isEmpty()
                ? Map.of()
                : em.createQuery("select a from Account a where a.id in :ids and a.schoolId = :school", Account.class)
                        .setParameter("ids", accounts)
                        .setParameter("school", actors.current().schoolId())
                        .getResultStream()
                        .collect(Collectors.toMap(Account::getId, Function.identity()));
        LocalDate today = today();
        return adults.stream()
                .map(adult -> {
                    KeyAdultTerm term = adult.term();
                    Account account = term.account() == null ? null : staff.get(term.account());
                    return new KeyAdultLine(
                            adult.getId(),
                            term.account(),
                            account == null ? term.name() : account.getDisplayName(),
                            adult.isCurrent() && account != null && account.hasLeft(today),
                            adult.isCurrent(),
                            term.period());
                })
                .toList();
    }

    private LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }

    private static Instant now() {
        return Now.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
