package org.wholeschool.link.review;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.link.LinkFormCheck;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.LinkStep;
import org.wholeschool.link.SightingSource;
import org.wholeschool.link.reading.LinkView;
import org.wholeschool.link.reading.LinkWords;
import org.wholeschool.link.record.LinkVersion;
import org.wholeschool.link.record.PeerLink;
import org.wholeschool.link.step.LinkNews;
import org.wholeschool.link.step.LinkSteps;
import org.wholeschool.link.step.ReadableLinks;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.config.LinkSettings;

/**
 * What a lead answers when a link is due for review: still true, not any more, or don't know. A link is kept by a dated
 * sighting only, and is valid for the usual time from that day on, not from today.
 */
@Service
@RoomOnly
public class LinkReviews {

    /** So long a lead can take an answer back. */
    static final Duration UNDONE_WITHIN = Duration.ofDays(7);

    /** So many of a lead's latest answers are listed. */
    private static final int MOST_ANSWERS = 10;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableLinks readable;

    @Inject
    private LinkSteps steps;

    @Inject
    private LinkNews news;

    @Inject
    private SightingQuestions questions;

    @Inject
    private CurrentAction current;

    /**
     * Keeps a link that is still true.
     *
     * @param id which link
     * @param edition which version of it the page showed
     * @param on when the two were last seen together: not before its latest evidence, and not after today
     * @param known how the lead knows
     * @return what was answered
     * @throws BadInput at each field that cannot be taken; where someone has changed the link meanwhile
     */
    @Permit(
            code = "LinkReviews.stillTrue",
            value = {Role.LEAD, Role.DEPUTY})
    public Answered stillTrue(long id, int edition, LocalDate on, Known known) {
        PeerLink link = asItWas(id, edition);
        LocalDate today = steps.today();
        LinkFormCheck form = new LinkFormCheck();
        SightingSource how = known.how();
        String words = words(form, known);
        form.refuse(how != null && !how.keepsALink(), "how", "reviews.how.evidence");
        form.required("seenOn", on, "reviews.seen.required");
        form.refuse(on != null && on.isAfter(today), "seenOn", "reviews.seen.future");
        form.refuse(
                on != null && on.isBefore(link.lastSeen()),
                "seenOn",
                "reviews.seen.before",
                LinkWords.day(link.lastSeen()));
        LocalDate until = on == null ? null : on.plusWeeks(LinkSettings.reviewWeeks());
        form.refuse(
                form.isFine() && !until.isAfter(today.plusDays(LinkSteps.DAYS_BEFORE)),
                "seenOn",
                "reviews.seen.long-ago");
        form.orThrow();
        link.stillTrue(on, how, until);
        return kept(steps.take(link, LinkStep.REVIEWED, words));
    }

    /**
     * Ends a link that is not true any more: it is in no pattern and on no map from now on.
     *
     * @param known how the lead knows; their words are kept with the version
     * @throws BadInput where that is missing; where someone has changed the link meanwhile
     */
    @Permit(
            code = "LinkReviews.notAnyMore",
            value = {Role.LEAD, Role.DEPUTY})
    public Answered notAnyMore(long id, int edition, Known known) {
        PeerLink link = asItWas(id, edition);
        LinkFormCheck form = new LinkFormCheck();
        String words = words(form, known);
        form.orThrow();
        link.end(LinkState.WITHDRAWN, steps.today());
        LinkVersion version = steps.take(link, LinkStep.REVIEWED_ENDED, words);
        version.endedBy(known.how());
        return kept(version);
    }

    private static String words(LinkFormCheck form, Known known) {
        form.required("how", known.how(), "reviews.how.required");
        boolean isOther = known.how() == SightingSource.OTHER;
        return form.text("words", known.words(), isOther ? "reviews.words.required" : null);
    }

