package org.wholeschool.concern.list;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Optional;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.Service;

/** Looks up a concern by its number. One that the reader may not read is not found, as in a list. */
@Service
public class ConcernByNumber {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private CurrentAction current;

    @Inject
    private Actors actors;

    /**
     * @param number the number of a concern
     * @return the concern, where the reader may read it
     */
    @Permit(
            code = "ConcernByNumber.find",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public Optional<Hit> find(long number) {
        return found(readable.bind(em.createQuery(
                        "select c from Concern c join fetch c.category join fetch c.place where c.id = :number and "
                                + readable.condition("c"),
                        Concern.class)
                .setParameter("number", number)));
    }

    /**
     * @param number the number of a concern
     * @return the concern, where the reader logged it
     */
    @Permit(
            code = "ConcernByNumber.own",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public Optional<Hit> own(long number) {
        return found(em.createQuery(
                        "select c from Concern c join fetch c.category join fetch c.place where c.id = :number and "
                                + "c.loggedBy = :me",
                        Concern.class)
                .setParameter("number", number)
                .setParameter("me", actors.current().accountId()));
    }

    private Optional<Hit> found(TypedQuery<Concern> query) {
        Optional<Concern> concern = query.getResultStream().findFirst();
        concern.ifPresent(each -> current.about("concern", each.getId()));
        return concern.map(each -> new Hit(
                each.getId(), each.getCategory().getName(), each.getPlace().getName()));
    }

    /**
     * A concern that was found.
     *
     * @param id its number
     * @param kind the name of its category
     * @param place where it happened
     */
    public record Hit(long id, String kind, String place) {}
}
