package org.wholeschool.survey;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;

/**
 * Takes answers, from whoever has a code. These two are the only actions of which no entry is made: one with a time, beside who had which slip, would say when somebody answered.
 * {@link SurveyDoor} stands before them.
 */
@Service
public class SurveyAnswers {

    @PersistenceContext
    private EntityManager em;

    /**
     * @param code from a slip
     * @return what is asked
     * @throws BadInput where the code is not known, or was used
     */
    @Permit(value = Role.VISITOR, unrecorded = true)
    Asked look(Code code) {
        SlipCode slip = known(code);
        HeldAnswers held = em.find(HeldAnswers.class, slip.getSurveyId());
        if (held == null) {
            throw unknown();
        }
        refuseWhereUsed(held.pool(), code);
        return em.find(Survey.class, slip.getSurveyId()).asked();
    }

    /**
     * Takes an answer and with it the code, both or neither: one row is written anew.
     *
     * @param code   from a slip
     * @param answer what was answered
     * @throws BadInput where the code is not known, or was used, or the answer is not whole
     */
    @Permit(value = Role.VISITOR, unrecorded = true)
    void answer(Code code, Answer answer) {
        SlipCode slip = known(code);
        HeldAnswers held = em.find(HeldAnswers.class, slip.getSurveyId(), LockModeType.PESSIMISTIC_WRITE);
        // While this one waited for the row the survey may have been closed, or the slips of the class made anew.
        if (held == null || em.createQuery("select count(c) from SlipCode c where c.codeHash = :hash", Long.class).setParameter("hash", code.hash()).getSingleResult() == 0) {
            throw unknown();
        }
        Pool pool = held.pool();
        refuseWhereUsed(pool, code);
        answer.check(em.find(Survey.class, slip.getSurveyId()).asked());
        held.hold(pool.with(code.hash(), answer.text()));
    }

    private SlipCode known(Code code) {
        SlipCode slip = code == null ? null : em.find(SlipCode.class, code.hash());
        if (slip == null) {
            throw unknown();
        }
        return slip;
    }

    private static BadInput unknown() {
        return new BadInput("code", SurveyDoor.UNKNOWN);
    }

    private static void refuseWhereUsed(Pool pool, Code code) {
        if (pool.used().contains(code.hash())) {
            throw new BadInput("code", "code.used");
        }
    }
}
