package org.wholeschool.oversight;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import org.wholeschool.access.Actors;
import org.wholeschool.access.EverySchoolJob;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * In the first days of a month, school by school: the summary of the month before is ready. A server that stands still
 * on the first catches up.
 */
@ApplicationScoped
class SummaryMorning extends EverySchoolJob {

    private static final LocalTime IN_THE_MORNING = LocalTime.of(6, 20);
    private static final int LAST_DAY = 7;

    @Inject
    private SummaryNotices notices;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    @Override
    public String name() {
        return "summary-notice";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(IN_THE_MORNING);
    }

    @Override
    protected void workForOneSchool() {
        monthToTellOf(Now.day(frame.zoneOf(actors.current().schoolId()))).ifPresent(notices::tell);
    }

    /**
     * @return of which month the heads are told on that day, where they have not been; of none later than in its first
     *     week.
     */
    static Optional<YearMonth> monthToTellOf(LocalDate today) {
        return today.getDayOfMonth() <= LAST_DAY
                ? Optional.of(YearMonth.from(today).minusMonths(1))
                : Optional.empty();
    }
}
