package org.wholeschool.school.siteplan;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;

/**
 * The site plan for somebody without an account whom a room has let in to be asked about places: floors on which one of
 * these is, where they are there, and nothing else of the site. No entry is made, because one would say when somebody
 * answered; who may be let in is the matter of the room that calls.
 */
@Service
public class PlanOfPlaces {

    @PersistenceContext
    private EntityManager em;

    /**
     * @param places ids of those that are asked about
     * @return the floors on which one of them is, in the school's order, with these alone; none where the school has no
     *     plan
     */
    @Permit(code = "PlanOfPlaces.floors", value = Role.VISITOR, unrecorded = true)
    public List<FloorPlans.DrawnFloor> floors(Set<Long> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        Map<Long, List<FloorShape>> shapes = em.createQuery(
                        "select new org.wholeschool.school.siteplan.FloorShape(s.floor.id, s.place.id, s.kind, s.corners) "
                                + "from PlanShape s where s.place.id in :places order by s.position, s.id",
                        FloorShape.class)
                .setParameter("places", places)
                .getResultStream()
                .collect(Collectors.groupingBy(FloorShape::floorId));
        return em.createQuery("select f from PlanFloor f order by f.position, f.id", PlanFloor.class)
                .getResultStream()
                .filter(floor -> shapes.containsKey(floor.getId()))
                .map(floor -> FloorPlans.DrawnFloor.of(floor, shapes.get(floor.getId())))
                .toList();
    }

    /**
     * @param places as for {@link #floors}
     * @param floor one of those that it gives
     * @return its picture
     * @throws NotFound where the school has no such floor, or none of the places is on it
     */
    @Permit(code = "PlanOfPlaces.picture", value = Role.VISITOR, unrecorded = true)
    public PlanPicture picture(Set<Long> places, long floor) {
        PlanFloor found = em.find(PlanFloor.class, floor);
        if (found == null
                || places.isEmpty()
                || em.createQuery(
                                        "select count(s) from PlanShape s where s.floor.id = :floor and "
                                                + "s.place.id in :places",
                                        Long.class)
                                .setParameter("floor", floor)
                                .setParameter("places", places)
                                .getSingleResult()
                        == 0) {
            throw new NotFound("floor");
        }
        return PlanPicture.of(
                found,
                em.createQuery(
                                "select p.content from PlanPiece p where p.floor.id = :floor order by p.position",
                                byte[].class)
                        .setParameter("floor", floor)
                        .getResultList());
    }
}
