package org.wholeschool.concern.followup.referral;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.ConcernEvent;
import org.wholeschool.notice.TaskReminder;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Reminds that the answer to a referral or to an escalation is overdue, by the rule of {@link TaskReminder}. */
@Service
class ReferralReminders {

    private static final int DAY = 24 * 60 * 60;

    private static final Set<ConcernEvent.What> OTHER_READERS =
            EnumSet.of(ConcernEvent.What.RESTRICTED, ConcernEvent.What.GIVEN_TO_HEAD, ConcernEvent.What.SENT_BACK);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private ReferralNews news;

    @Inject
    private SchoolFrame frame;

    /**
     * @param now what time it is
     * @return the referrals of which people have to be reminded now; none by night and at weekends
     */
    @Permit(code = "ReferralReminders.due", value = Role.JOB, onceInSeconds = DAY)
    List<Long> due(Instant now) {
        return TaskReminder.find(
                now.atZone(zone()),
                () -> em.createQuery(TaskReminder.query("Referral a where a.concern.closedAt is null"), Long.class));
    }

    /**
     * Reminds of one referral, under a lock on it, so that a reminder comes once, however many servers look.
     *
     * @param id which
     * @param now what time it is
     * @return whether it was time to
     */
    @Permit(code = "ReferralReminders.remind", value = Role.JOB)
    boolean remind(long id, Instant now) {
        Referral referral = em.find(Referral.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (referral == null) {
            return false;
        }
        current.about("concern", referral.getConcern().getId());
        Optional<TaskReminder> due = referral.remind(now.atZone(zone()).toLocalDate());
        due.ifPresent(reminder -> news.overdue(referral, maker(referral), reminder));
        return due.isPresent();
    }

    private Long maker(Referral referral) {
        return em.createQuery(
                        "select v from ReferralVersion v where v.referral = :readable and v.edition = 1",
                        ReferralVersion.class)
                .setParameter("readable", referral)
                .getSingleResult()
                .getKeptBy();
    }

    /** Part of the action after which others than before may read the concern. */
    @Permit(
            code = "ReferralReminders.hear",
            value = {
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.ACTION_OWNER,
                Role.SYSTEM,
                Role.JOB,
                Role.SET_UP
            })
    void hear(@Observes ConcernEvent event) {
        if (OTHER_READERS.contains(event.what())) {
            em.createQuery("select k from Referral k where k.concern.id = :concern", Referral.class)
                    .setParameter("concern", event.concernId())
                    .getResultList()
                    .forEach(news::leaveToReaders);
        }
    }

    private ZoneId zone() {
        return frame.zoneOf(actors.current().schoolId());
    }
}
