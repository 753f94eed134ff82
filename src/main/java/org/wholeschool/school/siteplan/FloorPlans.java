package org.wholeschool.school.siteplan;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;
import org.wholeschool.school.SchoolOrder;
import org.wholeschool.school.place.Place;

/** The site plan: its floors with their pictures, and where on them the places are. */
@Service
public class FloorPlans {

    /** More floors than any school has. */
    static final int MOST_FLOORS = 12;

    static final int MOST_SHAPES = 200;

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentAction current;

    /** @return the floors in the school's order, with where the places are on each. */
    @Permit(
            code = "FloorPlans.floors",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR},
            onceInSeconds = HOUR)
    public List<DrawnFloor> floors() {
        List<PlanFloor> floors = inOrder();
        if (floors.isEmpty()) {
            return List.of();
        }
        Map<Long, List<FloorShape>> shapes = em.createQuery(
                        "select new org.wholeschool.school.siteplan.FloorShape(s.floor.id, s.place.id, s.kind, s.corners) "
                                + "from PlanShape s order by s.position, s.id",
                        FloorShape.class)
                .getResultStream()
                .collect(Collectors.groupingBy(FloorShape::floorId));
        return floors.stream()
                .map(floor -> DrawnFloor.of(floor, shapes.getOrDefault(floor.getId(), List.of())))
                .toList();
    }

    /**
     * @param id a floor
     * @return its picture
     * @throws NotFound where the school has none of that id
     */
    @Permit(
            code = "FloorPlans.picture",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR},
            onceInSeconds = HOUR)
    public PlanPicture picture(long id) {
        return PlanPicture.of(
                own(id),
                em.createQuery(
                                "select p.content from PlanPiece p where p.floor.id = :id order by p.position",
                                byte[].class)
                        .setParameter("id", id)
                        .getResultList());
    }

    /**
     * Adds a floor below the others.
     *
     * @param name as people say it, 1 to 60 characters, not the name of another floor
     * @param picture as {@link PlanReception} made it
     * @return its id
     * @throws BadInput where the name cannot be taken, or the school has too many
     */
    @Permit(code = "FloorPlans.add", value = Role.ADMINISTRATOR)
    public long add(String name, PlanPicture picture) {
        String tidy = FloorNames.free(name, null, inOrder());
        List<PlanFloor> floors = inOrder();
        if (floors.size() >= MOST_FLOORS) {
            throw new BadInput(null, "floor.most", MOST_FLOORS);
        }
        PlanFloor floor = new PlanFloor(
                tidy, floors.stream().mapToInt(PlanFloor::position).max().orElse(0) + 1, picture);
        em.persist(floor);
        PlanPiece.of(floor, picture.content()).forEach(em::persist);
        em.flush();
        current.about("floor", floor.getId());
        return floor.getId();
    }

    /**
     * Gives a floor another picture. The places stay where they are on it, stretched where it has other proportions.
     *
     * @param id which floor
     * @param picture as {@link PlanReception} made it
     */
    @Permit(code = "FloorPlans.replace", value = Role.ADMINISTRATOR)
    public void replace(long id, PlanPicture picture) {
        PlanFloor floor = own(id);
        double by = picture.height() / (double) floor.height();
        em.createQuery("delete from PlanPiece p where p.floor.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        floor.show(picture);
        PlanPiece.of(floor, picture.content()).forEach(em::persist);
        shapes(id).forEach(shape -> shape.stretch(by, picture.height()));
    }

    /**
     * @param id which floor
     * @param name 1 to 60 characters, not the name of another floor
     * @throws BadInput where the name cannot be taken
     */
    @Permit(code = "FloorPlans.rename", value = Role.ADMINISTRATOR)
    public void rename(long id, String name) {
        PlanFloor floor = own(id);
        floor.rename(FloorNames.free(name, id, inOrder()));
    }

    /**
     * Moves a floor by one among the others.
     *
     * @param id which floor
     * @param up towards the beginning
     */
    @Permit(code = "FloorPlans.move", value = Role.ADMINISTRATOR)
    public void move(long id, boolean up) {
        PlanFloor floor = own(id);
        SchoolOrder.move(inOrder(), each -> true, floor, up, PlanFloor::move);
    }

    /**
     * Takes a floor off the plan, with its picture and where the places are on it. The places themselves stay.
     *
     * @param id which floor
     */
    @Permit(code = "FloorPlans.remove", value = Role.ADMINISTRATOR)
    public void remove(long id) {
        PlanFloor floor = own(id);
        em.createQuery("delete from PlanShape s where s.floor.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        em.createQuery("delete from PlanPiece p where p.floor.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        em.remove(floor);
    }

    /**
     * Says where on a floor the places are, in place of what was said before.
     *
     * @param id which floor
     * @param drawn how often it had been drawn when whoever draws it opened it
     * @param shapes where they are; the later ones lie on the earlier
     * @throws BadInput at the field "shapes", where somebody else has drawn meanwhile, or one does not lie on the floor
     *     or is of no place of the school
     */
    @Permit(code = "FloorPlans.draw", value = Role.ADMINISTRATOR)
    public void draw(long id, int drawn, List<DrawnShape> shapes) {
        PlanFloor floor = em.find(PlanFloor.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (floor == null) {
            throw new NotFound("floor");
        }
        current.about("floor", id);
        if (floor.drawn() != drawn) {
            throw new BadInput("shapes", "shapes.changed");
        }
        if (shapes.size() > MOST_SHAPES) {
            throw new BadInput("shapes", "shapes.most", MOST_SHAPES);
        }
        for (DrawnShape shape : shapes) {
            Place place = em.find(Place.class, shape.placeId());
            // A place that another system's log brought is no place to be drawn, and its name not for everybody.
            if (place == null || place.getCode().equals(Place.NOT_KNOWN) || place.isFromImport()) {
                throw new BadInput("shapes", "shapes.place");
            }
            if (shape.outline() == null || !shape.outline().fits(floor.height())) {
                throw new BadInput("shapes", "shapes.outline", place.getName());
            }
        }
        em.createQuery("delete from PlanShape s where s.floor.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        write(floor, shapes);
        floor.draw();
    }

    /**
     * Writes floors with their places.
     *
     * @param floors in their order
     */
    @Permit(code = "FloorPlans.create", value = Role.SET_UP)
    public void create(List<NewFloor> floors) {
        for (int i = 0; i < floors.size(); i++) {
            PlanFloor floor =
                    new PlanFloor(floors.get(i).name(), i + 1, floors.get(i).picture());
            em.persist(floor);
            PlanPiece.of(floor, floors.get(i).picture().content()).forEach(em::persist);
            write(floor, floors.get(i).shapes());
        }
    }

    private void write(PlanFloor floor, List<DrawnShape> shapes) {
        IntStream.range(0, shapes.size())
                .forEach(i -> em.persist(new PlanShape(
                        floor,
                        em.getReference(Place.class, shapes.get(i).placeId()),
                        shapes.get(i).outline(),
                        i)));
    }

    private List<PlanFloor> inOrder() {
        return em.createQuery("select f from PlanFloor f order by f.position, f.id", PlanFloor.class)
                .getResultList();
    }

    private List<PlanShape> shapes(long floor) {
        return em.createQuery("select s from PlanShape s where s.floor.id = :id", PlanShape.class)
                .setParameter("id", floor)
                .getResultList();
    }

    private PlanFloor own(long id) {
        PlanFloor floor = em.find(PlanFloor.class, id);
        if (floor == null) {
            throw new NotFound("floor");
        }
        current.about("floor", id);
        return floor;
    }

    /**
     * A floor with what is drawn on it.
     *
     * @param id its id
     * @param name as people say it
     * @param height how high it is in units of which it is {@value Outline#WIDTH} wide
     * @param picture counts its pictures: part of the picture's address
     * @param drawn counts how often its places were drawn
     * @param shapes where the places are
     */
    public record DrawnFloor(long id, String name, int height, int picture, int drawn, List<DrawnShape> shapes) {

        static DrawnFloor of(PlanFloor floor, List<FloorShape> shapes) {
            return new DrawnFloor(
                    floor.getId(),
                    floor.name(),
                    floor.height(),
                    floor.picture(),
                    floor.drawn(),
                    shapes.stream().map(FloorShape::drawn).toList());
        }

        /** @return where its picture is, from the application's root on. */
        public String pictureAddress() {
            return PlanServlet.ADDRESS + "?floor=" + id + "&picture=" + picture;
        }
    }

    /**
     * Where a place is.
     *
     * @param placeId which place
     * @param outline its outline there
     */
    public record DrawnShape(long placeId, Outline outline) {}

    /**
     * A floor that is to be written.
     *
     * @param name as people say it
     * @param picture its picture
     * @param shapes where the places are
     */
    public record NewFloor(String name, PlanPicture picture, List<DrawnShape> shapes) {}
}
