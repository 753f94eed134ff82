package org.wholeschool.link.review;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.LinkStep;
import org.wholeschool.link.reading.LinkView;
import org.wholeschool.link.reading.LinkWords;
import org.wholeschool.link.record.Evidence;
import org.wholeschool.link.record.LinkVersion;
import org.wholeschool.link.record.PeerLink;
import org.wholeschool.link.step.LinkNews;
import org.wholeschool.link.step.LinkSteps;
import org.wholeschool.link.step.ReadableLinks;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;

/** Links that are due to be looked at again: a list that a lead confirms in one go, where nothing has changed. */
@Service
@RoomOnly
public class LinkReviews {

    /** So many stand there at once; when they are confirmed, the next ones do. */
    static final int MOST = 60;

    /** So long a lead can take back what they confirmed in one go: until the next week's list is there. */
    static final Duration UNDONE_WITHIN = Duration.ofDays(7);

    /**
     * So much of the latest piece of evidence stands in the list, in characters; all of it is on the link's own page.
     */
    private static final int MOST_QUOTED = 160;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableLinks readable;

    @Inject
    private LinkSteps steps;

    @Inject
    private LinkNews news;

    @Inject
    private CurrentAction current;

    /**
     * @return the links whose review date comes within two weeks, the first one first: groups count no link in the week
     *     of its review date, so a week is left to look at it before that
     */
    @Permit(
            code = "LinkReviews.due",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = 10 * 60)
    public List<Due> due() {
        LocalDate today = steps.today();
        return em.createQuery(
                        "select l from PeerLink l where " + readable.condition("l")
                                + " and l.state in :confirmed and l.reviewOn >= :today and l.reviewOn <= :last "
                                + "order by l.reviewOn, l.id",
                        PeerLink.class)
                .setParameter("confirmed", List.of(LinkState.ESTABLISHED, LinkState.UNCONFIRMED))
                .setParameter("today", today)
                .setParameter("last", today.plusDays(LinkSteps.DAYS_BEFORE))
                .setMaxResults(MOST)
                .getResultStream()
                .map(link -> due(link, today))
                .toList();
    }

    private Due due(PeerLink link, LocalDate today) {
        current.alsoShows("link", link.getId());
        Evidence latest = link.getEvidence().stream()
                .max(Comparator.comparing(Evidence::getObservedOn).thenComparing(Evidence::getId))
                .orElseThrow();
        return new Due(
                LinkWords.line(link, today),
                link.getEvidence().size(),
                LinkWords.day(latest.getObservedOn()),
                beginning(latest.getNote()),
                isAsItWas(link));
    }

    /** @return as much of a text as says what it is about, cut between two words */
    private static String beginning(String text) {
        if (text.length() <= MOST_QUOTED) {
            return text;
        }
        int end = text.lastIndexOf(' ', MOST_QUOTED);
        return text.substring(
                        0,
                        end > MOST_QUOTED / 2
                                ? end
                                : text.offsetByCodePoints(0, text.codePointCount(0, MOST_QUOTED) - 1))
                + " …";
    }

    private static boolean isAsItWas(PeerLink link) {
        return link.getState().isConfirmed() && !link.hasNews() && !link.isChallenged();
    }

    /**
     * Confirms that links are still so: they are valid for the usual time from today. Where one is not as it was shown
     * any more, or waits for a decision, it stays as it is.
     *
     * @param seen which, in the version that was shown
     * @return how many were confirmed, and how many were not
     */
    @Permit(
            code = "LinkReviews.confirm",
            value = {Role.LEAD, Role.DEPUTY})
    public Confirmed confirm(List<Seen> seen) {
        List<LinkVersion> confirmed = new ArrayList<>();
        for (Seen each : seen.stream().sorted(Comparator.comparing(Seen::id)).toList()) {
            PeerLink link = em.find(PeerLink.class, each.id(), LockModeType.PESSIMISTIC_WRITE);
            if (!readable.includes(link)) {
                throw new NotFound("link");
            }
            if (link.getEdition() == each.edition()
                    && isAsItWas(link)
                    && link.standingOn(steps.today()).isAlive()) {
                link.reviewUntil(steps.usualReview());
                LinkVersion version = steps.take(link, LinkStep.REVIEWED, null);
                em.persist(version);
                confirmed.add(version);
                current.alsoShows("link", link.getId());
            }
        }
        confirmed.forEach(version -> version.confirmedWith(confirmed.get(0).getId()));
        news.settled();
        return new Confirmed(confirmed.size(), seen.size() - confirmed.size());
    }

