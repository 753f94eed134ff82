package org.wholeschool.link.decision;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.link.Keeper;
import org.wholeschool.link.LinkFormCheck;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.LinkStep;
import org.wholeschool.link.LinkTexts;
import org.wholeschool.link.record.Evidence;
import org.wholeschool.link.record.Grading;
import org.wholeschool.link.record.PeerLink;
import org.wholeschool.link.record.Tombstone;
import org.wholeschool.link.step.LinkNews;
import org.wholeschool.link.step.LinkSteps;
import org.wholeschool.link.step.ReadableLinks;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;

/**
 * What leads decide about a link: how far its evidence can be relied on and what that makes of it, that it is none, or
 * that it is taken back.
 */
@Service
public class LinkDecisions {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableLinks readable;

    @Inject
    private LinkSteps steps;

    @Inject
    private LinkNews news;

    /**
     * Confirms the grade of every piece of evidence. Established is what rests on a piece from a source that can be
     * relied on or has not been tested, and that is known directly or borne out; anything else is unconfirmed.
     *
     * @param id which link
     * @param edition which version of it the form showed
     * @param grades one for each piece
     * @param reviewOn when it is looked at again; null for the usual time from today
     * @param why what there is to say of the decision, or null
     * @return how far the link has come by that
     * @throws BadInput at each field that cannot be taken; where all of its evidence may be false; where somebody has
     *     changed it meanwhile
     */
    @Permit(
            code = "LinkDecisions.confirm",
            value = {Role.LEAD, Role.DEPUTY})
    public LinkState confirm(long id, int edition, List<Grading> grades, LocalDate reviewOn, String why) {
        return confirmed(alive(id, edition), grades, reviewOn, why, null);
    }

    /**
     * Confirms the grades that came with a list, for the usual time. The link is one that is valid and that nobody
     * challenges.
     *
     * @param list which list
     */
    @Permit(
            code = "LinkDecisions.confirmOfList",
            value = {Role.LEAD, Role.DEPUTY})
    @RoomOnly
    public void confirmOfList(long id, int edition, List<Grading> grades, long list) {
        confirmed(alive(id, edition), grades, null, null, list);
    }

    private LinkState confirmed(PeerLink link, List<Grading> grades, LocalDate reviewOn, String why, Long list) {
        LinkFormCheck form = new LinkFormCheck();
        Map<Long, Grading> read = new HashMap<>();
        for (int row = 0; row < grades.size(); row++) {
            read.put(grades.get(row).evidenceId(), grades.get(row).read(form, row));
        }
        LocalDate until = steps.review(form, reviewOn);
        String said = form.text("why", why, null);
        form.orThrow();
        news.seen(link.getEvidence());
        for (Evidence piece : link.getEvidence()) {
            if (!read.containsKey(piece.getId())) {
                throw new BadInput(null, "changed");
            }
            piece.grade(read.get(piece.getId()), steps.me(), steps.now());
        }
        link.confirm(until);
        em.persist(steps.take(link, LinkStep.CONFIRMED, said).cameWith(list));
        news.settled();
        return link.getState();
    }

    /**
     * Decides that a proposed link is none. It is kept for a while, so that whoever proposes it again is not heard
     * without what was said before, and then deleted.
     *
     * @throws BadInput where no reason is given; where the link was decided about before; where somebody has changed it
     *     meanwhile
     */
    @Permit(
            code = "LinkDecisions.reject",
            value = {Role.LEAD, Role.DEPUTY})
    public void reject(long id, int edition, String why) {
        PeerLink link = alive(id, edition);
        if (link.getState() != LinkState.PROPOSED) {
            throw new BadInput(null, "reject.decided");
        }
        end(link, LinkState.REJECTED, LinkStep.REJECTED, why);
    }

