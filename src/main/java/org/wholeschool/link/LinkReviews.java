package org.wholeschool.link;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.wholeschool.access.CurrentAction;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Service;

/** Links that are due to be looked at again: a list that a lead confirms in one go, where nothing has changed. */
@Service
public class LinkReviews {

    /** So many days before its review date a link stands in the list. */
    static final int DAYS_BEFORE = 14;

    /** So many stand there at once; when they are confirmed, the next ones do. */
    static final int MOST = 60;

    /** So much of the latest piece of evidence stands in the list, in characters; all of it is on the link's own page. */
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

    /** @return the links whose review date comes within two weeks, the first one first: groups count no link in the week of its review date, so a week is left to look at it before that */
    @Permit(value = {Role.LEAD, Role.DEPUTY}, onceInSeconds = 10 * 60)
    public List<Due> due() {
        LocalDate today = steps.today();
        return em.createQuery("select l from PeerLink l where " + readable.condition("l") + " and l.state in :confirmed and l.reviewOn >= :today and l.reviewOn <= :last order by l.reviewOn, l.id", PeerLink.class)
                 .setParameter("confirmed", List.of(LinkState.ESTABLISHED, LinkState.UNCONFIRMED)).setParameter("today", today).setParameter("last", today.plusDays(DAYS_BEFORE))
                 .setMaxResults(MOST).getResultStream().map(link -> due(link, today)).toList();
    }

    private Due due(PeerLink link, LocalDate today) {
        current.alsoShows("link", link.getId());
        Evidence latest = link.getEvidence().stream().max(Comparator.comparing(Evidence::getObservedOn).thenComparing(Evidence::getId)).orElseThrow();
        return new Due(LinkWords.line(link, today), link.getEvidence().size(), LinkWords.day(latest.getObservedOn()), beginning(latest.getNote()), isAsItWas(link));
    }

    /** @return as much of a text as says what it is about, cut between two words */
    private static String beginning(String text) {
        if (text.length() <= MOST_QUOTED) {
            return text;
        }
        int end = text.lastIndexOf(' ', MOST_QUOTED);
        return text.substring(0, end > MOST_QUOTED / 2 ? end : text.offsetByCodePoints(0, text.codePointCount(0, MOST_QUOTED) - 1)) + " …";
    }

    private static boolean isAsItWas(PeerLink link) {
        return link.getState().isConfirmed() && !link.hasNews() && !link.isChallenged();
    }

    /**
     * Confirms that links are still so: they are valid for the usual time from today. Where one is not as it was shown any more, or waits for a decision, it stays as it is.
     *
     * @param seen which, in the version that was shown
     * @return how many were confirmed, and how many were not
     */
    @Permit({Role.LEAD, Role.DEPUTY})
    public Confirmed confirm(List<Seen> seen) {
        int confirmed = 0;
        for (Seen each : seen.stream().sorted(Comparator.comparing(Seen::id)).toList()) {
            PeerLink link = em.find(PeerLink.class, each.id(), LockModeType.PESSIMISTIC_WRITE);
            if (!readable.includes(link)) {
                throw new NotFound("link");
            }
            if (link.getEdition() == each.edition() && isAsItWas(link) && link.standingOn(steps.today()).isAlive()) {
                link.reviewUntil(steps.usualReview());
                em.persist(steps.take(link, LinkStep.REVIEWED, null));
                current.alsoShows("link", link.getId());
                confirmed++;
            }
        }
        news.settled();
        return new Confirmed(confirmed, seen.size() - confirmed);
    }

    /**
     * A link that is due.
     *
     * @param link     which
     * @param pieces   how many pieces of evidence it has
     * @param latest   the day of the latest of them
     * @param quoted   how that one begins
     * @param asItWas  whether nothing has come to it that a lead has to decide
     */
    public record Due(LinkView.Line link, int pieces, String latest, String quoted, boolean asItWas) {
    }

    /** A link, in the version in which somebody saw it. */
    public record Seen(long id, int edition) {
    }

    /** How many were confirmed, and how many were not because they had changed. */
    public record Confirmed(int confirmed, int left) {
    }
}
