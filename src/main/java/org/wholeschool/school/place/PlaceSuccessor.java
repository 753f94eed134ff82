package org.wholeschool.school.place;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.wholeschool.platform.persistence.SchoolOwned;

/** One of the places that a place became when it was split. */
@Entity
@Table(name = "place_successor")
class PlaceSuccessor extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "place_id")
    @SuppressWarnings("unused") // queries read it
    private Place place;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "successor_id")
    @SuppressWarnings("unused") // queries read it
    private Place successor;

    protected PlaceSuccessor() {}

    PlaceSuccessor(Place place, Place successor) {
        this.place = place;
        this.successor = successor;
    }
}
