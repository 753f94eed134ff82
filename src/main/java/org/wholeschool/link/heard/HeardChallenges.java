package org.wholeschool.link.heard;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.link.LinkFormCheck;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.challenge.LinkChallenges;
import org.wholeschool.link.reading.Colleagues;
import org.wholeschool.link.reading.LinkView;
import org.wholeschool.link.reading.LinkWords;
import org.wholeschool.link.record.HeardChallenge;
import org.wholeschool.link.record.NewChallenge;
import org.wholeschool.link.record.PeerLink;
import org.wholeschool.link.step.LinkNews;
import org.wholeschool.link.step.LinkSteps;
import org.wholeschool.link.step.ReadableLinks;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.config.LinkSettings;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.Pupil;

/**
 * What pupils and parents tell staff against what is recorded. A child tells a tutor and not the lead, and a tutor
 * reads no links: they enter whom it is about and what was said, with the same answer whatever is on record, and
 * nothing that they do looks at a link. A lead takes it up: enters it against the links that it is about, or says that
 * nothing on record is. That one of the two was done is all that whoever may not read those links learns of it, from
 * the moment of it: whether, when and how a challenge is answered changes nothing that they see, not how long it stands
 * there either.
 */
@Service
public class HeardChallenges {

    /**
     * So many are shown: of those that wait the ones that are to be answered first; of those that were taken up, and of
     * one's own, the latest.
     */
    static final int MOST = 50;

    private static final int LOOKING = 10 * 60;

    /**
     * What is listed of what was taken up: for as long as it would stay if nothing had come of it. A row that a
     * challenge still needs is kept for longer, and not shown.
     */
    private static final String SHOWN = "h.settledAt > :over";

    private static final List<LinkState> ALIVE =
            Stream.of(LinkState.values()).filter(LinkState::isAlive).toList();

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableLinks readable;

    @Inject
    private LinkSteps steps;

    @Inject
    private LinkChallenges challenges;

    @Inject
    private LinkNews news;

    @Inject
    private Colleagues colleagues;

