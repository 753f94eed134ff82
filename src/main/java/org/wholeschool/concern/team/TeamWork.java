package org.wholeschool.concern.team;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.followup.action.ActionState;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.concern.safety.SafetyState;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.config.InboxSettings;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.SchoolHours;
import org.wholeschool.school.calendar.SchoolTime;

/** Counts for the head what of the safeguarding team's work is late, and how soon concerns are acknowledged. */
@Service
class TeamWork {

    private static final int LOOKING = 10 * 60;

    /** The half-term that runs, or ran last, and the one before it. */
    private static final int HALF_TERMS = 2;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Schools schools;

    @Inject
    private Calendar calendar;

    @Inject
    private SchoolTime time;

    /** @return how many actions and reviews of safety plans are overdue, of all concerns */
    @Permit(code = "TeamWork.late", value = Role.HEAD, onceInSeconds = LOOKING)
    public Late late() {
        return new Late(
                overdue("ConcernAction e where e.state = :state", ActionState.OPEN),
                overdue("SafetyPlan e where e.state <> :state", SafetyState.ENDED));
    }

    private long overdue(String which, Enum<?> state) {
        return readable.bindHandedOver(em.createQuery(
                                "select count(e) from " + which + " and e.dueOn < :today and "
                                        + readable.conditionHandedOver("e.concern"),
                                Long.class)
                        .setParameter("state", state)
                        .setParameter("today", Now.day(schools.profile().zone())))
                .getSingleResult();
    }

    /**
     * Of what staff logged here, restricted concerns included; not of those about an adult, nor of what was imported.
     *
     * @return how soon concerns of the half-term that runs or ran last were acknowledged, and of the one before it; the
     *     latest first, fewer where the school has had fewer
     */
    @Permit(code = "TeamWork.responses", value = Role.HEAD, onceInSeconds = LOOKING)
    public List<Responses> responses() {
        ZoneId zone = schools.profile().zone();
        LocalDate today = Now.day(zone);
        List<Calendar.HalfTerm> begun = calendar.halfTerms().stream()
                .filter(half -> !half.startsOn().isAfter(today))
                .toList();
        SchoolHours hours = time.hours();
        return begun.stream()
                .skip(Math.max(0, begun.size() - HALF_TERMS))
                .sorted((one, other) -> other.startsOn().compareTo(one.startsOn()))
                .map(half -> Responses.of(half, received(half, zone), target(), hours, Now.instant()))
                .toList();
    }

    private static Duration target() {
        return Duration.ofMinutes(InboxSettings.acknowledgeMinutes());
    }

    private List<Responses.Answered> received(Calendar.HalfTerm half, ZoneId zone) {
        return em.createQuery(
                        "select new org.wholeschool.concern.team.Responses.Answered(c.receivedAt, c.acknowledgedAt) from "
                                + "Concern c where c.batchId is null and c.aboutAdultSince is null and "
                                + "c.receivedAt >= :start and c.receivedAt < :end",
                        Responses.Answered.class)
                .setParameter("start", half.startsOn().atStartOfDay(zone).toInstant())
                .setParameter(
                        "end", half.endsOn().plusDays(1).atStartOfDay(zone).toInstant())
                .getResultList();
    }

    /**
     * What should be done already.
     *
     * @param actions open actions because of concerns
     * @param reviews reviews of safety plans
     */
    public record Late(long actions, long reviews) {}
}
