package org.wholeschool.link.entry;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Source;
import org.wholeschool.link.LinkFormCheck;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.LinkStep;
import org.wholeschool.link.reading.LinkView;
import org.wholeschool.link.reading.LinkWords;
import org.wholeschool.link.record.Evidence;
import org.wholeschool.link.record.PeerLink;
import org.wholeschool.link.record.Tombstone;
import org.wholeschool.link.step.LinkNews;
import org.wholeschool.link.step.LinkSteps;
import org.wholeschool.link.step.ReadableLinks;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;

/**
 * What somebody recorded about ties between pupils, for themselves: their own words, until a lead has looked at them.
 * Nothing of what others said, or of what was decided: what was looked at is shown no more, whether it holds up a link,
 * was rejected, or is deleted as a mistake, because a line that stays for one of these and goes for another would say
 * which it was. Whoever is the lead no more sees no relationship.
 */
@Service
class MyLinks {

    /** Why evidence went that its recorder did not stand by. */
    static final String TAKEN_BACK = "TAKEN_BACK";

    /** So many are shown, the latest first. */
    private static final int MOST = 50;

    private static final List<LinkState> ALIVE =
            Stream.of(LinkState.values()).filter(LinkState::isAlive).toList();

    @PersistenceContext
    private EntityManager em;

    @Inject
    private LinkSteps steps;

    @Inject
    private ReadableLinks readable;

    @Inject
    private LinkNews news;

    @Inject
    private CurrentAction current;

    /** @return what whoever acts recorded and no lead has looked at, the latest first */
    @Permit(
            code = "MyLinks.all",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = 10 * 60)
    public List<Mine> all() {
        Texts told = Texts.of("concern");
        return em.createQuery(
                        "select e from Evidence e where e.recordedBy = :me and e.source is null and "
                                + "e.takenBackAt is null and e.link.kind in :kinds and e.link.state in :alive and "
                                + "e.link.reviewOn >= :today order by e.recordedAt desc, e.id desc",
                        Evidence.class)
                .setParameter("me", steps.me())
                .setParameter("kinds", readable.kinds())
                .setParameter("alive", ALIVE)
                .setParameter("today", steps.today())
                .setMaxResults(MOST)
                .getResultStream()
                .map(piece -> new Mine(
                        piece.getId(),
                        LinkWords.person(piece.getLink().getPupilA()),
                        LinkWords.person(piece.getLink().getPupilB()),
                        piece.getLink().getKind(),
                        piece.getNote(),
                        LinkWords.day(piece.getObservedOn()),
                        piece.getTold() == Source.NOT_RECORDED ? null : told.get("source." + piece.getTold())))
                .toList();
    }

    /**
     * Takes back what whoever acts recorded, as long as no lead has looked at it. Where nothing else holds its link up,
     * that ends, and goes as any that has ended; else the piece is deleted. To whoever takes it back both are the same.
     *
     * @param evidence which
     * @param why what was wrong with it, for those who read links
     * @throws NotFound where it is not theirs
     * @throws BadInput where no reason is given; where a lead has looked at it meanwhile
     */
    @Permit(
            code = "MyLinks.takeBack",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void takeBack(long evidence, String why) {
        long id = em.createQuery(
                        "select e.link.id from Evidence e where e.id = :id and e.recordedBy = :me and "
                                + "e.takenBackAt is null and e.link.kind in :kinds",
                        Long.class)
                .setParameter("id", evidence)
                .setParameter("me", steps.me())
                .setParameter("kinds", readable.kinds())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("evidence"));
        PeerLink link = em.find(PeerLink.class, id, LockModeType.PESSIMISTIC_WRITE);
        Evidence piece = link == null
                ? null
                : link.getEvidence().stream()
                        .filter(each -> each.getId() == evidence && !each.isTakenBack())
                        .findFirst()
                        .orElse(null);
        if (piece == null) {
            throw new NotFound("evidence");
        }
        current.about("evidence", evidence);
        if (piece.isGraded() || !link.standingOn(steps.today()).isAlive()) {
            throw new BadInput(null, "mine.looked-at");
        }
        LinkFormCheck form = new LinkFormCheck();
        String said = form.text("why", why, "why.required");
        form.orThrow();
        if (link.getEvidence().size() == 1) {
            piece.takeBack(steps.now());
            link.end(LinkState.WITHDRAWN, steps.today());
            em.persist(steps.take(link, LinkStep.WITHDRAWN, said));
        } else {
            link.takeOut(piece);
            em.persist(new Tombstone(Tombstone.Of.EVIDENCE, steps.now(), TAKEN_BACK));
            em.persist(steps.take(link, LinkStep.EVIDENCE_TAKEN_BACK, said));
        }
        news.settled();
    }

    /**
     * Something that was recorded.
     *
     * @param id which
     * @param one a pupil
     * @param other the other one
     * @param kind what ties them
     * @param note what was seen or said
     * @param on on which day
     * @param told how its recorder knows it, in plain words
     */
    public record Mine(
            long id, LinkView.Person one, LinkView.Person other, LinkKind kind, String note, String on, String told) {}
}