    @Inject
    private CurrentAction current;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    /**
     * Enters what somebody said. Whoever sends the same once more while it waits has entered it once. No link is looked
     * at: neither the answer nor how long it takes tells whether there is one.
     *
     * @param heard what a form gave
     * @return its id
     * @throws BadInput at each field that cannot be taken
     */
    @Permit(
            code = "HeardChallenges.hear",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD})
    public long hear(NewHeard heard) {
        LinkFormCheck form = new LinkFormCheck();
        Long id = heard.pupil();
        form.required("pupil", id, "pupil.required");
        // Of two that are sent at once the second waits here, and finds the first.
        Pupil pupil = form.onRoll(
                "pupil",
                id,
                id == null ? null : em.find(Pupil.class, id, LockModeType.PESSIMISTIC_WRITE),
                steps.today());
        NewChallenge entry = heard.entry().read(form, steps.today());
        form.orThrow();
        HeardChallenge kept = sameOfMine(pupil, entry);
        if (kept == null) {
            kept = new HeardChallenge(
                    pupil, entry, entry.receivedOn().plusDays(LinkSettings.challengeDays()), steps.me(), steps.now());
            em.persist(kept);
            em.flush();
            news.heard(kept);
        }
        current.about("heard", kept.getId());
        return kept.getId();
    }

    private HeardChallenge sameOfMine(Pupil pupil, NewChallenge entry) {
        return em.createQuery(
                        "select h from HeardChallenge h where h.pupil = :pupil and h.enteredBy = :me and "
                                + "h.outcome is null order by h.id",
                        HeardChallenge.class)
                .setParameter("pupil", pupil)
                .setParameter("me", steps.me())
                .getResultStream()
                .filter(each -> each.isSameAs(entry))
                .findFirst()
                .orElse(null);
    }

    /**
     * @return what whoever acts entered, the latest first, for a while after it was taken up; of what came of it no
     *     more than that it was. Whether an answer is still owed is not shown: it would be only where it is about a
     *     link
     */
    @Permit(
            code = "HeardChallenges.mine",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<HeardView.Mine> mine() {
        List<HeardChallenge> mine = em.createQuery(
                        "select h from HeardChallenge h join fetch h.pupil where h.enteredBy = :me and "
                                + "(h.outcome is null or "
                                + SHOWN + ") order by h.enteredAt desc, h.id desc",
                        HeardChallenge.class)
                .setParameter("me", steps.me())
                .setParameter("over", steps.over())
                .setMaxResults(MOST)
                .getResultList();
        return mine.stream().map(each -> HeardView.Mine.of(each, steps.today())).toList();
    }

    /** @return how many wait for a lead */
    @Permit(
            code = "HeardChallenges.waiting",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public long waiting() {
        return em.createQuery("select count(h) from HeardChallenge h where h.outcome is null", Long.class)
                .getSingleResult();
    }

    /**
     * @return those that wait, the one that is to be answered first at the front; then those that were taken up, the
     *     latest first; {@value #MOST} of each at most ({@link #waiting} says how many wait in all)
     */
    @Permit(
            code = "HeardChallenges.all",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<HeardView.Line> all() {
        List<HeardChallenge> all = new ArrayList<>(em.createQuery(
                        "select h from HeardChallenge h join fetch h.pupil where h.outcome is null order by "
                                + "h.answerBy, h.id",
                        HeardChallenge.class)
                .setMaxResults(MOST)
                .getResultList());
        all.addAll(em.createQuery(
                        "select h from HeardChallenge h join fetch h.pupil where h.outcome is not null and " + SHOWN
                                + " order by h.settledAt desc, h.id desc",
                        HeardChallenge.class)
                .setParameter("over", steps.over())
                .setMaxResults(MOST)
                .getResultList());
        return all.stream().map(each -> HeardView.Line.of(each, steps.today())).toList();
    }

    /**
     * @param id which
     * @return it
     * @throws NotFound where the school has none of that id, or it was taken up so long ago that it is shown to nobody
     *     any more
     */
    @Permit(
            code = "HeardChallenges.one",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public HeardView one(long id) {
        HeardChallenge heard = known(em.find(HeardChallenge.class, id));
        LinkWords words = new LinkWords(
                frame.zoneOf(actors.current().schoolId()),
                steps.today(),
                colleagues.named(Stream.of(heard.getEnteredBy(), heard.getSettledBy())));
        boolean isNothing = heard.getOutcome() == HeardChallenge.Outcome.NOTHING && readable.readsAll();
        return new HeardView(
                heard.getId(),
                LinkWords.person(heard.getPupil()),
                heard.getRaisedBy(),
                LinkWords.day(heard.getReceivedOn()),
                LinkWords.day(heard.getAnswerBy()),
                heard.isLateOn(steps.today()),
                heard.getSaid(),
                words.heardBy(heard),
                words.takenUp(heard),
                readable.readsAll(),
                isNothing,
                isNothing ? heard.getAnswer() : null,
                heard.isOpen() ? living(heard.getPupil()) : entered(heard));
    }

    private List<LinkView.Line> living(Pupil pupil) {
        return em.createQuery(
                        "select l from PeerLink l where " + readable.condition("l")
                                + " and (l.pupilA = :pupil or l.pupilB = :pupil) and l.state in :alive and "
                                + "l.reviewOn >= :today order by l.reviewOn, l.id",
                        PeerLink.class)
                .setParameter("pupil", pupil)
                .setParameter("alive", ALIVE)
                .setParameter("today", steps.today())
                .getResultStream()
                .map(link -> LinkWords.line(link, steps.today()))
                .toList();
    }

    private List<LinkView.Line> entered(HeardChallenge heard) {
        return em.createQuery(
                        "select l from PeerLink l where " + readable.condition("l")
                                + " and exists (select c.id from Challenge c where c.link = l and c.heardId = "
                                + ":heard) order by l.id",
                        PeerLink.class)
                .setParameter("heard", heard.getId())
                .getResultStream()
                .map(link -> LinkWords.line(link, steps.today()))
                .toList();
    }

    /**
     * Enters it against links of the pupil: from then on each of them counts nowhere until it is answered, which they
     * are owed by the day that runs from when they said so. Where somebody is owed an answer about one already, this is
     * one more, to be answered after that.
     *
     * @param id which
     * @param shown about which pupil it was when whoever acts looked at it
     * @param links about which links it is
     * @throws BadInput where no link is named; where one of them has ended; where somebody else has taken it up, or has
     *     said that it is about another pupil
     * @throws NotFound where there is none, or one of the links is none of the pupil's that whoever acts may read
     */
    @Permit(
            code = "HeardChallenges.takeUp",
            value = {Role.LEAD, Role.DEPUTY})
    public void takeUp(long id, long shown, Collection<Long> links) {
        HeardChallenge heard = open(id, shown);
        if (links.isEmpty()) {
            throw new BadInput("links", "heard.links.required");
        }
        for (long link : new TreeSet<>(links)) {
            challenges.bringIn(link, heard);
        }
        settle(heard, HeardChallenge.Outcome.ENTERED, null);
        links.forEach(link -> current.alsoShows("link", link));
    }

    /**
     * Puts right about whom it is, where a colleague entered it about the wrong child. Nothing of it stays with that
     * one.
     *
     * @param id which
     * @param shown as for {@link #takeUp}
     * @param pupil about whom it is
     * @throws BadInput where nobody is named, or nobody else who is on roll; where somebody else has taken it up, or
     *     has said that it is about another pupil
     */
    @Permit(
            code = "HeardChallenges.correctPupil",
            value = {Role.LEAD, Role.DEPUTY})
    public void correctPupil(long id, long shown, Long pupil) {
        HeardChallenge heard = open(id, shown);
        LinkFormCheck form = new LinkFormCheck();
        form.required("pupil", pupil, "pupil.required");
        Pupil right = form.onRoll("pupil", pupil, pupil == null ? null : em.find(Pupil.class, pupil), steps.today());
        form.refuse(right != null && right.getId().equals(heard.getPupil().getId()), "pupil", "heard.pupil.same");
        form.orThrow();
        heard.putRight(right);
    }

    /**
     * Says that nothing on record is about it. Only whoever sees all of it can.
     *
     * @param id which
     * @param shown as for {@link #takeUp}
     * @param words what they were told
     * @throws BadInput where that is not said; where somebody else has taken it up, or has said that it is about
     *     another pupil
     */
    @Permit(code = "HeardChallenges.nothing", value = Role.LEAD)
    public void nothing(long id, long shown, String words) {
        HeardChallenge heard = open(id, shown);
        LinkFormCheck form = new LinkFormCheck();
        String told = form.text("answer", words, "challenge.answer.required");
        form.orThrow();
        settle(heard, HeardChallenge.Outcome.NOTHING, told);
    }

    private void settle(HeardChallenge heard, HeardChallenge.Outcome as, String told) {
        heard.settle(as, told, steps.me(), steps.now());
        news.takenUp(heard);
        known(heard);
    }

    /** What was decided of one pupil's links says nothing of another's. */
    private HeardChallenge open(long id, long shown) {
        HeardChallenge heard = known(em.find(HeardChallenge.class, id, LockModeType.PESSIMISTIC_WRITE));
        if (!heard.isOpen()) {
            throw new BadInput(null, "heard.taken");
        }
        if (heard.getPupil().getId() != shown) {
            throw new BadInput(null, "heard.changed");
        }
        return heard;
    }

    /** Says that the action is about it. Of what is over nobody learns by its number whether the row is kept still. */
    private HeardChallenge known(HeardChallenge heard) {
        if (heard == null || heard.isSettledBefore(steps.over())) {
            throw new NotFound("heard");
        }
        current.about("heard", heard.getId());
        return heard;
    }
}
