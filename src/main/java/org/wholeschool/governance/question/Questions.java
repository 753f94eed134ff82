package org.wholeschool.governance.question;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.governance.Dashboard;
import org.wholeschool.governance.GovernorsDashboard;
import org.wholeschool.pattern.closed.ClosedPeriods;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Schools;

/** Reads what governors ask about a published half-term or school year, and what leads answer. */
@Service
public class Questions {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private GovernorsDashboard governors;

    @Inject
    private ClosedPeriods closed;

    @Inject
    private Schools schools;

    @Inject
    private Actors actors;

    /**
     * @param key which half-term or school year, "2026-1"; null for the latest half-term
     * @return what was asked about it, the earliest first; empty while none has been published
     * @throws NotFound where the person sees no such period
     */
    @Permit(
            code = "Questions.of",
            value = {Role.GOVERNOR, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public Optional<Asked> of(String key) {
        return governors.show(key).map(shown -> new Asked(shown, questions(shown.shownKey())));
    }

    /**
     * @param key which half-term or school year
     * @return what was asked about it, beside its numbers; nothing about one that the person does not see
     */
    @Permit(
            code = "Questions.beside",
            value = {Role.GOVERNOR, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Question> beside(String key) {
        List<Question> all = questions(key);
        return all.isEmpty()
                        || closed.published().stream()
                                .noneMatch(each -> each.period().key().equals(key))
                ? List.of()
                : all;
    }

    private List<Question> questions(String period) {
        Map<Long, QuestionAnswer> latest = new HashMap<>();
        em.createQuery(
                        "select a from QuestionAnswer a where a.questionId in (select q.id from GovernorQuestion q"
                                + " where q.period = :period) order by a.edition",
                        QuestionAnswer.class)
                .setParameter("period", period)
                .getResultStream()
                .forEach(answer -> latest.put(answer.getQuestionId(), answer));
        ZoneId zone = schools.profile().zone();
        return all(period).stream()
                .filter(question -> isSeen(question, latest.containsKey(question.getId())))
                .map(question -> Question.of(
                        question,
                        Optional.ofNullable(latest.get(question.getId())),
                        actors.current().accountId(),
                        zone))
                .toList();
    }

    /**
     * What a governor typed was not looked through for names, because the answer would tell which names are on the
     * roll. A lead does that, by answering.
     */
    private boolean isSeen(GovernorQuestion question, boolean wasAnswered) {
        return !question.isInOwnWords()
                || wasAnswered
                || question.getAskedBy() == actors.current().accountId()
                || actors.current().roles().stream().anyMatch(GovernorsDashboard.EARLY::contains);
    }

    private List<GovernorQuestion> all(String period) {
        return em.createQuery(
                        "select q from GovernorQuestion q where q.period = :period order by q.askedAt, q.id",
                        GovernorQuestion.class)
                .setParameter("period", period)
                .getResultList();
    }

    /**
     * What was asked about a period.
     *
     * @param shown the period, as governors see it
     * @param questions in the order in which they were asked
     */
    public record Asked(Dashboard shown, List<Question> questions) {}

    /**
     * A question with its answer.
     *
     * @param id its number
     * @param period about which period
     * @param asked the question
     * @param on on which day, in the school's time
     * @param forOthers whether a lead wrote it down for governors
     * @param withdrawable whether the person who looks can withdraw it
     * @param edition how often it was answered; 0 where it never was
     * @param answer the answer; null where there is none, or no more
     * @param answeredOn on which day; null where it never was answered
     */
    public record Question(
            long id,
            String period,
            String asked,
            LocalDate on,
            boolean forOthers,
            boolean withdrawable,
            int edition,
            String answer,
            LocalDate answeredOn) {

        static Question of(GovernorQuestion asked, Optional<QuestionAnswer> answer, long reader, ZoneId zone) {
            return new Question(
                    asked.getId(),
                    asked.getPeriod(),
                    asked.getAsked(),
                    LocalDate.ofInstant(asked.getAskedAt(), zone),
                    asked.isForOthers(),
                    asked.getAskedBy() == reader && answer.isEmpty(),
                    answer.map(QuestionAnswer::getEdition).orElse(0),
                    answer.map(QuestionAnswer::getSaid).orElse(null),
                    answer.map(each -> LocalDate.ofInstant(each.getWrittenAt(), zone))
                            .orElse(null));
        }

        /** @return whether there is an answer */
        public boolean isAnswered() {
            return answer != null;
        }
    }
}
