package org.wholeschool.school.place;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.wholeschool.platform.persistence.SchoolOwned;

/** One place is next to another. Each pair stands in both directions. */
@Entity
@Table(name = "place_neighbour")
public class PlaceNeighbour extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "place_id")
    private Place place;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "neighbour_id")
    private Place neighbour;

    private double metres;

    protected PlaceNeighbour() {}

    /**
     * @param place from here
     * @param neighbour to there
     * @param metres the walk between them, over 0
     */
    public PlaceNeighbour(Place place, Place neighbour, double metres) {
        this.place = place;
        this.neighbour = neighbour;
        this.metres = metres;
    }

    public Place getPlace() {
        return place;
    }

    public Place getNeighbour() {
        return neighbour;
    }

    public double getMetres() {
        return metres;
    }
}
