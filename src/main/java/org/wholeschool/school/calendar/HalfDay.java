package org.wholeschool.school.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * A school day that begins later or ends earlier than the times of its day say: the last one of a term, one with snow
 * in the morning.
 */
@Entity
@Table(name = "half_day")
public class HalfDay extends SchoolOwned {

    private LocalDate heldOn;

    private Integer opensAt;

    private Integer closesAt;

    private String reason;

    protected HalfDay() {}

    /**
     * @param heldOn the day
     * @param opensAt the minute of the day at which the school opens, or null where it opens as on other days
     * @param closesAt the minute of the day at which it closes, or null where it closes as on other days; not both null
     * @param reason why, "Last day of term"
     */
    public HalfDay(LocalDate heldOn, Integer opensAt, Integer closesAt, String reason) {
        this.heldOn = heldOn;
        this.opensAt = opensAt;
        this.closesAt = closesAt;
        this.reason = reason;
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public Integer getOpensAt() {
        return opensAt;
    }

    public Integer getClosesAt() {
        return closesAt;
    }

    public String getReason() {
        return reason;
    }
}
