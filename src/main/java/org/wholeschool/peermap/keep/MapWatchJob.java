package org.wholeschool.peermap.keep;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.wholeschool.access.EverySchoolJob;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.job.UrgentJob;

/** Looks every minute whether the time of a map is over. */
@ApplicationScoped
class MapWatchJob extends EverySchoolJob implements UrgentJob {

    private static final int SECONDS = 60;

    @Inject
    private MapWatch watch;

    @Override
    public String name() {
        return "map-watch";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.ofSeconds(SECONDS);
    }

    @Override
    protected void workForOneSchool() {
        Instant now = Now.instant();
        each(watch.due(now), map -> watch.act(map, now));
    }
}
