package org.wholeschool.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Days and instants as the pages of this room show them, by the clock of the actor's school. */
@ApplicationScoped
public class Days {

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    public String day(LocalDate day) {
        return SchoolDates.LONG_DATE.format(day);
    }

    public String minute(Instant instant) {
        return SchoolDates.DATE_TIME.format(
                instant.atZone(frame.zoneOf(actors.current().schoolId())));
    }
}
