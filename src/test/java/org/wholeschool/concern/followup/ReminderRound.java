package org.wholeschool.concern.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;

/** The round of reminders of overdue actions, whenever a test of another package wants it. */
@ApplicationScoped
public class ReminderRound {

    @Inject
    private OverdueReminders reminders;

    @Inject
    private Actors actors;

    public void go(long schoolId) {
        actors.as(Actor.job(schoolId), () -> {
            reminders.workForOneSchool();
            return null;
        });
    }
}
