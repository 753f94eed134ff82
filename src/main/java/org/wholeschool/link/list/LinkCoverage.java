package org.wholeschool.link.list;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.step.LinkSteps;
import org.wholeschool.link.step.ReadableLinks;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.config.LinkSettings;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.school.category.CategoryScope;

/** Counts the pupils who are named in concerns and have an established link, from what the reader may read. */
@Service
class LinkCoverage {

    private static final int MONTHS = 12;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readableConcerns;

    @Inject
    private ReadableLinks links;

    @Inject
    private LinkSteps steps;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    /** @return how many pupils concerns of the last twelve months name, and how many of them have a link that ties */
    @Permit(
            code = "LinkCoverage.now",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = 10 * 60)
    public Coverage now() {
        LocalDate today = steps.today();
        Set<Long> named = new HashSet<>(readableConcerns
                .bind(em.createQuery(
                                "select distinct column('pupil_id', i) from Involvement i join i.concern c join i.pupil"
                                        + " p where i.role <> :other and c.category.scope = :context"
                                        + " and c.receivedAt >= :from"
                                        + " and (p.leftOn is null or p.leftOn > :today) and "
                                        + readableConcerns.condition("c"),
                                Long.class)
                        .setParameter("other", InvolvementRole.OTHER)
                        .setParameter("context", CategoryScope.CONTEXT)
                        .setParameter("today", today)
                        .setParameter(
                                "from",
                                today.minusMonths(MONTHS)
                                        .atStartOfDay(
                                                frame.zoneOf(actors.current().schoolId()))
                                        .toInstant()))
                .getResultList());
        List<Object[]> pairs = em.createQuery(
                        "select column('pupil_a', l), column('pupil_b', l) from PeerLink l where l.state = :established"
                                + " and l.kind in :tying and l.reviewOn >= :today and " + links.condition("l"),
                        Object[].class)
                .setParameter("established", LinkState.ESTABLISHED)
                .setParameter("tying", LinkKind.tying())
                .setParameter("today", today)
                .getResultList();
        Set<Long> linked = new HashSet<>();
        pairs.forEach(pair -> {
            linked.add((Long) pair[0]);
            linked.add((Long) pair[1]);
        });
        int all = named.size();
        named.retainAll(linked);
        return new Coverage(all, named.size(), pairs.size(), LinkSettings.reviewWeeks());
    }

    /**
     * How much of the picture links give.
     *
     * @param named pupils whom concerns name
     * @param linked those of them who have an established link of a kind that ties
     * @param links how many such links there are
     * @param weeks so often each of them is reviewed
     */
    public record Coverage(int named, int linked, int links, int weeks) {

        private static final int PERCENT = 100;

        /** @return the share of named pupils who have a link, in percent, rounded down */
        public int percent() {
            return named == 0 ? 0 : PERCENT * linked / named;
        }

        /** @return how many reviews a week these links cost, rounded up */
        public int reviewsAWeek() {
            return (links + weeks - 1) / weeks;
        }
    }
}
