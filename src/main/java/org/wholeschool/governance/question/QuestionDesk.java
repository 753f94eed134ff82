package org.wholeschool.governance.question;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.governance.Dashboard;
import org.wholeschool.governance.GovernorsDashboard;
import org.wholeschool.governance.PublicTexts;
import org.wholeschool.governance.Saying;
import org.wholeschool.notice.NewNotice;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolContext;
import org.wholeschool.school.Schools;

/** Takes questions of governors and answers of leads, and tells each side of the other's. */
@Service
public class QuestionDesk {

    /** Who asks: governors, and leads for them. */
    static final Set<Role> ASKERS = Set.of(Role.GOVERNOR, Role.LEAD, Role.DEPUTY);

    /** More than a meeting asks; a table that grows without end would be no minutes. */
    static final int MOST = 60;

    private static final String KIND = "governor-question";
    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private GovernorsDashboard governors;

    @Inject
    private PublicTexts texts;

    @Inject
    private AccountReader accounts;

    @Inject
    private Notices notices;

    @Inject
    private Schools schools;

    @Inject
    private SchoolContext school;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    /**
     * Asks a question in one's own words.
     *
     * @param key about which half-term or school year
     * @param typed the question
     * @param looked the words of it that the writer has said are meant otherwise ({@link PublicTexts#checked})
     * @throws NotFound where the person sees no such period
     * @throws BadInput where it cannot be shown to governors
     */
    @Permit(
            code = "QuestionDesk.ask",
            value = {Role.GOVERNOR, Role.LEAD, Role.DEPUTY})
    public void ask(String key, String typed, String looked) {
        Dashboard shown = shown(key);
        String text = texts.checked("said", typed, looked, List.of());
        if (text == null) {
            throw new BadInput("said", "ask.empty");
        }
        keep(shown, text, !PublicTexts.looksForNames(actors.current()));
    }

    /**
     * Asks a question that the product proposes.
     *
     * @param key about which half-term or school year
     * @param proposed the question, as it was proposed
     * @throws NotFound where the person sees no such period, or that is not proposed
     */
    @Permit(
            code = "QuestionDesk.take",
            value = {Role.GOVERNOR, Role.LEAD, Role.DEPUTY})
    public void take(String key, String proposed) {
        Dashboard shown = shown(key);
        if (!shown.questions().contains(proposed)) {
            throw new NotFound(KIND);
        }
        keep(shown, proposed, false);
    }

    private Dashboard shown(String key) {
        return Optional.ofNullable(key).flatMap(governors::show).orElseThrow(() -> new NotFound("half-term"));
    }

    private void keep(Dashboard shown, String text, boolean isInOwnWords) {
        // Of two who send at once the second finds what the first one asked.
        school.lock(actors.current().schoolId());
        List<GovernorQuestion> before = em.createQuery(
                        "select q from GovernorQuestion q where q.period = :period", GovernorQuestion.class)
                .setParameter("period", shown.shownKey())
                .getResultList();
        long me = actors.current().accountId();
        if (before.stream()
                .anyMatch(each -> each.getAsked().equals(text) && (!each.isInOwnWords() || each.getAskedBy() == me))) {
            return;
        }
        if (before.size() >= MOST) {
            throw new BadInput("said", "ask.many", MOST);
        }
        GovernorQuestion question = new GovernorQuestion(
                shown.shownKey(), text, me, now(), !actors.current().roles().contains(Role.GOVERNOR), isInOwnWords);
        // The record names no number: numbers of two questions would tell a governor how much was written in between.
        em.persist(question);
        em.flush();
        tell(
                accounts.people(actors.current().schoolId(), Set.of(Role.LEAD, Role.DEPUTY)).stream()
                        .map(AccountReader.Person::id)
                        .filter(id -> id != me)
                        .collect(Collectors.toSet()),
                NoticeKind.GOVERNOR_QUESTION,
                question,
                "asked");
    }

    private void tell(Set<Long> whom, NoticeKind kind, GovernorQuestion question, String stage) {
        notices.send(
                whom,
                new NewNotice(
                        kind,
                        question.getId(),
                        stage,
                        null,
                        null,
                        "/governance/questions.xhtml?half=" + question.getPeriod()));
    }

    /**
     * Withdraws a question of one's own that has no answer.
     *
     * @param id which
     * @throws NotFound where there is none of that id that is theirs
     * @throws BadInput where it has been answered meanwhile
     */
    @Permit(
            code = "QuestionDesk.withdraw",
            value = {Role.GOVERNOR, Role.LEAD, Role.DEPUTY})
    public void withdraw(long id) {
        school.lock(actors.current().schoolId());
        GovernorQuestion question = em.find(GovernorQuestion.class, id);
        if (question == null || question.getAskedBy() != actors.current().accountId()) {
            throw current.notTheirs(KIND, question, GovernorQuestion::getId);
        }
        if (latest(id).isPresent()) {
            throw new BadInput(null, "withdraw.answered");
        }
        em.remove(question);
    }

    /**
     * @param id which question
     * @return it, to be answered
     * @throws NotFound where there is none of that id
     */
    @Permit(
            code = "QuestionDesk.one",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Questions.Question one(long id) {
        return Questions.Question.of(
                found(id),
                latest(id),
                actors.current().accountId(),
                schools.profile().zone());
    }

    /**
     * Answers a question, or says something else in place of an answer.
     *
     * @param id which question
     * @param after the edition of the answer that the writer saw; 0 for none
     * @param said the answer; nothing takes away what was said
     * @param looked the words of it that the writer has said are meant otherwise ({@link PublicTexts#checked})
     * @throws NotFound where there is no such question, or no more
     * @throws BadInput where the answer or the question cannot be shown to governors, or a colleague has written
     *     meanwhile
     */
    @Permit(
            code = "QuestionDesk.answer",
            value = {Role.LEAD, Role.DEPUTY})
    public void answer(long id, int after, String said, String looked) {
        if (found(id).isInOwnWords()) {
            texts.refuseNames("answer.named", found(id).getAsked());
        }
        String text = texts.checked("said", said, looked, List.of());
        school.lock(actors.current().schoolId());
        GovernorQuestion question = found(id);
        if (!Saying.isAnother(latest(id), after, text)) {
            return;
        }
        long me = actors.current().accountId();
        em.persist(new QuestionAnswer(id, after + 1, text, me, now()));
        if (text != null && question.getAskedBy() != me) {
            tell(Set.of(question.getAskedBy()), NoticeKind.QUESTION_ANSWERED, question, Integer.toString(after + 1));
        }
    }

    private GovernorQuestion found(long id) {
        GovernorQuestion question = em.createQuery(
                        "select q from GovernorQuestion q where q.id = :id", GovernorQuestion.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound(KIND));
        current.about(KIND, id);
        return question;
    }

    private Optional<QuestionAnswer> latest(long id) {
        return em.createQuery(
                        "select a from QuestionAnswer a where a.questionId = :id order by a.edition desc",
                        QuestionAnswer.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static Instant now() {
        return Now.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