    /**
     * Takes a link back: from now on it is in no pattern and on no map.
     *
     * @throws BadInput where no reason is given; where somebody has changed it meanwhile
     */
    @Permit(
            code = "LinkDecisions.withdraw",
            value = {Role.LEAD, Role.DEPUTY})
    public void withdraw(long id, int edition, String why) {
        end(alive(id, edition), LinkState.WITHDRAWN, LinkStep.WITHDRAWN, why);
    }

    private void end(PeerLink link, LinkState as, LinkStep step, String why) {
        LinkFormCheck form = new LinkFormCheck();
        String said = form.text("whyNot", why, "why.required");
        form.orThrow();
        link.end(as, steps.today());
        em.persist(steps.take(link, step, said));
        news.seen(link.getEvidence());
        news.settled();
    }

    /**
     * Says anew what is said of a link as a whole.
     *
     * @param keeper of a protective one, who keeps whom safe, or null where nobody knows; of others it says nothing
     * @return which version of it that has become
     * @throws BadInput at each field that cannot be taken; where somebody has changed it meanwhile
     */
    @Permit(
            code = "LinkDecisions.change",
            value = {Role.LEAD, Role.DEPUTY})
    public int change(long id, int edition, LinkTexts texts, Keeper keeper) {
        PeerLink link = alive(id, edition);
        link.describe(texts.checked());
        link.keptSafeBy(link.getKind() == LinkKind.PROTECTIVE ? keeper : null);
        em.persist(steps.take(link, LinkStep.CHANGED, null));
        return link.getEdition();
    }

    /**
     * Deletes a piece of evidence that was recorded by mistake. What rested on it alone falls with it, at once.
     *
     * @param id which link
     * @param edition which version of it the page showed
     * @param evidence which piece
     * @throws NotFound where the link has no such piece
     * @throws BadInput where it is the only one: then the link itself is withdrawn; where somebody has changed it
     *     meanwhile
     */
    @Permit(
            code = "LinkDecisions.takeOut",
            value = {Role.LEAD, Role.DEPUTY})
    public void takeOut(long id, int edition, long evidence) {
        PeerLink link = alive(id, edition);
        Evidence piece = link.getEvidence().stream()
                .filter(each -> each.getId() == evidence)
                .findFirst()
                .orElseThrow(() -> new NotFound("link"));
        if (link.getEvidence().size() == 1) {
            throw new BadInput(null, "evidence.last");
        }
        news.seen(List.of(piece));
        link.takeOut(piece);
        link.fall();
        em.persist(new Tombstone(Tombstone.Of.EVIDENCE, steps.now(), "MISTAKE"));
        em.persist(steps.take(link, LinkStep.EVIDENCE_TAKEN_OUT, null));
        news.settled();
    }

    /**
     * Deletes a link that was recorded by mistake, of the wrong child or of what was never so, at once and with
     * everything of it. That something was deleted stays on record, without what it was. What somebody says against it
     * is answered first.
     *
     * @param id which link
     * @param edition which version of it the page showed
     * @throws BadInput where somebody is owed an answer; where somebody has changed it meanwhile
     */
    @Permit(
            code = "LinkDecisions.remove",
            value = {Role.LEAD, Role.DEPUTY})
    public void remove(long id, int edition) {
        PeerLink link = readable.orNotFound(em.find(PeerLink.class, id, LockModeType.PESSIMISTIC_WRITE));
        LinkSteps.sameEdition(link, edition);
        if (link.isChallenged()) {
            throw new BadInput(null, "challenge.first");
        }
        news.seen(link.getEvidence());
        steps.marks(link, "MISTAKE").forEach(em::persist);
        em.remove(link);
        news.settled();
    }

    private PeerLink alive(long id, int edition) {
        PeerLink link = readable.orNotFound(em.find(PeerLink.class, id, LockModeType.PESSIMISTIC_WRITE));
        LinkSteps.sameEdition(link, edition);
        if (!link.standingOn(steps.today()).isAlive()) {
            throw new BadInput(null, "ended");
        }
        return link;
    }
}
