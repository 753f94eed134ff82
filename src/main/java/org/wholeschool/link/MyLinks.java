package org.wholeschool.link;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.concern.Source;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;

/** What somebody recorded about ties between pupils, for themselves: their own words, and whether a lead has looked at them. Nothing of what others said, or of what was decided; and whoever is the lead no more sees no relationship. */
@Service
public class MyLinks {

    /** So many are shown, the latest first. */
    private static final int MOST = 50;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private LinkSteps steps;

    @Inject
    private ReadableLinks readable;

    /** @return what whoever acts recorded, the latest first, as long as it is kept */
    @Permit(value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD}, onceInSeconds = 10 * 60)
    public List<Mine> all() {
        Texts told = Texts.of("concern");
        return em.createQuery("select e from Evidence e where e.recordedBy = :me and e.link.kind in :kinds order by e.recordedAt desc, e.id desc", Evidence.class).setParameter("me", steps.me()).setParameter("kinds", readable.kinds()).setMaxResults(MOST)
                 .getResultStream().map(piece -> new Mine(LinkWords.person(piece.getLink().getPupilA()), LinkWords.person(piece.getLink().getPupilB()), piece.getLink().getKind(), piece.getNote(),
                         LinkWords.day(piece.getObservedOn()), piece.getTold() == Source.NOT_RECORDED ? null : told.get("source." + piece.getTold()), !piece.isGraded() && piece.getLink().getState().isAlive())).toList();
    }

    /**
     * Something that was recorded.
     *
     * @param one     a pupil
     * @param other   the other one
     * @param kind    what ties them
     * @param note    what was seen or said
     * @param on      on which day
     * @param told    how its recorder knows it, in plain words
     * @param waiting whether no lead has looked at it yet
     */
    public record Mine(LinkView.Person one, LinkView.Person other, LinkKind kind, String note, String on, String told, boolean waiting) {
    }
}
