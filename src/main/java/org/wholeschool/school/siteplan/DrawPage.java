package org.wholeschool.school.siteplan;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.NotFound;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;
import org.wholeschool.school.place.Place;
import org.wholeschool.school.place.Site;

/**
 * Where the places of one floor are. What is drawn stands in one field as text; where it cannot be taken it stays
 * there.
 */
@Named
@ViewScoped
public class DrawPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private FloorPlans plans;

    @Inject
    private Site site;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private Long id;
    private int drawn;
    private String shapes;
    private String before;
    private String name;
    private boolean removing;
    private transient FloorPlans.DrawnFloor floor;

    /** Reads the floor that the address names. */
    public void open() {
        drawn = getFloor().drawn();
        name = getFloor().name();
        shapes = ShapeText.of(getFloor().shapes());
    }

    /** @return the floor */
    public FloorPlans.DrawnFloor getFloor() {
        if (floor == null) {
            floor = plans.floors().stream()
                    .filter(each -> id != null && each.id() == id)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("floor"));
        }
        return floor;
    }

    /** Keeps what is drawn. */
    public void save() {
        String last = ShapeText.of(getFloor().shapes());
        try {
            plans.draw(id, drawn, ShapeText.read(shapes));
        } catch (BadInput refused) {
            kit.show("plan", new BadInput(null, refused.key(), refused.arguments()));
            return;
        }
        before = last;
        floor = null;
        open();
        kit.say("plan", "draw.saved", getFloor().name());
    }

    /** Gives the floor another name. */
    public void rename() {
        try {
            plans.rename(id, name);
        } catch (BadInput refused) {
            kit.show("plan", refused);
            return;
        }
        floor = null;
        kit.say("plan", "floor.renamed", getFloor().name());
    }

    /** Asks first: what was drawn on it would be gone. */
    public void askToRemove() {
        removing = true;
    }

    public void keep() {
        removing = false;
    }

    /** @return the way to the plan, once the floor is off it */
    public String remove() {
        plans.remove(id);
        return "/school/plan.xhtml?faces-redirect=true";
    }

    /** @return whether it is asked if it really is to be taken off the plan */
    public boolean isRemoving() {
        return removing;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /**
     * @return the places to draw: those that are offered, and those that were closed where they are drawn already, so
     *     that the past keeps its places
     */
    public List<Site.ListedPlace> getPlaces() {
        LocalDate today = Now.day(schools.profile().zone());
        Set<Long> here =
                getFloor().shapes().stream().map(FloorPlans.DrawnShape::placeId).collect(Collectors.toSet());
        return site.places().stream()
                .filter(place -> !place.code().equals(Place.NOT_KNOWN)
                        && (place.isOfferedOn(today) || here.contains(place.id())))
                .toList();
    }

    /** @return a place's name, and that it is closed where it is */
    public String words(Site.ListedPlace place) {
        return place.closedOn() == null ? place.name() : Texts.of("plan").get("closed", place.name());
    }

    /** @return what was there before it was saved last; null where it was not */
    public String getBefore() {
        return before;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getShapes() {
        return shapes;
    }

    public void setShapes(String shapes) {
        this.shapes = shapes;
    }
}
