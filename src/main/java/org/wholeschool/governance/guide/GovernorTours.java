package org.wholeschool.governance.guide;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolContext;

/** Keeps for each account whether the tour of the governors' page is to be shown. */
@Service
public class GovernorTours {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private SchoolContext school;

    /** @return whether to show it: to a governor until they end it, to others once they ask for it */
    @Permit(
            code = "GovernorTours.isShown",
            value = {Role.GOVERNOR, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public boolean isShown() {
        return mine().map(tour -> !tour.isEnded())
                .orElseGet(() -> actors.current().roles().contains(Role.GOVERNOR));
    }

    /** Ends the tour: it is not shown until it is asked for again. */
    @Permit(
            code = "GovernorTours.end",
            value = {Role.GOVERNOR, Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void end() {
        keep(true);
    }

    /** Shows the tour again, from the next visit on. */
    @Permit(
            code = "GovernorTours.again",
            value = {Role.GOVERNOR, Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void again() {
        keep(false);
    }

    private void keep(boolean isOver) {
        // Two windows that end it at once write one row.
        school.lock(actors.current().schoolId());
        GovernorTour tour = mine().orElseGet(() -> {
            GovernorTour first = new GovernorTour(actors.current().accountId());
            em.persist(first);
            return first;
        });
        tour.end(isOver);
    }

    private Optional<GovernorTour> mine() {
        return em.createQuery("select t from GovernorTour t where t.accountId = :me", GovernorTour.class)
                .setParameter("me", actors.current().accountId())
                .getResultStream()
                .findFirst();
    }
}
