package org.wholeschool.link.importing;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.link.LinkStep;
import org.wholeschool.link.decision.LinkDecisions;
import org.wholeschool.link.record.Evidence;
import org.wholeschool.link.record.Grading;
import org.wholeschool.link.record.LinkVersion;
import org.wholeschool.link.record.PeerLink;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;

/** Decides about links by the grades that came with a list or a group. */
@Service
@RoomOnly
public class ListDecisions {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private LinkDecisions decisions;

    /**
     * Decides about a link, unless a lead has to do so by hand: where a piece of its evidence has no grade, where the
     * link is challenged, and where it had ended and was only proposed again. No list revives what was let go.
     *
     * @param list with which the new evidence came
     * @param given the grade of a piece of that evidence; null where it has none
     */
    @Permit(
            code = "ListDecisions.decide",
            value = {Role.LEAD, Role.DEPUTY})
    public void decide(PeerLink link, LinkImport list, Function<Evidence, Grading> given) {
        if (link.isChallenged() || isProposedAgain(link)) {
            return;
        }
        List<Grading> grades = new ArrayList<>();
        for (Evidence piece : link.getEvidence()) {
            Grading ofList = piece.isOf(list.getId()) ? given.apply(piece) : null;
            if (ofList == null && !piece.isGraded()) {
                return;
            }
            grades.add(ofList == null ? Grading.of(piece) : ofList.of(piece.getId()));
        }
        decisions.confirmOfList(link.getId(), link.getEdition(), grades, list.getId());
    }

    /** @return whether it was proposed again after it had ended, and no one has decided about it since */
    private boolean isProposedAgain(PeerLink link) {
        return em.createQuery(
                                "select v from LinkVersion v where v.link = :link order by v.edition, v.id",
                                LinkVersion.class)
                        .setParameter("link", link)
                        .getResultStream()
                        .map(LinkVersion::getStep)
                        .filter(step -> step == LinkStep.PROPOSED_AGAIN || step == LinkStep.CONFIRMED)
                        .reduce((earlier, later) -> later)
                        .orElse(null)
                == LinkStep.PROPOSED_AGAIN;
    }
}
