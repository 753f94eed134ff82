package org.wholeschool.concern.facts;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.facts.ConcernFacts.Acknowledged;
import org.wholeschool.concern.record.SituationKind;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.SchoolHours;
import org.wholeschool.school.calendar.SchoolTime;

/** Counts how soon concerns were acknowledged, and with how many pupils others are involved. */
@Service
class FactResponses {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Schools schools;

    @Inject
    private SchoolTime time;

    /** As {@link ConcernFacts#acknowledged}. */
    @Permit(
            code = "ConcernFacts.acknowledged",
            value = {Role.JOB, Role.SET_UP})
    List<Acknowledged> acknowledged(LocalDate from, LocalDate to) {
        ZoneId zone = schools.profile().zone();
        SchoolHours hours = time.hours();
        List<Acknowledged> all = new ArrayList<>(em.createQuery(
                        "select new org.wholeschool.concern.facts.FactResponses.Answered(c.receivedAt, c.acknowledgedAt) "
                                + "from Concern c where c.batchId is null and "
                                + "c.aboutAdultSince is null and c.receivedAt >= :start and c.receivedAt < :end",
                        Answered.class)
                .setParameter("start", from.atStartOfDay(zone).toInstant())
                .setParameter("end", to.plusDays(1).atStartOfDay(zone).toInstant())
                .getResultStream()
                .map(concern -> concern.in(hours))
                .toList());
        Collections.shuffle(all);
        return all;
    }

    /** As {@link ConcernFacts#involvedWith}. */
    @Permit(
            code = "ConcernFacts.involvedWith",
            value = {Role.JOB, Role.SET_UP})
    int involvedWith(LocalDate day) {
        return em.createQuery(
                        "select count(distinct s.pupil.id) from PupilSituation s where s.kind in :kinds and "
                                + "(s.beginsOn is null or s.beginsOn <= :day) and (s.endsOn is null or s.endsOn "
                                + ">= :day)"
                                + " and (s.pupil.leftOn is null or s.pupil.leftOn > :day)",
                        Long.class)
                .setParameter(
                        "kinds",
                        Stream.of(SituationKind.values())
                                .filter(SituationKind::isInvolvement)
                                .toList())
                .setParameter("day", day)
                .getSingleResult()
                .intValue();
    }

    /** A row of a query: when a concern was received and acknowledged. Its constructor is public for the query. */
    record Answered(Instant received, Instant acknowledged) {

        public Answered {}

        Acknowledged in(SchoolHours hours) {
            if (acknowledged == null || acknowledged.isAfter(hours.plusDays(received, 2))) {
                return Acknowledged.LATER;
            }
            if (acknowledged.isAfter(hours.plusDays(received, 1))) {
                return Acknowledged.WITHIN_TWO_DAYS;
            }
            return acknowledged.isAfter(hours.plus(received, Duration.ofHours(1)))
                    ? Acknowledged.WITHIN_A_DAY
                    : Acknowledged.WITHIN_AN_HOUR;
        }
    }
}
