package org.wholeschool.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Days and instants as the pages of this room show them, by the clock of the actor's school. */
@ApplicationScoped
public class Days {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public String minute(Instant instant) {
        return MINUTE.format(instant.atZone(frame.zoneOf(actors.current().schoolId())));
    }
}
