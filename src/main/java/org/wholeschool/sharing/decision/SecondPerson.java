package org.wholeschool.sharing.decision;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.sharing.request.RequestEnds;

/** Lets a second person agree to a decision that needs one, or send it back. No one agrees to their own. */
@Service
public class SecondPerson {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private RequestEnds ends;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    /**
     * Agrees to a decision.
     *
     * @param id the decision
     * @param edition which version of it the page showed
     * @throws NotFound where the school has no such decision
     * @throws BadInput where it is their own, waits no more, or was changed meanwhile
     */
    @Permit(
            code = "SecondPerson.agree",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void agree(long id, int edition) {
        Decision decision = waiting(id, edition);
        decision.agree(me());
        become(decision, DecisionFields.Step.AGREED, null);
        if (decision.getRequestId() != null) {
            ends.answered(decision.getRequestId());
            current.about(DecisionReading.SUBJECT, id);
        }
    }

    /**
     * Sends a decision back.
     *
     * @param id the decision
     * @param edition which version of it the page showed
     * @param reason why
     * @throws NotFound where the school has no such decision
     * @throws BadInput where the reason is missing, it is their own, waits no more, or was changed meanwhile
     */
    @Permit(
            code = "SecondPerson.sendBack",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void sendBack(long id, int edition, String reason) {
        Decision decision = waiting(id, edition);
        String words = new DecisionCheck(null).note("why", reason, "why.required");
        become(decision, DecisionFields.Step.SENT_BACK, words);
    }

    private Decision waiting(long id, int edition) {
        Decision decision = em.find(Decision.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (decision == null) {
            throw new NotFound(DecisionReading.SUBJECT);
        }
        current.about(DecisionReading.SUBJECT, id);
        if (decision.getEdition() != edition || decision.getStep() != DecisionFields.Step.PROPOSED) {
            throw new BadInput(null, "changed");
        }
        if (Objects.equals(me(), decision.getKeptBy())) {
            throw new BadInput(null, "own");
        }
        return decision;
    }

    private void become(Decision decision, DecisionFields.Step step, String note) {
        decision.beginEdition(step, note, me(), Now.instant().truncatedTo(ChronoUnit.MILLIS));
        em.persist(new DecisionVersion(decision));
        em.flush();
    }

    private Long me() {
        return actors.current().accountId();
    }
}
