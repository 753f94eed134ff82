package org.wholeschool.concern.followup;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.EverySchoolJob;
import org.wholeschool.notice.News;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.platform.SchoolFrame;

/** Reminds whoever has to do something that its day has passed: once then, and once a week later; anew where it was put off to another day. */
@ApplicationScoped
class OverdueReminders extends EverySchoolJob {

    private static final int HOUR = 60 * 60;

    @Inject
    private OpenActions actions;

    @Inject
    private Notices notices;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    @Override
    public String name() {
        return "overdue-actions";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.ofSeconds(HOUR);
    }

    @Override
    protected void workForOneSchool() {
        LocalDate today = LocalDate.now(frame.zoneOf(actors.current().schoolId()));
        actions.all().stream().filter(OpenActions.Open::overdue).forEach(action -> {
            int stage = action.dueOn().plusWeeks(1).isBefore(today) ? 2 : 1;
            notices.tell(Set.of(action.ownerId()), new News(NoticeKind.ACTION_OVERDUE, action.id(), "LATE " + stage + " " + action.dueOn(), null, null, "/concern/task.xhtml?id=" + action.id()));
        });
    }
}
