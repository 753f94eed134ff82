package org.wholeschool.concern.note;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.concern.triage.CasePeople;
import org.wholeschool.platform.Service;

/**
 * Takes a pupil out of the notes of a concern, in the action that takes them out of the concern.
 *
 * <p>A talk with that pupil goes, with what they want. Other notes stay, and are no longer about them: what was said in
 * a call or a meeting is a record of the concern.
 */
@Service
class TakenOutNotes {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    /** @param out who was taken out of which concern */
    @Permit(
            code = "TakenOutNotes.forget",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void forget(@Observes CasePeople.TakenOut out) {
        if (out.pupilId() == null) {
            return;
        }
        Concern concern = readable.orNotFound(em.find(Concern.class, out.concernId()));
        List<NotedPupil> theirs = em.createQuery(
                        "select p from NotedPupil p where p.note.concern = :concern and p.pupil.id = :pupil",
                        NotedPupil.class)
                .setParameter("concern", concern)
                .setParameter("pupil", out.pupilId())
                .getResultList();
        theirs.forEach(em::remove);
        em.flush();
        theirs.stream()
                .map(NotedPupil::getNote)
                .filter(note -> note.getKind() == NoteKind.PUPIL)
                .forEach(em::remove);
    }
}
