package org.wholeschool.concern.triage;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.followup.FollowUpPeople;
import org.wholeschool.concern.record.ChangeKind;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.Involvement;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.roster.Pupil;

/**
 * Puts right who had which part in a concern: a part that is another, somebody who is missing, a child who has nothing
 * to do with it.
 */
@Service
public class CasePeople {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private FollowUpPeople followed;

    @Inject
    private Event<TakenOut> takenOut;

    /**
     * Corrects parts. What was logged stays to be seen beside them.
     *
     * @param id the concern
     * @param seen the version of its record that they saw
     * @param roles the part of each involvement, by its id; those that stay as they are may be among them
     * @param reason why
     * @throws NotFound where there is no such concern that they may read, or an involvement is not of it
     * @throws Outdated where the record has another version by now
     * @throws BadInput where nothing is another part, or no reason is given
     */
    @Permit(
            code = "CasePeople.correct",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void correct(long id, int seen, Map<Long, InvolvementRole> roles, String reason) {
        Concern concern = locked(id, seen);
        List<Involvement> others = roles.keySet().stream()
                .map(one -> involvement(concern, one))
                .filter(part -> part.getRole() != roles.get(part.getId()))
                .toList();
        if (others.isEmpty()) {
            throw new BadInput(null, "roles.same");
        }
        String why = CaseFile.reason(reason, "roles.reason.needed");
        Instant now = Now.instant();
        for (Involvement part : others) {
            InvolvementRole role = roles.get(part.getId());
            if (role == null) {
                throw new BadInput("part-" + part.getId(), "roles.needed");
            }
            em.persist(new ConcernVersion(
                            concern,
                            ChangeKind.ROLE,
                            actors.current().accountId(),
                            now,
                            why,
                            List.of(new FieldChange(
                                    FieldChange.ROLE, part.getRole().name(), role.name())))
                    .about(part.getId()));
            part.correct(role);
        }
    }

    /**
     * Adds somebody who was missing.
     *
     * @param pupilId who, or null for somebody who cannot be named
     * @throws BadInput where there is no such pupil, they are in it already, or part or reason is missing
     */
    @Permit(
            code = "CasePeople.add",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void add(long id, int seen, Long pupilId, InvolvementRole role, String reason) {
        Concern concern = locked(id, seen);
        Pupil pupil = pupilId == null ? null : em.find(Pupil.class, pupilId);
        if (pupilId != null && pupil == null) {
            throw new BadInput("who", "people.unknown");
        }
        if (pupil != null && concern.getInvolvements().stream().anyMatch(part -> pupil.equals(part.getPupil()))) {
            throw new BadInput("who", "people.twice");
        }
        if (role == null) {
            throw new BadInput("new-role", "roles.needed");
        }
        String why = CaseFile.reason("how-known", reason, "people.reason.needed");
        Instant now = Now.instant();
        Involvement added = concern.involve(pupil, role);
        concern.factsChanged(now);
        em.flush();
        em.persist(new ConcernVersion(
                        concern,
                        ChangeKind.PERSON_ADDED,
                        actors.current().accountId(),
                        now,
                        why,
                        List.of(new FieldChange(FieldChange.ROLE, null, role.name())))
                .about(added.getId()));
    }

    /**
     * Takes out a child who has nothing to do with it. The involvement is deleted, and with it what earlier versions
     * say of that child's part and the reasons that were given for it; what stays is that somebody was taken out, by
     * whom and when. So no reason is asked for: it would name the child.
     *
     * @param involvementId which
     * @throws NotFound where it is not of that concern
     */
    @Permit(
            code = "CasePeople.takeOut",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void takeOut(long id, int seen, long involvementId) {
        Concern concern = locked(id, seen);
        Involvement part = involvement(concern, involvementId);
        Instant now = Now.instant();
        forget(concern, involvementId);
        em.persist(new ConcernVersion(
                concern, ChangeKind.TAKEN_OUT, actors.current().accountId(), now, null, List.of()));
        if (part.getPupil() != null) {
            followed.forget(id, part.getPupil().getId());
        }
        takenOut.fire(new TakenOut(
                id,
                involvementId,
                part.getPupil() == null ? null : part.getPupil().getId()));
        concern.takeOut(part);
        concern.factsChanged(now);
    }

    /**
     * One reason was given for all parts that were corrected together: it may name the child, whosever part it stands
     * with.
     */
    private void forget(Concern concern, long part) {
        List<ConcernVersion> versions = em.createQuery(
                        "select v from ConcernVersion v where v.concern = :readable", ConcernVersion.class)
                .setParameter("readable", concern)
                .getResultList();
        List<ConcernVersion> theirs = versions.stream()
                .filter(version -> version.getInvolvementId() != null && version.getInvolvementId() == part)
                .toList();
        // All of them are found before one is changed: each is known by the reason that it has in common.
        versions.stream()
                .filter(version -> theirs.stream().anyMatch(version::hasReasonOf))
                .toList()
                .forEach(ConcernVersion::forgetReason);
        theirs.forEach(ConcernVersion::forgetWhom);
    }

    private Concern locked(long id, int seen) {
        Concern concern = readable.orNotFound(em.find(Concern.class, id, LockModeType.PESSIMISTIC_WRITE));
        current.about("concern", id);
        CaseFile.expect(concern, seen);
        return concern;
    }

    private static Involvement involvement(Concern concern, long id) {
        return concern.getInvolvements().stream()
                .filter(part -> part.getId() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("involvement"));
    }

    /**
     * Told within the action that takes a child out of a concern: whoever keeps something of that child with the
     * concern deletes it now. {@code Tombstones} in the chronology listens and leaves its mark, and
     * {@code TakenOutNotes} deletes talks with that child. {@code FollowUpPeople.forget} is called directly. The
     * answers of the person who logged the concern no longer find the part.
     *
     * @param concernId the concern
     * @param involvementId the part that goes
     * @param pupilId whose, null for somebody who was not named
     */
    public record TakenOut(long concernId, long involvementId, Long pupilId) {}
}
