package org.wholeschool.notice;

import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import org.wholeschool.access.EverySchoolJob;
import org.wholeschool.platform.Now;

/** Takes old notices away, by night. */
@ApplicationScoped
class NoticeSweepJob extends EverySchoolJob {

    @Inject
    private NoticePost post;

    @Override
    public String name() {
        return "notice-sweep";
    }

    @Override
    public Schedule schedule() {
        return new Daily(LocalTime.of(3, 40));
    }

    @Override
    protected void workForOneSchool() {
        post.sweep(Now.instant());
    }
}
