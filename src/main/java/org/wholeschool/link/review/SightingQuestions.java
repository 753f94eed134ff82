package org.wholeschool.link.review;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.account.AccountReader.Person;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.followup.situation.KeyAdultLine;
import org.wholeschool.concern.followup.situation.KeyAdults;
import org.wholeschool.link.LinkFormCheck;
import org.wholeschool.link.reading.LinkView;
import org.wholeschool.link.reading.LinkWords;
import org.wholeschool.link.record.Evidence;
import org.wholeschool.link.record.PeerLink;
import org.wholeschool.link.record.SightingQuestion;
import org.wholeschool.link.step.LinkSteps;
import org.wholeschool.link.step.ReadableLinks;
import org.wholeschool.notice.NewNotice;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;

/**
 * A lead asks a colleague when they last saw two pupils together. Only who recorded evidence of the link, or is key
 * adult of both pupils, can be asked; they learn two names that they know, and neither the kind of link nor its state.
 */
@Service
class SightingQuestions {

    static final String ASKED_PAGE = "/link/asked.xhtml?id=";
    private static final String REVIEW_PAGE = "/link/reviews.xhtml?id=";
    private static final Set<Role> CAN_BE_ASKED = EnumSet.of(Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableLinks readable;

    @Inject
    private LinkSteps steps;

    @Inject
    private AccountReader accounts;

    @Inject
    private KeyAdults keyAdults;

    @Inject
    private Actors actors;

    @Inject
    private Notices notices;

    @Inject
    private CurrentAction current;

    /**
     * @param id a link
     * @return whom a lead can ask about it or has asked, with what they answered
     */
    @Permit(
            code = "SightingQuestions.people",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = 10 * 60)
    public List<Witness> people(long id) {
        PeerLink link = readable.orNotFound(em.find(PeerLink.class, id));
        Map<Long, SightingQuestion> asked =
                of(link).stream().collect(Collectors.toMap(SightingQuestion::getAskedOf, each -> each));
        return witnesses(link).entrySet().stream()
                .map(each -> witness(
                        each.getKey(), each.getValue(), asked.get(each.getKey().id())))
                .toList();
    }

    private Witness witness(Person person, boolean recorded, SightingQuestion question) {
        return new Witness(
                person.id(),
                person.name(),
                recorded,
                question == null ? null : LinkWords.day(steps.dayOf(question.getAskedAt())),
                question != null && !question.isOpen(),
                question == null ? null : question.getSeenOn(),
                question == null || question.getSeenOn() == null ? null : LinkWords.day(question.getSeenOn()));
    }

    /** @return whom a lead can ask, and whether they recorded evidence: who did comes first */
    private Map<Person, Boolean> witnesses(PeerLink link) {
        Map<Long, Boolean> ids = new LinkedHashMap<>();
        link.getEvidence().stream().map(Evidence::getRecordedBy).forEach(each -> ids.put(each, true));
        if (!link.getKind().isRestricted()) {
            Set<Long> other = keyAdultsOf(link.getPupilB().getId());
            keyAdultsOf(link.getPupilA().getId()).stream()
                    .filter(other::contains)
                    .forEach(each -> ids.putIfAbsent(each, false));
        }
        ids.remove(steps.me());
        // Reading key adults says that the action is about pupils; it is about the link.
        current.about("link", link.getId());
        Map<Long, Person> staff = accounts.people(actors.current().schoolId(), CAN_BE_ASKED).stream()
                .filter(person ->
                        !link.getKind().isRestricted() || person.roles().contains(Role.LEAD))
                .collect(Collectors.toMap(Person::id, each -> each));
        Map<Person, Boolean> found = new LinkedHashMap<>();
        ids.forEach((account, recorded) -> {
            if (staff.containsKey(account)) {
                found.put(staff.get(account), recorded);
            }
        });
        return found;
    }

    private Set<Long> keyAdultsOf(long pupil) {
        return keyAdults.of(pupil).stream()
                .filter(each -> each.isCurrent() && each.account() != null)
                .map(KeyAdultLine::account)
                .collect(Collectors.toSet());
    }

    private List<SightingQuestion> of(PeerLink link) {
        return em.createQuery(
                        "select q from SightingQuestion q where q.link = :link order by q.id", SightingQuestion.class)
                .setParameter("link", link)
                .getResultList();
    }

    /**
     * Asks a colleague when they last saw the two pupils together.
     *
     * @param id the link of the two
     * @param account whom, of those whom {@link #people} offers
     * @return the name of whoever was asked
     * @throws NotFound where they cannot be asked about this link
     * @throws BadInput where they were asked already
     */
    @Permit(
            code = "SightingQuestions.ask",
            value = {Role.LEAD, Role.DEPUTY})
    public String ask(long id, long account) {
        PeerLink link = readable.orNotFound(em.find(PeerLink.class, id, LockModeType.PESSIMISTIC_WRITE));
        if (!link.standingOn(steps.today()).isConfirmed()) {
            throw new BadInput(null, "ended");
        }
        Person whom = witnesses(link).keySet().stream()
                .filter(person -> person.id() == account)
                .findFirst()
                .orElseThrow(() -> new NotFound("account"));
        if (of(link).stream().anyMatch(each -> each.getAskedOf() == account)) {
            throw new BadInput(null, "reviews.asked-already");
        }
        SightingQuestion question = new SightingQuestion(link, account, steps.me(), steps.now());
        em.persist(question);
        em.flush();
        notices.send(
                Set.of(account),
                new NewNotice(
                        NoticeKind.SIGHTING_ASKED,
                        question.getId(),
                        "ASKED",
                        null,
                        null,
                        ASKED_PAGE + question.getId()));
        return whom.name();
    }

    /**
     * @param id a question
     * @return it, for whoever was asked
     * @throws NotFound where whoever acts was not asked it, or it is not needed any more
     */
    @Permit(
            code = "SightingQuestions.one",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = 10 * 60)
    public Question one(long id) {
        SightingQuestion question = mine(id, LockModeType.NONE);
        PeerLink link = question.getLink();
        return new Question(
                id,
                LinkWords.person(link.getPupilA()),
                LinkWords.person(link.getPupilB()),
                colleague(question.getAskedBy()),
                LinkWords.day(steps.dayOf(question.getAskedAt())),
                question.isOpen(),
                question.getSeenOn() == null ? null : LinkWords.day(question.getSeenOn()));
    }

    private String colleague(long account) {
        return accounts.people(actors.current().schoolId(), CAN_BE_ASKED).stream()
                .filter(person -> person.id() == account)
                .map(Person::name)
                .findFirst()
                .orElse("");
    }

    private SightingQuestion mine(long id, LockModeType lock) {
        SightingQuestion question = em.find(SightingQuestion.class, id, lock);
        if (question == null
                || question.getAskedOf() != steps.me()
                || !question.getLink().getState().isConfirmed()) {
            throw current.notTheirs("question", question, SightingQuestion::getId);
        }
        current.about("question", id);
        return question;
    }

    /**
     * Answers a question; until the link is reviewed the answer can be changed.
     *
     * @param id which question
     * @param day when they last saw the two together; null where they don't know
     * @throws NotFound where whoever acts was not asked it, or it is not needed any more
     * @throws BadInput where the day has not come yet, or is years ago
     */
    @Permit(
            code = "SightingQuestions.answer",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void answer(long id, LocalDate day) {
        SightingQuestion question = mine(id, LockModeType.PESSIMISTIC_WRITE);
        if (day != null) {
            LinkFormCheck form = new LinkFormCheck();
            form.past("seenOn", day, steps.today(), "reviews.seen.required", "reviews.seen.future", 1);
            form.orThrow();
        }
        question.answer(day, steps.now());
        notices.settle(NoticeKind.SIGHTING_ASKED, id, Set.of());
        notices.send(
                Set.of(question.getAskedBy()),
                new NewNotice(
                        NoticeKind.SIGHTING_ANSWERED,
                        id,
                        "ANSWERED",
                        null,
                        null,
                        REVIEW_PAGE + question.getLink().getId()));
    }

    /** Takes back what asks about a link that has been reviewed. */
    @Permit(
            code = "SightingQuestions.settle",
            value = {Role.LEAD, Role.DEPUTY, Role.JOB})
    @RoomOnly
    public void settle(PeerLink link) {
        for (SightingQuestion question : new ArrayList<>(of(link))) {
            notices.settle(NoticeKind.SIGHTING_ASKED, question.getId(), Set.of());
            notices.settle(NoticeKind.SIGHTING_ANSWERED, question.getId(), Set.of());
            em.remove(question);
        }
    }

    /**
     * Someone who may have seen two pupils together.
     *
     * @param account theirs
     * @param name theirs
     * @param recorded whether they recorded evidence of the link; else they are key adult of both pupils
     * @param asked the day on which they were asked, in words, or null
     * @param answered whether they have answered
     * @param seenOn the day that they answered, or null where they don't know
     * @param seen the same in words
     */
    public record Witness(
            long account,
            String name,
            boolean recorded,
            String asked,
            boolean answered,
            LocalDate seenOn,
            String seen) {}

    /**
     * A question for a colleague.
     *
     * @param one a pupil
     * @param other the other one
     * @param by who asks
     * @param asked when, in words
     * @param open whether it waits for the answer
     * @param seen the day that they answered, in words, or null
     */
    public record Question(
            long id, LinkView.Person one, LinkView.Person other, String by, String asked, boolean open, String seen) {}
}