    /**
     * Makes a link unconfirmed, because no one knows whether it is still true. One that was established stays for the
     * usual time; one that was unconfirmed already ends on its review date.
     *
     * @param words what the lead says of it, or null
     * @throws BadInput where someone has changed the link meanwhile
     */
    @Permit(
            code = "LinkReviews.unknown",
            value = {Role.LEAD, Role.DEPUTY})
    public Answered unknown(long id, int edition, String words) {
        PeerLink link = asItWas(id, edition);
        LocalDate until = link.getState() == LinkState.ESTABLISHED ? steps.usualReview() : link.getReviewOn();
        String said = new LinkFormCheck().only("words", words, null);
        link.unknown(steps.today(), until);
        return kept(steps.take(link, LinkStep.REVIEWED_UNKNOWN, said));
    }

    private PeerLink asItWas(long id, int edition) {
        PeerLink link = readable.orNotFound(em.find(PeerLink.class, id, LockModeType.PESSIMISTIC_WRITE));
        LinkSteps.sameEdition(link, edition);
        if (!link.standingOn(steps.today()).isConfirmed()) {
            throw new BadInput(null, "ended");
        }
        if (link.hasNews() || link.isChallenged()) {
            throw new BadInput(null, "reviews.waits");
        }
        return link;
    }

    private Answered kept(LinkVersion version) {
        em.persist(version);
        version.confirmedWith(version.getId());
        questions.settle(version.getLink());
        news.settled();
        return answer(version);
    }

    private Answered answer(LinkVersion version) {
        LinkView.Line line = LinkWords.line(version.getLink(), steps.today());
        return new Answered(version.getReviewBatch(), version.getStep(), version.getKeptAt(), line);
    }

    /** @return what the lead answered within the last days and can take back, the latest first */
    @Permit(
            code = "LinkReviews.latest",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = 10 * 60)
    public List<Answered> latest() {
        return em.createQuery(
                        "select v from LinkVersion v join fetch v.link l where v.reviewBatch is not null and "
                                + "v.keptBy = :me and v.keptAt >= :since and l.edition = v.edition and "
                                + readable.condition("l") + " order by v.keptAt desc, v.id desc",
                        LinkVersion.class)
                .setParameter("me", steps.me())
                .setParameter("since", steps.now().minus(UNDONE_WITHIN))
                .setMaxResults(MOST_ANSWERS)
                .getResultStream()
                .map(version -> {
                    current.alsoShows("link", version.getLink().getId());
                    return answer(version);
                })
                .toList();
    }

    /**
     * Takes an answer back: the link is again as it was, and due for review by the day that it had, or today where that
     * has passed.
     *
     * @param answer which, by its number
     * @throws NotFound where whoever acts gave no such answer
     * @throws BadInput where it is too long ago; where something was done with the link since
     */
    @Permit(
            code = "LinkReviews.undo",
            value = {Role.LEAD, Role.DEPUTY})
    public void undo(long answer) {
        LinkVersion version = em.createQuery(
                        "select v from LinkVersion v where v.reviewBatch = :answer and v.id = :answer and v.keptBy = :me",
                        LinkVersion.class)
                .setParameter("answer", answer)
                .setParameter("me", steps.me())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("answer"));
        PeerLink link =
                readable.orNotFound(em.find(PeerLink.class, version.getLink().getId(), LockModeType.PESSIMISTIC_WRITE));
        if (version.getKeptAt().isBefore(steps.now().minus(UNDONE_WITHIN))) {
            throw new BadInput(null, "reviews.undo.late");
        }
        if (link.getEdition() != version.getEdition()) {
            throw new BadInput(null, "reviews.undo.changed");
        }
        LinkVersion before = before(version);
        link.goBackTo(before, null);
        LocalDate until = before.getReviewOn();
        link.reviewUntil(until.isBefore(steps.today()) ? steps.today() : until);
        em.persist(steps.take(link, LinkStep.REVIEW_UNDONE, null));
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
     * How a lead knows what they answer.
     *
     * @param how in which way
     * @param words what they say of it, or null
     */
    public record Known(SightingSource how, String words) {}

    /**
     * What a lead answered for a link.
     *
     * @param id the number of the answer
     * @param step what it was
     * @param at when
     * @param link the link as it is now
     */
    public record Answered(long id, LinkStep step, Instant at, LinkView.Line link) {}
}
