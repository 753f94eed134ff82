package org.wholeschool.concern.mine;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.Involvement;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.concern.record.Source;
import org.wholeschool.platform.Service;
import org.wholeschool.roster.PupilFormerName;

/**
 * Whom somebody named when they logged a concern, and how they knew: so that they see that it is the right child, and
 * say so where it is not.
 *
 * <p>It is what they said, not what the safeguarding team knows by now: whoever the team added is not among them, and a
 * part that it corrected stands as it was given. A child who was taken out is gone here as well, as from everything
 * that is kept of the concern. Once a concern is out of its logger's hands, nobody is named.
 *
 * <p>The query reads {@code ConcernVersion} of {@code concern.triage} and names {@code ChangeKind} with its package,
 * both as text. The compiler checks neither: if {@code ChangeKind} moves, the text has to change too.
 */
@Service
class OwnAnswers {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private ReadableConcerns readable;

    /**
     * @param id a concern that the actor logged
     * @return whom they named, in the order in which they did, and how they knew
     * @throws NotFound where there is none, or somebody else logged it
     */
    @Permit(
            code = "OwnAnswers.read",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD})
    public Answers read(long id) {
        Concern concern = readable.ownOrNotFound(em.find(Concern.class, id));
        current.about("concern", id);
        if (concern.isOutOfItsLoggersHands()) {
            return new Answers(List.of(), null);
        }
        List<Involvement> named = em.createQuery(
                        "select i from Involvement i left join fetch i.pupil where i.concern.id = :concern and "
                                + "i.concern.loggedBy = :me and not exists"
                                + " (select v from ConcernVersion v where v.involvementId = i.id and v.kind = "
                                + "org.wholeschool.concern.record.ChangeKind.PERSON_ADDED) order by i.id",
                        Involvement.class)
                .setParameter("concern", id)
                .setParameter("me", actors.current().accountId())
                .getResultList();
        return new Answers(
                named.stream()
                        .map(part -> asSaid(part, concern.getReceivedAt()))
                        .toList(),
                concern.getSource() == Source.NOT_RECORDED ? null : concern.getSource());
    }

    private Named asSaid(Involvement part, Instant then) {
        InvolvementRole role = part.getLoggedRole() == null ? part.getRole() : part.getLoggedRole();
        if (part.getPupil() == null) {
            return new Named(null, null, role);
        }
        // As they named them: a child may have another name by now because somebody must not find them. Their form
        // would say the same.
        List<PupilFormerName> before = em.createQuery(
                        "select f from PupilFormerName f where f.pupil = :pupil and f.usedUntil > :then order by "
                                + "f.usedUntil",
                        PupilFormerName.class)
                .setParameter("pupil", part.getPupil())
                .setParameter("then", then)
                .setMaxResults(1)
                .getResultList();
        return before.isEmpty()
                ? new Named(part.getPupil().getDisplayName(), part.getPupil().getRegGroup(), role)
                : new Named(called(before.get(0)), null, role);
    }

    private static String called(PupilFormerName name) {
        return (name.getPreferredName() == null ? name.getForename() : name.getPreferredName()) + " "
                + name.getLegalSurname();
    }

    /**
     * What its logger answered.
     *
     * @param people whom they named; empty also where that is not shown any more
     * @param source how they knew; null where they did not say, or it is not shown any more
     */
    public record Answers(List<Named> people, Source source) {}

    /**
     * Somebody whom they named.
     *
     * @param name the pupil's name; null for somebody whom they could not name
     * @param form registration group, or null
     * @param role which part, as they said
     */
    public record Named(String name, String form, InvolvementRole role) {}
}
