package org.wholeschool.concern.inbox;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.wholeschool.access.EverySchoolJob;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.job.UrgentJob;

/** Looks every half minute whether somebody has to be told of what waits in the inbox. */
@ApplicationScoped
class InboxWatchJob extends EverySchoolJob implements UrgentJob {

    private static final int SECONDS = 30;

    @Inject
    private InboxWatch watch;

    @Override
    public String name() {
        return "inbox-watch";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.ofSeconds(SECONDS);
    }

    @Override
    protected void workForOneSchool() {
        Instant now = Now.instant();
        each(watch.due(now), concern -> watch.act(concern, now));
    }
}
