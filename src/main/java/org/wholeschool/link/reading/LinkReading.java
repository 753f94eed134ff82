package org.wholeschool.link.reading;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.link.record.Evidence;
import org.wholeschool.link.record.HeardChallenge;
import org.wholeschool.link.record.LinkVersion;
import org.wholeschool.link.record.PeerLink;
import org.wholeschool.link.step.LinkSteps;
import org.wholeschool.link.step.ReadableLinks;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Links as leads read them: a list, and one with its evidence and what was done with it. */
@Service
public class LinkReading {

    /** So many stand on one page of the list. */
    static final int ON_A_PAGE = 25;

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableLinks readable;

    @Inject
    private LinkSteps steps;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    /**
     * @param filter which
     * @param page which page of them, from 1; past the last one is the last one
     * @return those links, the ones to be looked at soonest first
     */
    @Permit(
            code = "LinkReading.list",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Listed list(LinkFilter filter, int page) {
        String where = " from PeerLink l where " + readable.condition("l") + " and " + filter.where();
        LocalDate today = steps.today();
        long count = filter.bind(em.createQuery("select count(l)" + where, Long.class), today)
                .getSingleResult();
        int pages = (int) Math.max(1, (count + ON_A_PAGE - 1) / ON_A_PAGE);
        int shown = Math.max(1, Math.min(page, pages));
        List<LinkView.Line> lines = filter.bind(
                        em.createQuery("select l" + where + " order by l.reviewOn, l.id", PeerLink.class), today)
                .setFirstResult((shown - 1) * ON_A_PAGE)
                .setMaxResults(ON_A_PAGE)
                .getResultStream()
                .map(link -> LinkWords.line(link, today))
                .toList();
        return new Listed(lines, count, shown, pages);
    }

    /**
     * @param id which link
     * @return it
     * @throws NotFound where the school has none of that id, or whoever asks may not read it
     */
    @Permit(
            code = "LinkReading.one",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public LinkView one(long id) {
        PeerLink link = readable.orNotFound(em.find(PeerLink.class, id));
        List<LinkVersion> versions = em.createQuery(
                        "select v from LinkVersion v where v.link = :link order by v.edition desc", LinkVersion.class)
                .setParameter("link", link)
                .getResultList();
        LocalDate today = steps.today();
        LinkWords words = new LinkWords(
                frame.zoneOf(actors.current().schoolId()),
                today,
                colleagues.named(Stream.of(
                                versions.stream().map(LinkVersion::getKeptBy),
                                link.getEvidence().stream().map(Evidence::getRecordedBy),
                                link.getChallenges().stream()
                                        .flatMap(each -> Stream.of(each.getEnteredBy(), each.getAnsweredBy())))
                        .flatMap(each -> each)));
        Map<Long, HeardChallenge> heard = heard(link);
        return new LinkView(
                link.getId(),
                link.getEdition(),
                LinkWords.person(link.getPupilA()),
                LinkWords.person(link.getPupilB()),
                link.getKind(),
                link.standingOn(today),
                LinkWords.day(link.getReviewOn()),
                link.getReviewOn(),
                words.counts(link),
                link.getTexts(),
                link.getKeeper(),
                link.getEvidence().stream().map(words::piece).toList(),
                link.hasNews(),
                link.getChallenges().stream()
                        .map(each -> words.challenged(each, heard.get(each.getHeardId())))
                        .toList(),
                versions.stream().map(words::step).toList());
    }

    private Map<Long, HeardChallenge> heard(PeerLink link) {
        return em.createQuery(
                        "select h from HeardChallenge h join fetch h.pupil where h.id in (select c.heardId from "
                                + "Challenge c where c.link = :link)",
                        HeardChallenge.class)
                .setParameter("link", link)
                .getResultStream()
                .collect(Collectors.toMap(HeardChallenge::getId, each -> each));
    }

    /** @return how many links wait for a lead, and for what */
    @Permit(
            code = "LinkReading.waiting",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Waiting waiting() {
        return new Waiting(
                count(LinkFilter.Show.WAITING), count(LinkFilter.Show.DUE), count(LinkFilter.Show.CHALLENGED));
    }

    private long count(LinkFilter.Show show) {
        LinkFilter filter = new LinkFilter(null, show, null);
        return filter.bind(
                        em.createQuery(
                                "select count(l) from PeerLink l where " + readable.condition("l") + " and "
                                        + filter.where(),
                                Long.class),
                        steps.today())
                .getSingleResult();
    }

    /**
     * How many links wait for a lead.
     *
     * @param decision to be decided about: proposed, or with evidence that nobody has graded
     * @param review to be looked at again within two weeks
     * @param challenged to be answered about
     */
    public record Waiting(long decision, long review, long challenged) {}

    /**
     * A page of the list.
     *
     * @param lines what stands on it
     * @param count how many there are on all pages
     * @param page which page it is
     * @param pages how many pages there are
     */
    public record Listed(List<LinkView.Line> lines, long count, int page, int pages) {}
}
