package org.wholeschool.school.calendar;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.wholeschool.platform.persistence.SchoolOwned;

/** Days inside a term on which the school is closed: a bank holiday, training of staff. */
@Entity
public class Closure extends SchoolOwned {

    private LocalDate startsOn;

    private LocalDate endsOn;

    private String reason;

    protected Closure() {}

    /**
     * @param startsOn first day
     * @param endsOn last day, included
     * @param reason why, "May Day"
     */
    public Closure(LocalDate startsOn, LocalDate endsOn, String reason) {
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.reason = reason;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public String getReason() {
        return reason;
    }
}
