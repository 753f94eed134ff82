package org.wholeschool.link.review;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.LinkStep;
import org.wholeschool.link.record.Challenge;
import org.wholeschool.link.record.HeardChallenge;
import org.wholeschool.link.record.PeerLink;
import org.wholeschool.link.record.Tombstone;
import org.wholeschool.link.step.LinkNews;
import org.wholeschool.link.step.LinkSteps;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.config.LinkSettings;

/**
 * How links go by themselves: what is past its review date has expired, and what has ended is deleted after a grace
 * period, with its evidence and every state that it has been in; a mark without content stays. Who reads links looks at
 * the review date too, so that a night without this shows nothing that has passed.
 */
@Service
class LinkExpiry {

    private static final List<LinkState> ALIVE =
            Stream.of(LinkState.values()).filter(LinkState::isAlive).toList();

    private static final String OVER =
            "h.outcome is not null and h.settledAt <= :before and not exists (select c.id from Challenge c where "
                    + "c.heardId = h.id and (c.outcome is null or c.answeredAt > :before))";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private LinkSteps steps;

    @Inject
    private LinkNews news;

    @Inject
    private SightingQuestions questions;

    @Inject
    private CurrentAction current;

    /** @return the links whose review date has passed by that day, and that nobody has looked at */
    @Permit(code = "LinkExpiry.past", value = Role.JOB)
    public List<Long> past(LocalDate today) {
        return em.createQuery(
                        "select l.id from PeerLink l where l.state in :alive and l.reviewOn < :today order by l.id",
                        Long.class)
                .setParameter("alive", ALIVE)
                .setParameter("today", today)
                .getResultList();
    }

    /** Lets a link expire, where its review date has passed by that day. */
    @Permit(code = "LinkExpiry.expire", value = Role.JOB)
    public void expire(long id, LocalDate today) {
        PeerLink link = found(id);
        if (link.getState().isAlive() && link.standingOn(today) == LinkState.EXPIRED) {
            link.end(LinkState.EXPIRED, link.getReviewOn().plusDays(1));
            questions.settle(link);
            em.persist(steps.take(link, LinkStep.EXPIRED, null));
            news.settled();
        }
    }

    /**
     * @return the links that ended so long ago that they are deleted on that day; none about which somebody is owed an
     *     answer
     */
    @Permit(code = "LinkExpiry.over", value = Role.JOB)
    public List<Long> over(LocalDate today) {
        return em.createQuery(
                        "select l.id from PeerLink l where l.state not in :alive and coalesce(l.endedOn, "
                                + "l.reviewOn) <= :day"
                                + " and not exists (select c.id from Challenge c where c.link = l and c.outcome "
                                + "is null) order by l.id",
                        Long.class)
                .setParameter("alive", ALIVE)
                .setParameter("day", lastDay(today))
                .getResultList();
    }

    /** Deletes a link for good, where it ended so long ago. */
    @Permit(code = "LinkExpiry.remove", value = Role.JOB)
    public void remove(long id, LocalDate today) {
        PeerLink link = found(id);
        LocalDate ended = link.getEndedOn() == null ? link.getReviewOn() : link.getEndedOn();
        if (!link.getState().isAlive() && !link.isChallenged() && !ended.isAfter(lastDay(today))) {
            steps.marks(link, link.getState().name()).forEach(em::persist);
            em.remove(link);
        }
    }

    /** @return what was said against links and answered so long ago that it is deleted at that moment */
    @Permit(code = "LinkExpiry.answered", value = Role.JOB)
    public List<Long> answered(Instant now) {
        return em.createQuery(
                        "select c.id from Challenge c where c.outcome is not null and c.answeredAt <= :before "
                                + "order by c.id",
                        Long.class)
                .setParameter("before", LinkSteps.over(now))
                .getResultList();
    }

    /**
     * Deletes what was said against a link and the answer, where that was given so long ago; the link stays as it is.
     */
    @Permit(code = "LinkExpiry.removeAnswered", value = Role.JOB)
    public void removeAnswered(long id, Instant now) {
        Challenge challenge = em.find(Challenge.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (challenge == null) {
            throw new NotFound("challenge");
        }
        if (challenge.isAnsweredBefore(LinkSteps.over(now))) {
            current.about("challenge", id);
            em.persist(new Tombstone(Tombstone.Of.CHALLENGE, now, "ANSWERED"));
            challenge.getLink().forget(challenge);
        }
    }

    /**
     * @return what staff heard, of which a lead took care so long ago that it is deleted at that moment; none that
     *     waits, and none of which a challenge was made that is still kept: it says who of the two spoke.
     *     {@code HeardChallenges} shows it no longer all the same
     */
    @Permit(code = "LinkExpiry.settled", value = Role.JOB)
    public List<Long> settled(Instant now) {
        return em.createQuery("select h.id from HeardChallenge h where " + OVER + " order by h.id", Long.class)
                .setParameter("before", LinkSteps.over(now))
                .getResultList();
    }

    /**
     * Deletes what somebody heard and what came of it, where that is so long ago, and no challenge that was made of it
     * is kept.
     */
    @Permit(code = "LinkExpiry.removeSettled", value = Role.JOB)
    public void removeSettled(long id, Instant now) {
        HeardChallenge heard = em.find(HeardChallenge.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (heard == null) {
            throw new NotFound("heard");
        }
        current.about("heard", id);
        if (!em.createQuery("select h.id from HeardChallenge h where h.id = :id and " + OVER, Long.class)
                .setParameter("id", id)
                .setParameter("before", LinkSteps.over(now))
                .getResultList()
                .isEmpty()) {
            em.persist(new Tombstone(Tombstone.Of.HEARD, now, "ANSWERED"));
            em.remove(heard);
        }
    }

    private static LocalDate lastDay(LocalDate today) {
        return today.minusDays(LinkSettings.graceDays());
    }

    private PeerLink found(long id) {
        PeerLink link = em.find(PeerLink.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (link == null) {
            throw new NotFound("link");
        }
        current.about("link", id);
        return link;
    }
}
