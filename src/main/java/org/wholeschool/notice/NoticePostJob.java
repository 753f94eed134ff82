package org.wholeschool.notice;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wholeschool.access.EverySchoolJob;
import org.wholeschool.platform.job.UrgentJob;
import org.wholeschool.platform.mail.Mail;

/** Hands notices over to be sent, every few seconds. Without a mail server they stay where they are. */
@ApplicationScoped
class NoticePostJob extends EverySchoolJob implements UrgentJob {

    private static final int SECONDS = 10;

    @Inject
    private NoticePost post;

    @Override
    public String name() {
        return "notice-post";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.ofSeconds(SECONDS);
    }

    @Override
    protected void workForOneSchool() {
        if (Mail.isSetUp()) {
            each(post.due(), post::post);
        }
    }
}
