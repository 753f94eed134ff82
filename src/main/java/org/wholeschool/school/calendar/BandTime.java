package org.wholeschool.school.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.wholeschool.platform.persistence.SchoolOwned;

/** When a band is on one weekday, in minutes of the day. */
@Entity
@Table(name = "band_time")
public class BandTime extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "band_id")
    private Band band;

    private int weekday;

    private int fromMinute;

    private int toMinute;

    private LocalDate validFrom;

    protected BandTime() {}

    /**
     * @param band which band
     * @param weekday 1 Monday to 7 Sunday
     * @param fromMinute first minute, 0 to 1439
     * @param toMinute the minute after the last, 1 to 1440
     */
    public BandTime(Band band, int weekday, int fromMinute, int toMinute) {
        this(band, weekday, fromMinute, toMinute, DayPlan.ALWAYS);
    }

    /** As the other one, of the school day that begins on {@code validFrom}. */
    BandTime(Band band, int weekday, int fromMinute, int toMinute, LocalDate validFrom) {
        this.band = band;
        this.weekday = weekday;
        this.fromMinute = fromMinute;
        this.toMinute = toMinute;
        this.validFrom = validFrom;
    }

    public Band getBand() {
        return band;
    }

    public int getWeekday() {
        return weekday;
    }

    public int getFromMinute() {
        return fromMinute;
    }

    public int getToMinute() {
        return toMinute;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }
}
