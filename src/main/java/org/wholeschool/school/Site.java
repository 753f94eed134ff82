package org.wholeschool.school;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import org.wholeschool.access.CurrentAction;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;

/** The places of a school and which of them are next to each other. */
@Service
public class Site {

    private static final int HOUR = 60 * 60;
    private static final int LONGEST_NAME = 120;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentAction current;

    /** @return all places in the school's order. */
    @Permit(value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.GOVERNOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER, Role.JOB, Role.SET_UP},
            onceInSeconds = HOUR)
    public List<ListedPlace> places() {
        return em.createQuery("select new org.wholeschool.school.Site.ListedPlace(p.id, p.code, p.name, p.kind, p.placeGroup, p.fromImport)"
                + " from Place p order by p.position, p.id", ListedPlace.class).getResultList();
    }

    /** @return every pair of places that are next to each other, once in each direction. */
    @Permit(value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR, Role.JOB, Role.SET_UP}, onceInSeconds = HOUR)
    public List<Walk> neighbours() {
        return em.createQuery("select new org.wholeschool.school.Site.Walk(n.place.id, n.neighbour.id, n.metres) from PlaceNeighbour n order by n.place.position, n.metres", Walk.class)
                 .getResultList();
    }

    /**
     * Adds a place that the school does not have yet.
     *
     * @param name  as people say it, 1 to 120 characters, not the name of another place
     * @param group which of the four groups it belongs to
     * @return its id
     * @throws BadInput where the name is empty, too long or taken
     */
    @Permit({Role.LEAD, Role.DEPUTY, Role.ADMINISTRATOR, Role.SET_UP})
    public long add(String name, PlaceGroup group) {
        String tidy = name == null ? "" : name.strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST_NAME) {
            throw new BadInput("name", "place.name.length", LONGEST_NAME);
        }
        if (!em.createQuery("select p.id from Place p where lower(p.name) = :name", Long.class)
               .setParameter("name", tidy.toLowerCase(Locale.ROOT)).getResultList().isEmpty()) {
            throw new BadInput("name", "place.name.taken");
        }
        int last = em.createQuery("select coalesce(max(p.position), 0) from Place p", Integer.class).getSingleResult();
        Place place = new Place("OWN_" + java.util.UUID.randomUUID().toString().substring(0, 18), tidy, "OWN", group, null, null, last + 1);
        em.persist(place);
        em.flush();
        current.about("place", place.getId());
        return place.getId();
    }

    /**
     * Writes places and neighbours.
     *
     * @param places     the places, among them {@link Place#NOT_KNOWN}
     * @param neighbours which are next to each other
     */
    @Permit(Role.SET_UP)
    public void create(List<Place> places, List<PlaceNeighbour> neighbours) {
        places.forEach(em::persist);
        neighbours.forEach(em::persist);
    }

    /**
     * A place as pages and runs see it.
     *
     * @param id         its id
     * @param code       the same for ever
     * @param name       as the school says it
     * @param kind       code of its kind
     * @param group      one of the four groups
     * @param fromImport whether the school has it because of another system's log
     */
    public record ListedPlace(long id, String code, String name, String kind, PlaceGroup group, boolean fromImport) {
    }

    /**
     * One place is next to another.
     *
     * @param placeId     from here
     * @param neighbourId to there
     * @param metres      the walk between them
     */
    public record Walk(long placeId, long neighbourId, double metres) {
    }
}
