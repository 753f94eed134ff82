package org.wholeschool.school.siteplan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.wholeschool.platform.persistence.SchoolOwned;
import org.wholeschool.school.place.Place;

/** Where on a floor a place is. */
@Entity
@Table(name = "plan_shape")
class PlanShape extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "floor_id")
    @SuppressWarnings("unused") // queries read it
    private PlanFloor floor;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "place_id")
    @SuppressWarnings("unused") // queries read it
    private Place place;

    @Enumerated(EnumType.STRING)
    private Outline.Kind kind;

    private String corners;

    @SuppressWarnings("unused") // queries read it
    private int position;

    protected PlanShape() {}

    PlanShape(PlanFloor floor, Place place, Outline outline, int position) {
        this.floor = floor;
        this.place = place;
        this.kind = outline.kind();
        this.corners = outline.cornersText();
        this.position = position;
    }

    Outline outline() {
        return Outline.of(kind, corners);
    }

    /** The picture of the floor has other proportions now: what was at its foot is at its foot. */
    void stretch(double by, int height) {
        corners = outline().stretched(by, height).cornersText();
    }
}
