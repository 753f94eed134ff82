package org.wholeschool.school.rota;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;
import org.wholeschool.school.calendar.Band;
import org.wholeschool.school.place.Place;

/** Somebody supervises a place in a part of the day on a weekday. */
@Entity
@Table(name = "rota_duty")
class Duty extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "rota_id")
    @SuppressWarnings("unused") // queries read it
    private Rota rota;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "place_id")
    private Place place;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "band_id")
    private Band band;

    private int weekday;

    @Convert(converter = EncryptedText.class)
    private String person;

    private Long importId;

    protected Duty() {}

    /** @param importId the list that it came with, or null */
    Duty(Rota rota, Place place, Band band, int weekday, String person, Long importId) {
        this.rota = rota;
        this.place = place;
        this.band = band;
        this.weekday = weekday;
        this.person = person;
        this.importId = importId;
    }

    /** @return as pages and lists have it */
    Watch watch() {
        return new Watch(place.getId(), band.getId(), weekday, person);
    }

    Place place() {
        return place;
    }

    Band band() {
        return band;
    }

    Long importId() {
        return importId;
    }
}
