package org.wholeschool.intervention.meeting;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Says which planning meetings are today, and which are over without minutes that are agreed. */
@Service
class MeetingsWaiting {

    private static final int LOOKING = 10 * 60;

    /** Days ahead that a lead plans for. */
    private static final int AHEAD = 7;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    /** @return what waits */
    @Permit(
            code = "MeetingsWaiting.now",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public Waiting now() {
        Instant now = Now.instant();
        ZoneId zone = frame.zoneOf(actors.current().schoolId());
        LocalDate today = Now.day(zone);
        List<PlanMeeting> begun = em.createQuery(
                        "select m from PlanMeeting m where m.state in :states and m.startsAt < :tomorrow order "
                                + "by m.startsAt, m.id",
                        PlanMeeting.class)
                .setParameter("states", Set.of(MeetingState.INVITED, MeetingState.HELD))
                .setParameter("tomorrow", today.plusDays(1).atStartOfDay(zone).toInstant())
                .getResultList();
        List<Long> open = begun.stream()
                .filter(meeting -> isOver(meeting, now))
                .map(PlanMeeting::getId)
                .toList();
        return new Waiting(
                begun.stream()
                        .map(PlanMeeting::getId)
                        .filter(id -> !open.contains(id))
                        .toList(),
                open);
    }

    /**
     * @return meetings of today and the next days, and those that are over without agreed minutes; the earliest first
     */
    @Permit(
            code = "MeetingsWaiting.days",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<DayOfMeeting> days() {
        Instant now = Now.instant();
        ZoneId zone = frame.zoneOf(actors.current().schoolId());
        List<PlanMeeting> meetings = em.createQuery(
                        "select m from PlanMeeting m where m.state in :states and m.startsAt < :end order by "
                                + "m.startsAt, m.id",
                        PlanMeeting.class)
                .setParameter("states", Set.of(MeetingState.INVITED, MeetingState.HELD))
                .setParameter(
                        "end",
                        Now.day(zone).plusDays(AHEAD + 1).atStartOfDay(zone).toInstant())
                .getResultList();
        return meetings.stream()
                .map(meeting -> new DayOfMeeting(
                        LocalDateTime.ofInstant(meeting.getStartsAt(), zone),
                        isOver(meeting, now),
                        title(meeting.getPlanId()),
                        meeting.getId()))
                .toList();
    }

    private String title(long planId) {
        return em.createQuery("select p.title from Plan p where p.id = :id", String.class)
                .setParameter("id", planId)
                .getSingleResult();
    }

    private static boolean isOver(PlanMeeting meeting, Instant now) {
        return !meeting.getStartsAt()
                .plus(Duration.ofMinutes(meeting.getMinutes()))
                .isAfter(now);
    }

    /**
     * A planning meeting.
     *
     * @param startsAt when, in the school's time
     * @param isOver whether it is over: its minutes are to be agreed
     * @param plan the title of its plan
     * @param id which
     */
    public record DayOfMeeting(LocalDateTime startsAt, boolean isOver, String plan, long id) {}

    /**
     * Meetings to which people are invited, or that were held.
     *
     * @param today those that are today, or go on, the earliest first
     * @param open those that are over, the earliest first
     */
    public record Waiting(List<Long> today, List<Long> open) {

        /** Copies the lists. */
        public Waiting {
            today = List.copyOf(today);
            open = List.copyOf(open);
        }
    }
}
