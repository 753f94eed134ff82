package org.wholeschool.link.review;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.link.reading.LinkFilter;
import org.wholeschool.link.reading.LinkWords;
import org.wholeschool.link.record.PeerLink;
import org.wholeschool.link.step.DueLinks;
import org.wholeschool.link.step.LinkSteps;
import org.wholeschool.link.step.ReadableLinks;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.Pupil;

/** The links that are due for review, one at a time, with what a lead needs to answer for each. */
@Service
class ReviewQueue {

    /** So many concerns are named beside a link. */
    private static final int MOST_CONCERNS = 3;

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableLinks readable;

    @Inject
    private ReadableConcerns readableConcerns;

    @Inject
    private LinkSteps steps;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    /**
     * @return the ids of the links that are due for review, the first one first, and how many wait for another decision
     */
    @Permit(
            code = "ReviewQueue.due",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Queue due() {
        String may = readable.condition("l") + " and ";
        List<Long> due = DueLinks.bind(
                        em.createQuery(
                                "select l.id from PeerLink l where " + may + DueLinks.CONDITION
                                        + " order by l.reviewOn, l.id",
                                Long.class),
                        steps.today())
                .getResultList();
        LinkFilter waiting = new LinkFilter(null, LinkFilter.Show.WAITING, null);
        long undecided = waiting.bind(
                        em.createQuery("select count(l) from PeerLink l where " + may + waiting.where(), Long.class),
                        steps.today())
                .getSingleResult();
        return new Queue(due, undecided);
    }

    /**
     * @param id a link
     * @return what has happened since the two were last seen together
     */
    @Permit(
            code = "ReviewQueue.since",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Since since(long id) {
        PeerLink link = readable.orNotFound(em.find(PeerLink.class, id));
        LocalDate seen = link.lastSeen();
        LocalDate today = steps.today();
        return new Since(
                seen,
                LinkWords.day(seen),
                seen.equals(link.getSeenOn()),
                link.getUnknownSince() == null ? null : LinkWords.day(link.getUnknownSince()),
                Stream.of(link.getPupilA(), link.getPupilB())
                        .filter(pupil -> !pupil.asEntry().isOnRoll(today))
                        .map(Pupil::getDisplayName)
                        .toList(),
                concerns(link, seen));
    }

    private List<Concern> concerns(PeerLink link, LocalDate since) {
        ZoneId zone = frame.zoneOf(actors.current().schoolId());
        return readableConcerns
                .bind(em.createQuery(
                                "select c.id, c.category.name, c.receivedAt from Concern c where c.receivedAt >= :since"
                                        + " and exists (select a.id from Involvement a where a.concern = c"
                                        + " and a.pupil = :one) and exists (select b.id from Involvement b where"
                                        + " b.concern = c and b.pupil = :other) and "
                                        + readableConcerns.condition("c") + " order by c.receivedAt desc, c.id desc",
                                Object[].class)
                        .setParameter(
                                "since", since.plusDays(1).atStartOfDay(zone).toInstant())
                        .setParameter("one", link.getPupilA())
                        .setParameter("other", link.getPupilB()))
                .setMaxResults(MOST_CONCERNS)
                .getResultStream()
                .map(row -> new Concern(
                        (Long) row[0], (String) row[1], LinkWords.day(LocalDate.ofInstant((Instant) row[2], zone))))
                .toList();
    }

    /**
     * What is due for review.
     *
     * @param ids the links, the first one first
     * @param waiting how many other links wait for a decision
     */
    public record Queue(List<Long> ids, long waiting) {}

    /**
     * What has happened with two pupils since they were last seen together.
     *
     * @param on the day of the latest sighting
     * @param seen the same in words
     * @param byReview whether a review recorded it, rather than a piece of evidence
     * @param unknown the day of a review at which no one knew, in words, or null
     * @param left who of them is not on roll any more
     * @param concerns the latest concerns after that day that name both, of those that the reader may read
     */
    public record Since(
            LocalDate on, String seen, boolean byReview, String unknown, List<String> left, List<Concern> concerns) {}

    /** A concern: what it is about, and the day on which it was logged. */
    public record Concern(long id, String category, String day) {}
}
