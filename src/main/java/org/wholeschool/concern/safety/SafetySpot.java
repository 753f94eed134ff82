package org.wholeschool.concern.safety;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.wholeschool.platform.persistence.SchoolOwned;
import org.wholeschool.school.calendar.Band;
import org.wholeschool.school.place.Place;

/** A place and a part of the day in which two pupils meet, as one version of a safety plan says. */
@Entity
@Table(name = "safety_plan_spot")
public class SafetySpot extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "state_id")
    @SuppressWarnings("unused") // queries read it
    private SafetyVersion state;

    private int position;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "place_id")
    private Place place;

    @ManyToOne(optional = true, fetch = FetchType.LAZY)
    @JoinColumn(name = "band_id")
    private Band band;

    protected SafetySpot() {}

    SafetySpot(SafetyVersion state, int position, Place place, Band band) {
        this.state = state;
        this.position = position;
        this.place = place;
        this.band = band;
    }

    final int getPosition() {
        return position;
    }

    final Place getPlace() {
        return place;
    }

    /** @return the part of the day, null for any */
    final Band getBand() {
        return band;
    }

    final SafetyEntry.Spot asEntered() {
        return new SafetyEntry.Spot(place.getId(), band == null ? null : band.getId());
    }
}
