package org.wholeschool.casework.inspection;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.SchoolTime;

/** Counts, by half-term, the concerns that an inspector asks about and what was done. */
@Service
public class InspectionTotals {

    private static final int LOOKING = 10 * 60;

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

    /**
     * @param filter which concerns
     * @return the totals of all of them that the reader may read
     */
    @Permit(
            code = "InspectionTotals.of",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public HalfTermTotals of(InspectionFilter filter) {
        ZoneId zone = schools.profile().zone();
        List<Span> spans = filter.bind(
                        em.createQuery(
                                "select new org.wholeschool.casework.inspection.InspectionTotals.Span(c.id, "
                                        + "c.receivedAt, c.closedAt) from Concern c"
                                        + filter.where(readable),
                                Span.class),
                        readable,
                        zone)
                .getResultList();
        Map<Long, Long> referrals = made("Referral", "made", filter, zone);
        Map<Long, Long> told = made("ParentContact", "told", filter, zone);
        return HalfTermTotals.of(
                calendar.halfTerms(),
                spans.stream()
                        .map(span -> new HalfTermTotals.Counted(
                                span.received.atZone(zone).toLocalDate(),
                                span.closed == null
                                        ? null
                                        : span.closed.atZone(zone).toLocalDate(),
                                referrals.getOrDefault(span.id, 0L).intValue(),
                                told.containsKey(span.id)))
                        .toList());
    }

    /**
     * @param filter which concerns
     * @return how soon those that staff logged here were acknowledged
     */
    @Permit(
            code = "InspectionTotals.responses",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    ResponseTimes responses(InspectionFilter filter) {
        return ResponseTimes.of(
                filter.bind(
                                em.createQuery(
                                        "select new org.wholeschool.casework.inspection.ResponseTimes.Answered("
                                                + "c.receivedAt, c.acknowledgedAt) from Concern c"
                                                + filter.where(readable) + " and c.batchId is null",
                                        ResponseTimes.Answered.class),
                                readable,
                                schools.profile().zone())
                        .getResultList(),
                time.hours());
    }

    /** How many rows of a kind each concern has that say "yes"; the database cannot compare a yes. */
    private Map<Long, Long> made(String what, String yes, InspectionFilter filter, ZoneId zone) {
        return filter.bind(
                        em.createQuery(
                                "select new org.wholeschool.casework.inspection.InspectionTotals.Answer(c.id, k." + yes
                                        + ") from " + what + " k join k.concern c" + filter.where(readable),
                                Answer.class),
                        readable,
                        zone)
                .getResultStream()
                .filter(Answer::yes)
                .collect(Collectors.groupingBy(Answer::concern, Collectors.counting()));
    }

    /** A row of a query: from when to when a concern was open. */
    record Span(Long id, Instant received, Instant closed) {

        /** Public, because a query finds no other constructor. */
        public Span {}
    }

    /** A row of a query: whether a referral was made, or parents were told. */
    record Answer(Long concern, Boolean yes) {

        /** Public, because a query finds no other constructor. */
        public Answer {}
    }
}
