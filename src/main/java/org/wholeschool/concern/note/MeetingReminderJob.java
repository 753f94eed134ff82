package org.wholeschool.concern.note;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.wholeschool.access.EverySchoolJob;
import org.wholeschool.platform.Now;

/** Looks every hour whether people have to be reminded of a meeting about a pupil, or of an action from a note. */
@ApplicationScoped
class MeetingReminderJob extends EverySchoolJob {

    private static final int HOUR = 60 * 60;

    @Inject
    private MeetingReminders reminders;

    @Inject
    private NoteActionReminders actions;

    @Override
    public String name() {
        return "case-meetings";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.ofSeconds(HOUR);
    }

    @Override
    protected void workForOneSchool() {
        Instant now = Now.instant();
        each(reminders.due(now), meeting -> reminders.remind(meeting, now));
        each(actions.due(now), action -> actions.remind(action, now));
    }
}
