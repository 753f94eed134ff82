package org.wholeschool.concern.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.platform.persistence.SchoolContext;

/** Looks through {@link ReadableConcerns} as an action would. */
@ApplicationScoped
public class ConcernWindow {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Actors actors;

    @Inject
    private SchoolContext context;

    /**
     * @return the concerns that an actor may read, by the condition of a query; that the check on each single one says
     *     anything else is a fault
     */
    @Transactional
    public Set<Long> readable(Actor actor) {
        context.enter(actor.schoolId());
        return actors.as(actor, () -> {
            List<Concern> all =
                    em.createQuery("select c from Concern c", Concern.class).getResultList();
            Set<Long> checked =
                    all.stream().filter(readable::includes).map(Concern::getId).collect(Collectors.toSet());
            Set<Long> queried = new HashSet<>(readable.bind(
                            em.createQuery("select c.id from Concern c where " + readable.condition("c"), Long.class))
                    .getResultList());
            if (!queried.equals(checked)) {
                throw new AssertionError("the query finds " + queried + " and the check lets through " + checked);
            }
            return queried;
        });
    }
}
