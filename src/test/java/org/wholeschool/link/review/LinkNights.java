package org.wholeschool.link.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;

/** Opens for tests of this room what only jobs do: the work of a night, and the reminders of an hour. */
@ApplicationScoped
public class LinkNights {

    /** So many days before the day of an answer that is owed people are reminded. */
    public static final int DAYS_BEFORE = LinkReminders.DAYS_BEFORE;

    @Inject
    private LinkExpiryJob job;

    @Inject
    private LinkReminderJob reminders;

    public void on(LocalDate day) {
        job.on(day);
    }

    public void remindAt(Instant moment) {
        reminders.at(moment);
    }
}
