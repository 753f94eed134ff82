package org.wholeschool.concern.facts;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.BatchState;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Schools;

/** Answers whether the facts that were read at a moment may still be shown, or are due to be read again. */
@Service
class FactChanges {

    /**
     * Longer than any action takes: what was hidden in one that was not over yet when facts were read is in them,
     * though it says an earlier time.
     */
    private static final Duration ACTION = Duration.ofMinutes(3);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Schools schools;

    /** As {@link ConcernFacts#wereHiddenSince}. */
    @Permit(
            code = "ConcernFacts.wereHiddenSince",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    boolean wereHiddenSince(Instant moment) {
        return !moment.isAfter(lastHidden());
    }

    /** As {@link ConcernFacts#safeFrom}. */
    @Permit(
            code = "ConcernFacts.safeFrom",
            value = {Role.LEAD, Role.DEPUTY, Role.JOB})
    Instant safeFrom() {
        return lastHidden();
    }

    /** As {@link ConcernFacts#hidden}. */
    @Permit(
            code = "ConcernFacts.hidden",
            value = {Role.LEAD, Role.DEPUTY, Role.JOB, Role.SET_UP})
    ConcernFacts.HiddenNow hidden() {
        return new ConcernFacts.HiddenNow(Set.copyOf(em.createQuery(
                        "select c.id from Concern c where c.restrictedAt is not null or c.aboutAdultSince is not null",
                        Long.class)
                .getResultList()));
    }

    private Instant lastHidden() {
        return Stream.of("restrictedAt", "aboutAdultSince")
                .flatMap(since -> em.createQuery(
                                "select c." + since + " from Concern c where c." + since + " is not null order by c."
                                        + since + " desc",
                                Instant.class)
                        .setMaxResults(1)
                        .getResultStream())
                .max(Comparator.naturalOrder())
                .map(last -> last.plus(ACTION))
                .orElse(Instant.EPOCH);
    }

    /** As {@link ConcernFacts#areAtRest}. */
    @Permit(
            code = "ConcernFacts.areAtRest",
            value = {Role.JOB, Role.SET_UP})
    boolean areAtRest(LocalDate from, LocalDate to, Instant since) {
        ZoneId zone = schools.profile().zone();
        return em.createQuery(
                                "select count(b) from ImportBatch b where b.state in :moving or b.touchedAt >= "
                                        + ":since and (b.state <> :done"
                                        + " or exists (select c.id from Concern c where c.batchId = b.id and "
                                        + "c.receivedAt >= :start and c.receivedAt < :end))",
                                Long.class)
                        .setParameter("moving", List.of(BatchState.RUNNING, BatchState.STOPPED))
                        .setParameter("done", BatchState.DONE)
                        .setParameter("since", since)
                        .setParameter("start", from.atStartOfDay(zone).toInstant())
                        .setParameter("end", to.plusDays(1).atStartOfDay(zone).toInstant())
                        .getSingleResult()
                == 0;
    }

    /** As {@link ConcernFacts#haveChangedSince}. */
    @Permit(
            code = "ConcernFacts.haveChangedSince",
            value = {Role.LEAD, Role.DEPUTY})
    boolean haveChangedSince(Instant moment) {
        return em.createQuery(
                                        "select count(c) from Concern c where c.restrictedAt is null and "
                                                + "c.aboutAdultSince is null and (c.receivedAt >= :moment or "
                                                + "c.factsChangedAt >= :moment)",
                                        Long.class)
                                .setParameter("moment", moment)
                                .getSingleResult()
                        > 0
                || em.createQuery(
                                        "select count(b) from ImportBatch b where b.touchedAt >= :moment and "
                                                + "b.state <> :draft",
                                        Long.class)
                                .setParameter("moment", moment)
                                .setParameter("draft", BatchState.DRAFT)
                                .getSingleResult()
                        > 0;
    }
}
