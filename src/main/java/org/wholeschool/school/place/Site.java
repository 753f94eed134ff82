package org.wholeschool.school.place;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;
import org.wholeschool.school.ImportedNames;

/** Lists the places of a school and which of them are next to each other. {@link SiteChanges} changes them. */
@Service
public class Site {

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

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
