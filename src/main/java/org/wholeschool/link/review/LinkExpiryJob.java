package org.wholeschool.link.review;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.wholeschool.access.EverySchoolJob;
import org.wholeschool.link.step.LinkSteps;

/**
 * Early each night, school by school: lets links expire whose review date has passed, and deletes those that ended long
 * enough ago.
 */
@ApplicationScoped
class LinkExpiryJob extends EverySchoolJob {

    private static final LocalTime AT_NIGHT = LocalTime.of(0, 20);

    @Inject
    private LinkExpiry expiry;

    @Inject
    private LinkSteps steps;

    @Override
    public String name() {
        return "link-expiry";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(AT_NIGHT);
    }

    @Override
    protected void workForOneSchool() {
        on(steps.today());
    }

    /** What is done on a day; a test lets another one come. */
    void on(LocalDate today) {
        each(expiry.past(today), id -> expiry.expire(id, today));
        each(expiry.over(today), id -> expiry.remove(id, today));
        Instant now = LinkSteps.startOf(today);
        each(expiry.answered(now), id -> expiry.removeAnswered(id, now));
        each(expiry.settled(now), id -> expiry.removeSettled(id, now));
    }
}
