package org.wholeschool.concern.inbox;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.platform.Service;
import org.wholeschool.school.calendar.SchoolHours;
import org.wholeschool.school.calendar.SchoolTime;

/**
 * Watches what waits in the inbox: an urgent concern that nobody acknowledges goes up by steps, by any clock; others
 * are reminded of in school time, three times at most. What was done is written down with it and under a lock, so that
 * each step and each reminder comes once, however many servers watch, after a restart, and when a clock was set back.
 */
@Service
class InboxWatch {

    /** Where a head is led who is told that an urgent concern waits. */
    static final String HEADS_PAGE = "/concern/urgent.xhtml";

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentAction current;

    @Inject
    private Recipients recipients;

    @Inject
    private Notices notices;

    @Inject
    private SchoolTime time;

    /**
     * @param now what time it is
     * @return the concerns of which somebody has to be told now
     */
    @Permit(code = "InboxWatch.due", value = Role.JOB, onceInSeconds = HOUR)
    List<Long> due(Instant now) {
        List<Open> open = em.createQuery(
                        "select new org.wholeschool.concern.inbox.InboxWatch.Open(e, c) from InboxEntry e, "
                                + "Concern c where c.id = e.concernId and e.settledAt is "
                                + "null order by e.id",
                        Open.class)
                .getResultList();
        if (open.isEmpty()) {
            return List.of();
        }
        SchoolHours hours = time.hours();
        return open.stream()
                .filter(each -> isDue(each.entry, each.concern, now, hours))
                .map(each -> each.concern.getId())
                .toList();
    }

    private boolean isDue(InboxEntry entry, Concern concern, Instant now, SchoolHours hours) {
        return entry.isCountedFromTheFuture(now)
                || mayGoUp(entry, concern) && !steps(entry, now).isEmpty()
                || reminder(entry, concern, now, hours) > stage(entry, concern);
    }

    /**
     * Tells whoever has to be told of a concern now.
     *
     * @param concernId which
     * @param now what time it is
     * @return how many people were told
     */
    @Permit(code = "InboxWatch.act", value = Role.JOB)
    int act(long concernId, Instant now) {
        current.about("concern", concernId);
        // Concern before entry, as whoever decides does: in the other order the two would wait for each other.
        Concern concern = em.find(Concern.class, concernId, LockModeType.PESSIMISTIC_WRITE);
        List<InboxEntry> locked = em.createQuery(
                        "select e from InboxEntry e where e.concernId = :concern and e.settledAt is null",
                        InboxEntry.class)
                .setParameter("concern", concernId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        if (locked.isEmpty()) {
            return 0;
        }
        InboxEntry entry = locked.get(0);
        if (entry.isCountedFromTheFuture(now)) {
            entry.countFrom(now);
        }
        return goUp(entry, concern, now) + remind(entry, concern, now);
    }

    private int goUp(InboxEntry entry, Concern concern, Instant now) {
        int told = 0;
        if (mayGoUp(entry, concern)) {
            for (Escalation.Step step : steps(entry, now)) {
                Set<Long> people = recipients.of(step, concern, now);
                em.persist(new Escalation(entry, step, now, people.size()));
                // A head reads no concern but one about an adult: what there is for them to do with another stands on a
                // page of its own.
                told += notices.send(
                        people,
                        step == Escalation.Step.HEAD && !concern.isAboutAdult()
                                ? ConcernNews.leadingTo(
                                        HEADS_PAGE, NoticeKind.ESCALATION, concern, inTurn(entry, step.name()))
                                : ConcernNews.of(NoticeKind.ESCALATION, concern, inTurn(entry, step.name())));
            }
        }
        return told;
    }

    private static boolean mayGoUp(InboxEntry entry, Concern concern) {
        return entry.isUrgent() && concern.getAcknowledgedAt() == null;
    }

    /** Nobody is told of one stage twice; of what began anew they are told anew. */
    private static String inTurn(InboxEntry entry, String stage) {
        return entry.getTurn() == 0 ? stage : stage + " TURN " + entry.getTurn();
    }

    /** @return those whose time has come and that were not taken yet, since it last began anew */
    private Set<Escalation.Step> steps(InboxEntry entry, Instant now) {
        Set<Escalation.Step> due = EnumSet.noneOf(Escalation.Step.class);
        for (Escalation.Step step : Escalation.Step.values()) {
            if (!entry.getCountedFrom().plus(step.after()).isAfter(now)) {
                due.add(step);
            }
        }
        if (!due.isEmpty()) {
            em.createQuery(
                            "select s.step from Escalation s where s.concernId = :concern and s.turn = :turn",
                            Escalation.Step.class)
                    .setParameter("concern", entry.getConcernId())
                    .setParameter("turn", entry.getTurn())
                    .getResultList()
                    .forEach(due::remove);
        }
        return due;
    }

    private int remind(InboxEntry entry, Concern concern, Instant now) {
        int stage = reminder(entry, concern, now, time.hours());
        if (stage <= stage(entry, concern)) {
            return 0;
        }
        boolean isAcknowledged = concern.getAcknowledgedAt() != null;
        if (isAcknowledged) {
            entry.remindedToDecide(stage);
        } else {
            entry.remindedToAcknowledge(stage);
        }
        return notices.send(
                recipients.ownerOrReaders(concern, entry.getOwnerId()),
                ConcernNews.of(
                        isAcknowledged ? NoticeKind.NOT_DECIDED : NoticeKind.NOT_ACKNOWLEDGED,
                        concern,
                        inTurn(entry, "LATE " + stage)));
    }

    /** @return which reminder is due by now; an urgent concern needs none for the hour in which it goes up by steps */
    private static int reminder(InboxEntry entry, Concern concern, Instant now, SchoolHours hours) {
        int stage = Target.of(entry, concern, hours).stageAt(now, hours);
        return stage == 1 && mayGoUp(entry, concern) ? 0 : stage;
    }

    private static int stage(InboxEntry entry, Concern concern) {
        return concern.getAcknowledgedAt() != null ? entry.getDecideStage() : entry.getAcknowledgeStage();
    }

    /** A row of a query: a concern that waits. */
    record Open(InboxEntry entry, Concern concern) {

        /** Public, because a query finds no other constructor. */
        public Open {}
    }
}
