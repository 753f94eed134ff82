package org.wholeschool.school.place;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
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
import org.wholeschool.school.ImportedNames;
import org.wholeschool.school.Schools;
import org.wholeschool.school.Words;

/** The places of a school and which of them are next to each other. */
@Service
public class Site {

    private static final int HOUR = 60 * 60;
    private static final int LONGEST_NAME = 120;

    /** The longest walk between two places that are next to each other, in metres. */
    private static final int FARTHEST = 2_000;

    /** The walk between the two parts of a place, in metres, until somebody says how far it is. */
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
     * @return all places in the school's order; those that an import brought for leads only, because another system's
     *     names can say more than a place.
     */
    @Permit(
            code = "Site.places",
            value = {
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.JOB,
                Role.SET_UP
            },
            onceInSeconds = HOUR)
    public List<ListedPlace> places() {
        return em.createQuery(
                        "select new org.wholeschool.school.place.Site.ListedPlace(p.id, p.code, p.name, p.kind, "
                                + "p.placeGroup, p.fromImport, p.closedOn)"
                                + " from Place p order by p.position, p.id",
                        ListedPlace.class)
                .getResultStream()
                .filter(place -> !place.fromImport() || ImportedNames.areFor(actors.current()))
                .toList();
    }

    /** @return from when to when each place is there: patterns expect nothing of it before and after. */
    @Permit(
            code = "Site.openings",
            value = {Role.LEAD, Role.DEPUTY, Role.JOB, Role.SET_UP},
            onceInSeconds = HOUR)
    public List<Opening> openings() {
        return em.createQuery(
                        "select new org.wholeschool.school.place.Site.Opening(p.id, p.openedOn, p.closedOn) from Place "
                                + "p order by p.id",
                        Opening.class)
                .getResultList();
    }

    /**
     * @return where on the site its places are, of those that have a spot on it; what is off the site or online has
     *     none.
     */
    @Permit(
            code = "Site.spots",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = HOUR)
    public List<Spot> spots() {
        return em.createQuery(
                        "select new org.wholeschool.school.place.Site.Spot(p.id, p.x, p.y) from Place p where p.x is "
                                + "not null and p.y is not null and p.placeGroup <> :off"
                                + " order by p.position, p.id",
                        Spot.class)
                .setParameter("off", PlaceGroup.OFF_SITE_OR_UNKNOWN)
                .getResultList();
    }

    /** @return every pair of places that are next to each other, once in each direction. */
    @Permit(
            code = "Site.neighbours",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR, Role.JOB, Role.SET_UP},
            onceInSeconds = HOUR)
    public List<Walk> neighbours() {
        return em.createQuery(
                        "select new org.wholeschool.school.place.Site.Walk(n.place.id, n.neighbour.id, n.metres) from "
                                + "PlaceNeighbour n order by n.place.position, n.metres",
                        Walk.class)
                .getResultList();
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
        Place place = new Place(ownCode(), tidy, "OWN", group, null, null, last + 1);
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

    /** @return for each place of which the school says it, how many pupils come to it. */
    @Permit(
            code = "Site.footfalls",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR},
            onceInSeconds = HOUR)
    public List<Busy> footfalls() {
        return em.createQuery(
                        "select new org.wholeschool.school.place.Site.Busy(p.id, p.footfall) from Place p where "
                                + "p.footfall is not null order by p.position, p.id",
                        Busy.class)
                .getResultList();
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
                        ownCode(),
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
        List<Place> all = em.createQuery("select p from Place p order by p.position, p.id", Place.class)
                .getResultList();
        List<Place> group = all.stream()
                .filter(each -> each.getPlaceGroup() == place.getPlaceGroup() && each.getClosedOn() == null)
                .toList();
        int at = group.indexOf(place) + (up ? -1 : 1);
        if (group.contains(place) && at >= 0 && at < group.size()) {
            List<Place> order = new ArrayList<>(all);
            Collections.swap(order, order.indexOf(place), order.indexOf(group.get(at)));
            IntStream.range(0, order.size())
                    .forEach(position -> order.get(position).move(position + 1));
        }
    }

    /** @return which places each split place became. */
    @Permit(
            code = "Site.splits",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR},
            onceInSeconds = HOUR)
    public List<Split> splits() {
        return em.createQuery(
                        "select new org.wholeschool.school.place.Site.Split(s.place.id, s.successor.id) from "
                                + "PlaceSuccessor s order by s.id",
                        Split.class)
                .getResultList();
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

    private static String ownCode() {
        return "OWN_" + UUID.randomUUID().toString().substring(0, 18);
    }

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
     * A place as pages and runs see it.
     *
     * @param id its id
     * @param code the same for ever
     * @param name as the school says it
     * @param kind code of its kind
     * @param group one of the four groups
     * @param fromImport whether the school has it because of another system's log
     * @param closedOn the first day on which it is not offered any more, or null
     */
    public record ListedPlace(
            long id, String code, String name, String kind, PlaceGroup group, boolean fromImport, LocalDate closedOn) {

        /** @return whether staff are offered it on that day: it is the school's own, and open */
        public boolean isOfferedOn(LocalDate day) {
            return !fromImport && (closedOn == null || closedOn.isAfter(day));
        }
    }

    /**
     * Where on the site a place is.
     *
     * @param placeId which place
     * @param x metres across
     * @param y metres up
     */
    public record Spot(long placeId, double x, double y) {}

    /**
     * A place became another when it was split.
     *
     * @param placeId the one that closed
     * @param successorId one of those that it became
     */
    public record Split(long placeId, long successorId) {}

    /**
     * One place is next to another.
     *
     * @param placeId from here
     * @param neighbourId to there
     * @param metres the walk between them
     */
    public record Walk(long placeId, long neighbourId, double metres) {}

    /**
     * From when to when a place is there.
     *
     * @param placeId which place
     * @param openedOn its first day; null where it was always there, as far as the school can say
     * @param closedOn the first day on which it is not there any more, or null
     */
    public record Opening(long placeId, LocalDate openedOn, LocalDate closedOn) {}

    /**
     * How many pupils come to a place.
     *
     * @param placeId which place
     * @param footfall how many
     */
    public record Busy(long placeId, Footfall footfall) {}
}
