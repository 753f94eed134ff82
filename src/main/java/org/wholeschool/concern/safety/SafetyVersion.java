package org.wholeschool.concern.safety;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wholeschool.school.calendar.Band;
import org.wholeschool.school.place.Place;

/** What a safety plan said once. Only ever added to. */
@Entity
@Table(name = "safety_plan_version")
public class SafetyVersion extends SafetyFields {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "plan_id")
    private SafetyPlan plan;

    @OneToMany(mappedBy = "state", cascade = CascadeType.PERSIST)
    private List<SafetySpot> spots = new ArrayList<>();

    protected SafetyVersion() {}

    /** @param plan as it is now */
    public SafetyVersion(SafetyPlan plan) {
        this.plan = plan;
        copyOf(plan);
    }

    /**
     * Adds where pupils meet.
     *
     * @param band a part of the day, null for any
     * @return this version
     */
    public final SafetyVersion at(Place place, Band band) {
        spots.add(new SafetySpot(this, spots.size(), place, band));
        return this;
    }

    /** @return this version, with the places of another one */
    public final SafetyVersion like(SafetyVersion other) {
        other.getSpots().forEach(spot -> at(spot.getPlace(), spot.getBand()));
        return this;
    }

    final SafetyPlan getPlan() {
        return plan;
    }

    /** @return where pupils meet, in the order in which that was entered */
    final List<SafetySpot> getSpots() {
        return spots.stream()
                .sorted(Comparator.comparing(SafetySpot::getPosition))
                .toList();
    }

    final SafetyEntry entry() {
        return entry(getSpots().stream().map(SafetySpot::asEntered).toList());
    }
}
