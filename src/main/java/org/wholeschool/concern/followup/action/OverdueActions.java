package org.wholeschool.concern.followup.action;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.followup.DateWords;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Lists what colleagues should have done already because of concerns that the reader may read. */
@Service
class OverdueActions {

    private static final int LOOKING = 10 * 60;
    private static final String LATE = " from ConcernAction a where a.state = :open and a.dueOn < :today and ";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    /**
     * @param most so many at most
     * @return those that have been late longest, and how many there are in all, of any owner
     */
    @Permit(
            code = "OverdueActions.list",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Overdue list(int most) {
        String condition = LATE + readable.condition("a.concern");
        long count = readable.bind(em.createQuery("select count(a)" + condition, Long.class)
                        .setParameter("open", ActionState.OPEN)
                        .setParameter("today", dates().today()))
                .getSingleResult();
        List<ConcernAction> first = readable.bind(
                        em.createQuery("select a" + condition + " order by a.dueOn, a.id", ConcernAction.class)
                                .setParameter("open", ActionState.OPEN)
                                .setParameter("today", dates().today()))
                .setMaxResults(most)
                .getResultList();
        return new Overdue(count, first.stream().map(this::late).toList());
    }

    private Late late(ConcernAction action) {
        String owner = em.createQuery(
                        "select a.displayName from Account a where a.id = :id and a.schoolId = :school", String.class)
                .setParameter("id", action.getOwnerId())
                .setParameter("school", actors.current().schoolId())
                .getSingleResult();
        return new Late(
                action.getId(),
                action.getTask(),
                owner,
                DateWords.day(action.getDueOn()),
                String.valueOf(action.getConcern().getId()));
    }

    private DateWords dates() {
        return new DateWords(frame.zoneOf(actors.current().schoolId()));
    }

    /**
     * What should be done already.
     *
     * @param count how many actions
     * @param first those that have been late longest
     */
    public record Overdue(long count, List<Late> first) {}

    /** An action that should be done already: what, by whom, on which day it was due, and because of which concern. */
    public record Late(long id, String task, String owner, String due, String concern) {}
}
