package org.wholeschool.survey.answer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;
import org.wholeschool.school.siteplan.PlanOfPlaces;
import org.wholeschool.school.siteplan.PlanPicture;

/**
 * Takes answers, from whoever has a code. Those of visitors are, with what they read of the site plan, the only actions
 * of which no entry is made: one with a time, beside who had which slip, would say when somebody answered.
 * {@link SurveyDoor} stands before them. The actions of {@link PlanOfPlaces} that it calls are unrecorded as well
 * ({@code UnrecordedTest} lists all six).
 */
@Service
public class SurveyAnswers {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private PlanOfPlaces plan;

    /**
     * @param code from a slip
     * @return what is asked
     * @throws BadInput where the code is not known, or was used
     */
    @Permit(code = "SurveyAnswers.look", value = Role.VISITOR, unrecorded = true)
    Asked look(Code code) {
        return asked(code);
    }

    /**
     * @param code from a slip
     * @return the floors of the site plan with the places that are asked about, as they are drawn now
     * @throws BadInput as {@link #look}
     */
    @Permit(code = "SurveyAnswers.floors", value = Role.VISITOR, unrecorded = true)
    List<AskedFloor> floors(Code code) {
        Asked asked = asked(code);
        return AskedFloor.of(asked, plan.floors(asked.placeIds()));
    }

    /**
     * @param code from a slip
     * @param floor one of those of {@link #floors}
     * @return its picture
     * @throws BadInput as {@link #look}
     * @throws NotFound where that floor is none of those
     */
    @Permit(code = "SurveyAnswers.picture", value = Role.VISITOR, unrecorded = true)
    PlanPicture picture(Code code, long floor) {
        return plan.picture(asked(code).placeIds(), floor);
    }

    /**
     * Takes an answer and with it the code, both or neither: one row is written anew.
     *
     * @param code from a slip
     * @param answer what was answered
     * @throws BadInput where the code is not known, or was used, or the answer is not whole
     */
    @Permit(code = "SurveyAnswers.answer", value = Role.VISITOR, unrecorded = true)
    void answer(Code code, AnswerSheet answer) {
        SlipCode slip = known(code);
        HeldAnswers held = em.find(HeldAnswers.class, slip.getSurveyId(), LockModeType.PESSIMISTIC_WRITE);
        // While this one waited for the row the survey may have been closed, or the slips of the class made anew.
        if (held == null
                || em.createQuery("select count(c) from SlipCode c where c.codeHash = :hash", Long.class)
                                .setParameter("hash", code.hash())
                                .getSingleResult()
                        == 0) {
            throw unknown();
        }
        Pool pool = held.pool();
        refuseWhereUsed(pool, code);
        answer.check(em.find(Survey.class, slip.getSurveyId()).asked());
        held.hold(pool.with(code.hash(), answer.text()));
    }

    /**
     * Puts made-up answers in, each with a code of the survey, as if they had come one after the other.
     *
     * @param surveyId which survey, with at least as many slips
     * @param made what is answered to what is asked
     * @throws BadInput where an answer is not whole
     */
    @Permit(code = "SurveyAnswers.create", value = Role.SET_UP)
    public void create(long surveyId, Function<Asked, List<AnswerSheet>> made) {
        HeldAnswers held = em.find(HeldAnswers.class, surveyId, LockModeType.PESSIMISTIC_WRITE);
        Asked asked = em.find(Survey.class, surveyId).asked();
        Iterator<String> codes = em.createQuery(
                        "select c.codeHash from SlipCode c where c.surveyId = :survey order by c.codeHash",
                        String.class)
                .setParameter("survey", surveyId)
                .getResultList()
                .iterator();
        Pool pool = held.pool();
        for (AnswerSheet answer : made.apply(asked)) {
            answer.check(asked);
            pool = pool.with(codes.next(), answer.text());
        }
        held.hold(pool);
        // Whoever closes it in the same action reads the row anew.
        em.flush();
    }

    /** What a code is good for that was not used. */
    private Asked asked(Code code) {
        SlipCode slip = known(code);
        HeldAnswers held = em.find(HeldAnswers.class, slip.getSurveyId());
        if (held == null) {
            throw unknown();
        }
        refuseWhereUsed(held.pool(), code);
        return em.find(Survey.class, slip.getSurveyId()).asked();
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
