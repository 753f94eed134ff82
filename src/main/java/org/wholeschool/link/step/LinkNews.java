package org.wholeschool.link.step;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.account.AccountReader.Person;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.record.Challenge;
import org.wholeschool.link.record.Evidence;
import org.wholeschool.link.record.HeardChallenge;
import org.wholeschool.notice.NewNotice;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;

/**
 * Tells people of links: that something waits for them, and never whom it is about. A deputy is told of none of a
 * restricted kind, and what asks for something that is settled is taken back.
 */
@Service
@RoomOnly
public class LinkNews {

    static final String WAITING_PAGE = "/link/list.xhtml?show=WAITING";
    static final String REVIEWS_PAGE = "/link/reviews.xhtml";

    private static final String MINE_PAGE = "/link/mine.xhtml";
    private static final String WAITS =
            "from PeerLink l where l.reviewOn >= :today and l.state in :alive and (l.state = "
                    + "org.wholeschool.link.LinkState.PROPOSED"
                    + " or exists (select e.id from Evidence e where e.link = l and e.source is null))";
    private static final List<LinkState> ALIVE =
            List.of(LinkState.PROPOSED, LinkState.ESTABLISHED, LinkState.UNCONFIRMED);
    private static final Set<Role> WHO_PROPOSE = EnumSet.of(Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AccountReader accounts;

    @Inject
    private Actors actors;

    @Inject
    private LinkSteps steps;

    @Inject
    private Notices notices;

    /**
     * Tells those who decide that something waits for them, unless they were told so and have not read it yet: however
     * much comes in, there is one notice until somebody looks.
     *
     * @param kinds the kinds of the links for which there is something to decide
     * @param subject what came in: a piece of evidence, a list
     */
    @Permit(
            code = "LinkNews.waits",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void waits(Collection<LinkKind> kinds, long subject) {
        settle(NoticeKind.LINK_REVIEWS, dueNow());
        if (!kinds.isEmpty()) {
            boolean isRestricted = kinds.stream().allMatch(LinkKind::isRestricted);
            notices.sendUnlessUnread(
                    readersBut(isRestricted, steps.me()),
                    new NewNotice(NoticeKind.LINK_WAITING, subject, "WAITING", null, null, WAITING_PAGE));
        }
    }

    /** Takes back what asks those who decide for something that is settled by now. */
    @Permit(
            code = "LinkNews.settled",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.JOB})
    public void settled() {
        settle(NoticeKind.LINK_WAITING, waiting());
        settle(NoticeKind.LINK_REVIEWS, dueNow());
    }

    private void settle(NoticeKind kind, Set<LinkKind> left) {
        Set<Long> readers = left.isEmpty() ? Set.of() : readers(left.stream().allMatch(LinkKind::isRestricted));
        notices.settle(kind, null, readers);
    }

    private Set<LinkKind> waiting() {
        return Set.copyOf(em.createQuery("select distinct l.kind " + WAITS, LinkKind.class)
                .setParameter("today", steps.today())
                .setParameter("alive", ALIVE)
                .getResultList());
    }

    /** @return the kinds of the links that are due for review */
    @Permit(
            code = "LinkNews.due",
            value = {Role.JOB})
    public Set<LinkKind> due() {
        return dueNow();
    }

    private Set<LinkKind> dueNow() {
        TypedQuery<LinkKind> query =
                em.createQuery("select distinct l.kind from PeerLink l where " + DueLinks.CONDITION, LinkKind.class);
        return Set.copyOf(DueLinks.bind(query, steps.today()).getResultList());
    }

    /**
     * Tells those who decide that links are due to be looked at again, once for each such week.
     *
     * @param week which, as the number of a day in it
     */
    @Permit(code = "LinkNews.reviews", value = Role.JOB)
    public void reviews(Set<LinkKind> kinds, long week) {
        if (!kinds.isEmpty()) {
            notices.send(
                    readers(kinds.stream().allMatch(LinkKind::isRestricted)),
                    new NewNotice(NoticeKind.LINK_REVIEWS, week, "DUE", null, null, REVIEWS_PAGE));
        }
    }

    /**
     * Tells those who recorded what no lead has looked at that one has: not what was made of it, which {@code MyLinks}
     * does not show either, and be it that it is deleted.
     */
    @Permit(
            code = "LinkNews.seen",
            value = {Role.LEAD, Role.DEPUTY})
    public void seen(Collection<Evidence> of) {
        List<Evidence> pieces = of.stream()
                .filter(piece -> !piece.isGraded() && !piece.isTakenBack())
                .toList();
        List<Person> people =
                pieces.isEmpty() ? List.of() : accounts.people(actors.current().schoolId(), WHO_PROPOSE);
        for (Evidence piece : pieces) {
            boolean isRestricted = piece.getLink().getKind().isRestricted();
            Set<Long> recorder = people.stream()
                    .filter(person -> person.id() == piece.getRecordedBy()
                            && person.id() != steps.me()
                            && (!isRestricted || person.roles().contains(Role.LEAD)))
                    .map(Person::id)
                    .collect(Collectors.toSet());
            notices.send(recorder, new NewNotice(NoticeKind.LINK_SEEN, piece.getId(), "SEEN", null, null, MINE_PAGE));
        }
    }

    /** Tells the other ones who decide that somebody says that a link is wrong. */
    @Permit(
            code = "LinkNews.challenged",
            value = {Role.LEAD, Role.DEPUTY})
    public void challenged(Challenge challenge) {
        settle(NoticeKind.LINK_REVIEWS, dueNow());
        tell(
                NoticeKind.LINK_CHALLENGE,
                "ENTERED",
                challenge,
                readersBut(challenge.getLink().getKind().isRestricted(), steps.me()));
    }

    /**
     * Tells those who decide by when somebody is owed an answer.
     *
     * @param stage which of several times
     */
    @Permit(code = "LinkNews.owed", value = Role.JOB)
    public void owed(Challenge challenge, NoticeKind kind, String stage) {
        tell(kind, stage, challenge, readers(challenge.getLink().getKind().isRestricted()));
    }

    private void tell(NoticeKind kind, String stage, Challenge challenge, Set<Long> whom) {
        notices.send(
                whom,
                new NewNotice(
                        kind,
                        challenge.getId(),
                        stage,
                        null,
                        null,
                        "/link/view.xhtml?id=" + challenge.getLink().getId()));
    }

    /** Takes back what was told of a challenge that is answered. */
    @Permit(
            code = "LinkNews.answered",
            value = {Role.LEAD, Role.DEPUTY})
    public void answered(Challenge challenge) {
        for (NoticeKind kind :
                List.of(NoticeKind.LINK_CHALLENGE, NoticeKind.LINK_CHALLENGE_DUE, NoticeKind.LINK_CHALLENGE_LATE)) {
            notices.settle(kind, challenge.getId(), Set.of());
        }
    }

    /**
     * Tells the other ones who decide that a member of staff heard somebody say that what is recorded is wrong. Whoever
     * enters it learns nothing of links by it: it is the same news whatever is on record.
     */
    @Permit(
            code = "LinkNews.heard",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void heard(HeardChallenge heard) {
        tellHeard(NoticeKind.LINK_HEARD, "ENTERED", heard, readersBut(false, steps.me()));
    }

    /**
     * Tells those who decide by when somebody is owed an answer whose words nobody has taken up.
     *
     * @param stage which of several times
     */
    @Permit(code = "LinkNews.heardOwed", value = Role.JOB)
    public void heardOwed(HeardChallenge heard, NoticeKind kind, String stage) {
        tellHeard(kind, stage, heard, readers(false));
    }

    private void tellHeard(NoticeKind kind, String stage, HeardChallenge heard, Set<Long> whom) {
        notices.send(
                whom, new NewNotice(kind, heard.getId(), stage, null, null, "/link/heard.xhtml?id=" + heard.getId()));
    }

    /**
     * Takes back what was told of it while it waited, and tells whoever heard it that it was taken up: then and never
     * again, in the same words whatever came of it. That it was answered is told to nobody: what is about no link is
     * answered when it is taken up, and news that come later would say that there is one.
     */
    @Permit(
            code = "LinkNews.takenUp",
            value = {Role.LEAD, Role.DEPUTY})
    public void takenUp(HeardChallenge heard) {
        for (NoticeKind kind : List.of(NoticeKind.LINK_HEARD, NoticeKind.LINK_HEARD_DUE, NoticeKind.LINK_HEARD_LATE)) {
            notices.settle(kind, heard.getId(), Set.of());
        }
        Set<Long> whom = accounts.people(actors.current().schoolId(), WHO_PROPOSE).stream()
                .map(Person::id)
                .filter(id -> id == heard.getEnteredBy() && id != steps.me())
                .collect(Collectors.toSet());
        notices.send(whom, new NewNotice(NoticeKind.LINK_HEARD_SEEN, heard.getId(), "SEEN", null, null, MINE_PAGE));
    }

    private Set<Long> readersBut(boolean isRestricted, long account) {
        return readers(isRestricted).stream().filter(id -> id != account).collect(Collectors.toSet());
    }

    /** @return those who read links of a kind and decide about them */
    private Set<Long> readers(boolean isRestricted) {
        return accounts
                .people(
                        actors.current().schoolId(),
                        isRestricted ? EnumSet.of(Role.LEAD) : EnumSet.of(Role.LEAD, Role.DEPUTY))
                .stream()
                .map(Person::id)
                .collect(Collectors.toSet());
    }
}
