package org.wholeschool.link.step;

import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.link.LinkState;
import org.wholeschool.platform.RoomOnly;

/**
 * Which links are due for review: the one rule for the queue, its count and its notices. A link that waits for another
 * decision is not asked about twice, nor is one of which no one knew at a review in these two weeks.
 */
@RoomOnly
public final class DueLinks {

    /** The condition in JPQL about a link "l"; {@link #bind} gives the query its values. */
    public static final String CONDITION = "l.state in :reviewed and l.reviewOn >= :today and l.reviewOn <= :last"
            + " and (l.unknownSince is null or l.unknownSince < :lately)"
            + " and not exists (select e.id from Evidence e where e.link = l and e.source is null)"
            + " and not exists (select c.id from Challenge c where c.link = l and c.outcome is null)";

    private DueLinks() {}

    /**
     * @param query one with {@link #CONDITION} in it
     * @param today the school's day
     * @return the query
     */
    public static <T> TypedQuery<T> bind(TypedQuery<T> query, LocalDate today) {
        return query.setParameter("reviewed", List.of(LinkState.ESTABLISHED, LinkState.UNCONFIRMED))
                .setParameter("today", today)
                .setParameter("last", today.plusDays(LinkSteps.DAYS_BEFORE))
                .setParameter("lately", today.minusDays(LinkSteps.DAYS_BEFORE));
    }
}
