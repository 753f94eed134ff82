package org.wholeschool.intervention.meeting;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
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

/** Lists the planning meetings of the next days, and those that are over without agreed minutes. */
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
}
