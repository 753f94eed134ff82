package org.wholeschool.school.place;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.school.FormerName;
import org.wholeschool.school.SchoolOrder;
import org.wholeschool.school.Schools;
import org.wholeschool.school.Words;

/** Changes the places of a school: their names and groups, which are next to each other, their order and their end. */
@Service
public class SiteChanges {

    private static final int LONGEST_NAME = 120;

    /** The longest walk between two places that are next to each other, in metres. */
    private static final int FARTHEST = 2_000;

    /** The walk between the two parts of a place, in metres, until a person says how far it is. */
    private static final double ACROSS = 10;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentAction current;

    @Inject
    private Actors actors;

    @Inject
    private Schools schools;

    /**
     * Writes places and neighbours.
     *
     * @param places the places, among them {@link Place#NOT_KNOWN}
     * @param neighbours which are next to each other
     */
    @Permit(code = "Site.create", value = Role.SET_UP)
    public void create(List<Place> places, List<PlaceNeighbour> neighbours) {
        places.forEach(em::persist);
        neighbours.forEach(em::persist);
    }

    /**
     * Adds a place that the school does not have yet.
     *
     * @param name as people say it, 1 to 120 characters, not the name of another place
     * @param group which of the four groups it belongs to
     * @return its id
     * @throws BadInput where the name is empty, too long or taken
     */
    @Permit(
            code = "Site.add",
            value = {Role.LEAD, Role.DEPUTY, Role.ADMINISTRATOR, Role.SET_UP})
    public long add(String name, PlaceGroup group) {
        String tidy = free("name", name, null);
        if (group == null) {
            throw new BadInput("group", "place.group.needed");
        }
        int last = em.createQuery("select coalesce(max(p.position), 0) from Place p", Integer.class)
                .getSingleResult();
        Place place = new Place(Words.ownCode(), tidy, "OWN", group, null, null, last + 1);
        if (!actors.current().roles().contains(Role.SET_UP)) {
            place.openFrom(Now.day(schools.profile().zone()));
        }
        em.persist(place);
        em.flush();
        current.about("place", place.getId());
        return place.getId();
    }

    /**
     * Gives a place another name.
     *
     * @param id which place
     * @param name 1 to 120 characters, not the name of another place that is open
     * @param newName true where the place has a new name from now on, so that what was logged before shows the old one
     *     too; false where the old name was a mistake
     * @throws BadInput where the name cannot be taken
     */
    @Permit(code = "Site.rename", value = Role.ADMINISTRATOR)
    public void rename(long id, String name, boolean newName) {
        Place place = own(id);
        String tidy = free("name", name, id);
        if (newName && !tidy.equals(place.getName())) {
            em.persist(new FormerName(FormerName.Kind.PLACE, id, place.getName(), Now.instant()));
        }
        place.rename(tidy);
    }

    /**
     * Counts a place with another group, in whatever is worked out from now on.
     *
     * @param id which place
     * @param group which group
     */
    @Permit(code = "Site.group", value = Role.ADMINISTRATOR)
    public void group(long id, PlaceGroup group) {
        if (group == null) {
            throw new BadInput("group", "place.group.needed");
        }
        own(id).group(group);
    }

    /**
     * Says how many pupils come to a place on a school day.
     *
     * @param id which place
     * @param footfall how many; null for not known
     */
    @Permit(code = "Site.visited", value = Role.ADMINISTRATOR)
    public void visited(long id, Footfall footfall) {
        own(id).visited(footfall);
    }

    /**
     * Closes a place, or opens it again. What was logged there stays there, and a place is never deleted.
     *
     * @param id which place
     * @param from the first day on which nobody is offered it any more; null opens it again
     * @throws BadInput where another open place has its name by now
     */
    @Permit(code = "Site.close", value = Role.ADMINISTRATOR)
    public void close(long id, LocalDate from) {
        Place place = own(id);
        if (from == null) {
            free("name", place.getName(), id);
        }
        place.close(from);
    }

