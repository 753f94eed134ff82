package org.wholeschool.link.review;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.link.record.Challenge;
import org.wholeschool.link.record.HeardChallenge;
import org.wholeschool.link.record.PeerLink;
import org.wholeschool.link.step.LinkNews;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.ReminderHours;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * Reminds those who decide about links of what has a day: of links that are due to be looked at again, once a week; and
 * of an answer that somebody is owed who says that a link is wrong, a week before its day and then each week until it
 * is given.
 */
@Service
class LinkReminders {

    /** So many days before its day those who owe an answer are told. */
    static final int DAYS_BEFORE = 7;

    private static final int DAY = 24 * 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private LinkNews news;

    @Inject
    private SchoolFrame frame;

    /** @return whether people are reminded at that time, by the school's clocks */
    @Permit(code = "LinkReminders.isTime", value = Role.JOB, onceInSeconds = DAY)
    boolean isTime(Instant now) {
        return ReminderHours.hold(now.atZone(zone()));
    }

    /** Tells that links are due, where that was not told in the week of that moment yet. */
    @Permit(code = "LinkReminders.reviews", value = Role.JOB, onceInSeconds = DAY)
    void reviews(Instant now) {
        news.reviews(
                news.due(),
                day(now).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .toEpochDay());
    }

    /** @return the challenges that are not answered and whose day has passed or is near, the first one first */
    @Permit(code = "LinkReminders.owed", value = Role.JOB, onceInSeconds = DAY)
    List<Long> owed(Instant now) {
        return em.createQuery(
                        "select c.id from Challenge c where c.outcome is null and c.answerBy <= :day order by "
                                + "c.answerBy, c.id",
                        Long.class)
                .setParameter("day", day(now).plusDays(DAYS_BEFORE))
                .getResultList();
    }

    /** Tells of one, under a lock on its link, so that an answer that is given meanwhile takes it back. */
    @Permit(code = "LinkReminders.remind", value = Role.JOB, onceInSeconds = DAY)
    void remind(long id, Instant now) {
        current.about("challenge", id);
        Challenge challenge = em.find(Challenge.class, id);
        if (challenge == null) {
            return;
        }
        em.find(PeerLink.class, challenge.getLink().getId(), LockModeType.PESSIMISTIC_WRITE);
        em.refresh(challenge);
        LocalDate today = day(now);
        if (challenge.isLateOn(today)) {
            news.owed(
                    challenge,
                    NoticeKind.LINK_CHALLENGE_LATE,
                    "LATE " + ChronoUnit.WEEKS.between(challenge.getAnswerBy().plusDays(1), today));
        } else if (challenge.isOpen()) {
            news.owed(challenge, NoticeKind.LINK_CHALLENGE_DUE, "SOON");
        }
    }

    /** @return what staff heard that nobody has taken up, and whose day has passed or is near, the first one first */
    @Permit(code = "LinkReminders.heard", value = Role.JOB, onceInSeconds = DAY)
    List<Long> heard(Instant now) {
        return em.createQuery(
                        "select h.id from HeardChallenge h where h.outcome is null and h.answerBy <= :day order "
                                + "by h.answerBy, h.id",
                        Long.class)
                .setParameter("day", day(now).plusDays(DAYS_BEFORE))
                .getResultList();
    }

    /** Tells of one, under a lock, so that whoever takes it up meanwhile takes it back. */
    @Permit(code = "LinkReminders.remindOfHeard", value = Role.JOB, onceInSeconds = DAY)
    void remindOfHeard(long id, Instant now) {
        current.about("heard", id);
        HeardChallenge heard = em.find(HeardChallenge.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (heard == null) {
            throw new NotFound("heard");
        }
        LocalDate today = day(now);
        if (heard.isLateOn(today)) {
            news.heardOwed(
                    heard,
                    NoticeKind.LINK_HEARD_LATE,
                    "LATE " + ChronoUnit.WEEKS.between(heard.getAnswerBy().plusDays(1), today));
        } else if (heard.isOpen()) {
            news.heardOwed(heard, NoticeKind.LINK_HEARD_DUE, "SOON");
        }
    }

    private LocalDate day(Instant now) {
        return now.atZone(zone()).toLocalDate();
    }

    private ZoneId zone() {
        return frame.zoneOf(actors.current().schoolId());
    }
}
