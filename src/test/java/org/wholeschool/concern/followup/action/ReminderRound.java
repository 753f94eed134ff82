package org.wholeschool.concern.followup.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.platform.Now;

/**
 * The round of reminders of overdue actions, whenever a test of another package wants it: as it will be on the next
 * Monday at ten.
 */
@ApplicationScoped
public class ReminderRound {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    private ActionReminders reminders;

    @Inject
    private Actors actors;

    public void go(long schoolId) {
        Instant monday = Now.day(LONDON)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                .atTime(10, 0)
                .atZone(LONDON)
                .toInstant();
        actors.as(Actor.job(schoolId), () -> {
            reminders.due(monday).forEach(action -> reminders.remind(action, monday));
            return null;
        });
    }
}