    /**
     * Splits a place into two: it closes, and what was logged there stays there. The new ones are counted with its
     * group, are next to each other and next to what it was next to.
     *
     * @param id which place, open
     * @param first the name of one
     * @param second the name of the other
     * @param from the first day of the new ones
     * @throws BadInput where a name cannot be taken, or it was closed before
     */
    @Permit(code = "Site.split", value = Role.ADMINISTRATOR)
    public void split(long id, String first, String second, LocalDate from) {
        Place place = own(id);
        if (place.getClosedOn() != null) {
            throw new BadInput("first", "place.split.closed");
        }
        if (from == null) {
            throw new BadInput("splitFrom", "place.day.needed");
        }
        String one = free("first", first, id);
        String other = free("second", second, id);
        if (one.equalsIgnoreCase(other)) {
            throw new BadInput("second", "place.split.same");
        }
        place.close(from);
        List<PlaceNeighbour> walks = walksFrom(id);
        List<Place> parts = Stream.of(one, other)
                .map(name -> new Place(
                        Words.ownCode(),
                        name,
                        place.getKind(),
                        place.getPlaceGroup(),
                        place.getX(),
                        place.getY(),
                        place.getPosition()))
                .toList();
        for (Place part : parts) {
            part.openFrom(from);
            em.persist(part);
            em.persist(new PlaceSuccessor(place, part));
            walks.forEach(walk -> connect(part, walk.getNeighbour(), walk.getMetres()));
        }
        connect(parts.get(0), parts.get(1), ACROSS);
    }

    /**
     * Says that two places are next to each other, in both directions.
     *
     * @param id one place
     * @param neighbour the other
     * @param metres the walk between them, over 0 and up to 2,000
     * @throws BadInput where they are one, or next to each other already, or the walk is none
     */
    @Permit(code = "Site.connect", value = Role.ADMINISTRATOR)
    public void connect(long id, Long neighbour, double metres) {
        Place place = own(id);
        if (neighbour == null) {
            throw new BadInput("neighbour", "place.neighbour.needed");
        }
        Place other = own(neighbour);
        if (id == neighbour) {
            throw new BadInput("neighbour", "place.neighbour.itself");
        }
        if (!(metres > 0 && metres <= FARTHEST)) {
            throw new BadInput("metres", "place.metres.range", FARTHEST);
        }
        if (walksFrom(id).stream().anyMatch(walk -> walk.getNeighbour().getId().equals(neighbour))) {
            throw new BadInput("neighbour", "place.neighbour.already", other.getName());
        }
        connect(place, other, metres);
    }

    /**
     * Says that two places are not next to each other.
     *
     * @param id one place
     * @param neighbour the other
     */
    @Permit(code = "Site.part", value = Role.ADMINISTRATOR)
    public void part(long id, long neighbour) {
        own(id);
        Stream.concat(
                        walksFrom(id).stream()
                                .filter(walk -> walk.getNeighbour().getId() == neighbour),
                        walksFrom(neighbour).stream()
                                .filter(walk -> walk.getNeighbour().getId() == id))
                .toList()
                .forEach(em::remove);
    }

    /**
     * Moves a place by one in the school's order, among those of its group.
     *
     * @param id which place
     * @param up towards the beginning
     */
    @Permit(code = "Site.move", value = Role.ADMINISTRATOR)
    public void move(long id, boolean up) {
        Place place = own(id);
        SchoolOrder.move(
                em.createQuery("select p from Place p order by p.position, p.id", Place.class)
                        .getResultList(),
                each -> each.getPlaceGroup() == place.getPlaceGroup() && each.getClosedOn() == null,
                place,
                up,
                Place::move);
    }

    /** What is not known has no place to change. */
    private Place own(long id) {
        Place place = em.find(Place.class, id);
        if (place == null || place.getCode().equals(Place.NOT_KNOWN)) {
            throw new NotFound("place");
        }
        current.about("place", id);
        return place;
    }

    private String free(String field, String name, Long of) {
        String tidy = Words.name(field, name, LONGEST_NAME, "place.name.length");
        List<Long> same = em.createQuery(
                        "select p.id from Place p where lower(p.name) = :name and p.closedOn is null", Long.class)
                .setParameter("name", tidy.toLowerCase(Locale.ROOT))
                .getResultList();
        if (same.stream().anyMatch(id -> !id.equals(of))) {
            throw new BadInput(field, "place.name.taken");
        }
        return tidy;
    }

    private List<PlaceNeighbour> walksFrom(long id) {
        return em.createQuery("select n from PlaceNeighbour n where n.place.id = :id", PlaceNeighbour.class)
                .setParameter("id", id)
                .getResultList();
    }

    private void connect(Place one, Place other, double metres) {
        em.persist(new PlaceNeighbour(one, other, metres));
        em.persist(new PlaceNeighbour(other, one, metres));
    }
}
