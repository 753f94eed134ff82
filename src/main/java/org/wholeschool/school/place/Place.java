package org.wholeschool.school.place;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.wholeschool.platform.persistence.SchoolOwned;

/** A named part of the school site, off site or online. */
@Entity
public class Place extends SchoolOwned {

    private String code;

    private String name;

    private String kind;

    @Enumerated(EnumType.STRING)
    private PlaceGroup placeGroup;

    private Double x;

    private Double y;

    private int position;

    private boolean fromImport;

    @SuppressWarnings("unused") // queries read it
    private LocalDate openedOn;

    private LocalDate closedOn;

    @Enumerated(EnumType.STRING)
    @SuppressWarnings("unused") // queries read it
    private Footfall footfall;

    protected Place() {}

    /**
     * @param code the same for ever, "NOT_KNOWN" or a made one
     * @param name as the school says it
     * @param kind code of its kind, one of the defaults or the school's own
     * @param placeGroup one of the four groups
     * @param x metres on the site plan, null where it is not on it
     * @param y metres on the site plan, null where it is not on it
     * @param position order in lists
     */
    public Place(String code, String name, String kind, PlaceGroup placeGroup, Double x, Double y, int position) {
        this.code = code;
        this.name = name;
        this.kind = kind;
        this.placeGroup = placeGroup;
        this.x = x;
        this.y = y;
        this.position = position;
    }

    /** The school has it because of another system's log: it is not offered when somebody logs a concern. */
    public void cameFromImport() {
        fromImport = true;
    }

    /**
     * So many pupils come to it on a school day; null where nobody says.
     *
     * @return this place
     */
    public Place visited(Footfall by) {
        footfall = by;
        return this;
    }

    /** It is there from this day on: before, nothing can have happened there. */
    void openFrom(LocalDate firstDay) {
        openedOn = firstDay;
    }

    void rename(String newName) {
        name = newName;
    }

    void move(int newPosition) {
        position = newPosition;
    }

    /** From this day on it is not offered; null opens it again. */
    void close(LocalDate firstDayClosed) {
        closedOn = firstDayClosed;
    }

    void group(PlaceGroup newGroup) {
        placeGroup = newGroup;
    }

    public boolean isFromImport() {
        return fromImport;
    }

    public LocalDate getClosedOn() {
        return closedOn;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public String getKind() {
        return kind;
    }

    public PlaceGroup getPlaceGroup() {
        return placeGroup;
    }

    public Double getX() {
        return x;
    }

    public Double getY() {
        return y;
    }

    public int getPosition() {
        return position;
    }

    /** The code of the place for what nobody knows the place of. */
    public static final String NOT_KNOWN = "NOT_KNOWN";
}