    /**
     * @return what whoever acts confirmed in one go within the last days and could take back, the latest first; of the
     *     links only those that are still as they were left then
     */
    @Permit(
            code = "LinkReviews.latest",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = 10 * 60)
    public List<Batch> latest() {
        Map<Long, List<LinkVersion>> batches = em.createQuery(
                        "select v from LinkVersion v join fetch v.link where v.reviewBatch is not null and "
                                + "v.keptBy = :me and v.keptAt >= :since order by v.keptAt desc, v.id",
                        LinkVersion.class)
                .setParameter("me", steps.me())
                .setParameter("since", steps.now().minus(UNDONE_WITHIN))
                .getResultStream()
                .filter(this::isAsConfirmed)
                .collect(Collectors.groupingBy(LinkVersion::getReviewBatch, LinkedHashMap::new, Collectors.toList()));
        return batches.entrySet().stream()
                .map(each -> new Batch(
                        each.getKey(),
                        each.getValue().get(0).getKeptAt(),
                        each.getValue().size()))
                .toList();
    }

    private boolean isAsConfirmed(LinkVersion version) {
        return version.getLink().getEdition() == version.getEdition() && readable.includes(version.getLink());
    }

    /**
     * Takes back what whoever acts confirmed in one go: each link is to be looked at again by the day that it had
     * before, or today where that has passed, because what was confirmed too soon is not thereby wrong. What was done
     * with a link since stays as it is.
     *
     * @param batch which
     * @return how many are due again, and how many were left as they are because something was done with them since
     * @throws NotFound where whoever acts confirmed none of that number
     * @throws BadInput where it is too long ago
     */
    @Permit(
            code = "LinkReviews.undo",
            value = {Role.LEAD, Role.DEPUTY})
    public Confirmed undo(long batch) {
        List<LinkVersion> versions = em.createQuery(
                        "select v from LinkVersion v where v.reviewBatch = :batch and v.keptBy = :me order by v.link.id",
                        LinkVersion.class)
                .setParameter("batch", batch)
                .setParameter("me", steps.me())
                .getResultList();
        if (versions.isEmpty()) {
            throw new NotFound("batch");
        }
        if (versions.get(0).getKeptAt().isBefore(steps.now().minus(UNDONE_WITHIN))) {
            throw new BadInput(null, "reviews.undo.late");
        }
        int undone = 0;
        for (LinkVersion version : versions) {
            PeerLink link = em.find(PeerLink.class, version.getLink().getId(), LockModeType.PESSIMISTIC_WRITE);
            if (isAsConfirmed(version) && link.getState().isConfirmed()) {
                LocalDate before = before(version).getReviewOn();
                link.reviewUntil(before.isBefore(steps.today()) ? steps.today() : before);
                em.persist(steps.take(link, LinkStep.REVIEW_UNDONE, null));
                current.alsoShows("link", link.getId());
                undone++;
            }
        }
        return new Confirmed(undone, versions.size() - undone);
    }

    private LinkVersion before(LinkVersion version) {
        return em.createQuery(
                        "select v from LinkVersion v where v.link = :link and v.edition < :edition order by "
                                + "v.edition desc",
                        LinkVersion.class)
                .setParameter("link", version.getLink())
                .setParameter("edition", version.getEdition())
                .setMaxResults(1)
                .getSingleResult();
    }

    /**
     * A link that is due.
     *
     * @param link which
     * @param pieces how many pieces of evidence it has
     * @param latest the day of the latest of them
     * @param quoted how that one begins
     * @param asItWas whether nothing has come to it that a lead has to decide
     */
    public record Due(LinkView.Line link, int pieces, String latest, String quoted, boolean asItWas) {}

    /** A link, in the version in which somebody saw it. */
    public record Seen(long id, int edition) {}

    /**
     * Links that were confirmed in one go.
     *
     * @param id their number
     * @param at when
     * @param links how many of them are still as they were left then
     */
    public record Batch(long id, Instant at, int links) {}

    /** How many were confirmed, or taken back; and how many were not because they had changed. */
    public record Confirmed(int confirmed, int left) {}
}
