package org.wholeschool.concern.followup.situation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.followup.DateWords;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.Pupil;
import org.wholeschool.roster.Roster;

/**
 * Who belongs to a pupil's family, as leads entered it. Brothers and sisters who are pupils here are on each other's
 * pages. A person is corrected by removing and adding them.
 */
@Service
public class Families {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Roster roster;

    @Inject
    private AccountReader accounts;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    /**
     * @param pupilId a pupil
     * @return their family, in the order in which it was entered; showing a brother or sister who is a pupil here is a
     *     look at that pupil too
     * @throws NotFound where the school has no such pupil
     */
    @Permit(
            code = "Families.of",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<Line> of(long pupilId) {
        pupil(pupilId, LockModeType.NONE);
        List<FamilyMember> all = all(pupilId);
        List<Long> siblings = siblings(all, pupilId);
        siblings.forEach(each -> current.alsoShows("pupil", each));
        Map<Long, Roster.Found> named =
                roster.named(siblings).stream().collect(Collectors.toMap(Roster.Found::id, Function.identity()));
        return all.stream().map(each -> line(each, pupilId, named)).toList();
    }

    private Line line(FamilyMember member, long pupilId, Map<Long, Roster.Found> named) {
        Pupil sibling = member.siblingOf(pupilId);
        Roster.Found found = sibling == null ? null : named.get(sibling.getId());
        long school = actors.current().schoolId();
        String by = member.getEnteredBy() == null
                ? null
                : accounts.colleague(school, member.getEnteredBy())
                        .map(AccountReader.Colleague::name)
                        .orElse(null);
        String at = new DateWords(frame.zoneOf(school)).at(member.getEnteredAt());
        Texts texts = Texts.of("followup");
        return new Line(
                member.getId(),
                sibling == null ? null : sibling.getId(),
                texts.get("family." + member.getRelation()),
                found == null ? member.getName() : found.name(),
                found == null ? null : found.form(),
                member.getContact(),
                member.getNote(),
                member.isResponsible(),
                by == null ? at : texts.get("family.entered", by, at));
    }

    /**
     * Adds a person to a pupil's family.
     *
     * @param pupilId a pupil
     * @param entry what a form gave
     * @throws NotFound where the school has no such pupil
     * @throws BadInput at each field that cannot be taken
     */
    @Permit(
            code = "Families.add",
            value = {Role.LEAD, Role.DEPUTY})
    public void add(long pupilId, FamilyEntry entry) {
        Pupil pupil = pupil(pupilId, LockModeType.PESSIMISTIC_WRITE);
        FamilyEntry checked = entry.checked(pupilId, siblings(all(pupilId), pupilId));
        Pupil sibling = checked.siblingId() == null ? null : em.find(Pupil.class, checked.siblingId());
        if (checked.siblingId() != null && sibling == null) {
            throw new BadInput("familySearch", "family.unknown");
        }
        em.persist(new FamilyMember(
                pupil,
                sibling,
                checked,
                actors.current().accountId(),
                Now.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /**
     * Removes a person from a pupil's family; nothing happens where a colleague has done so already.
     *
     * @param pupilId a pupil
     * @param memberId the person
     * @throws NotFound where the school has no such pupil
     */
    @Permit(
            code = "Families.remove",
            value = {Role.LEAD, Role.DEPUTY})
    public void remove(long pupilId, long memberId) {
        pupil(pupilId, LockModeType.PESSIMISTIC_WRITE);
        all(pupilId).stream().filter(each -> each.getId() == memberId).forEach(em::remove);
    }

    private Pupil pupil(long pupilId, LockModeType lock) {
        Pupil pupil = em.find(Pupil.class, pupilId, lock);
        if (pupil == null) {
            throw new NotFound("pupil");
        }
        current.about("pupil", pupilId);
        return pupil;
    }

    private List<FamilyMember> all(long pupilId) {
        return em.createQuery(
                        "select m from FamilyMember m where m.pupil.id = :pupil or m.sibling.id = :pupil order by m.id",
                        FamilyMember.class)
                .setParameter("pupil", pupilId)
                .getResultList();
    }

    private static List<Long> siblings(List<FamilyMember> all, long pupilId) {
        return all.stream()
                .map(each -> each.siblingOf(pupilId))
                .filter(Objects::nonNull)
                .map(Pupil::getId)
                .toList();
    }

    /**
     * A person of a pupil's family.
     *
     * @param id its number
     * @param pupilId the pupil here who it is, or null
     * @param relation what they are to the pupil, in words
     * @param name what they are called
     * @param form of a pupil here, the registration group, or null
     * @param contact how they are reached, or null
     * @param note what else matters, or null
     * @param isResponsible whether they have parental responsibility
     * @param entered by whom and when, in words
     */
    public record Line(
            long id,
            Long pupilId,
            String relation,
            String name,
            String form,
            String contact,
            String note,
            boolean isResponsible,
            String entered) {}
}
