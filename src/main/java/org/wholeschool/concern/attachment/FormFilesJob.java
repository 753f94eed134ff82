package org.wholeschool.concern.attachment;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import org.wholeschool.access.EverySchoolJob;

/** Once a night, school by school: deletes the files of forms that nobody logged. */
@ApplicationScoped
class FormFilesJob extends EverySchoolJob {

    private static final LocalTime AT_NIGHT = LocalTime.of(2, 50);

    @Inject
    private FormFiles files;

    @Override
    public String name() {
        return "form-files";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(AT_NIGHT);
    }

    @Override
    protected void workForOneSchool() {
        files.tidy();
    }
}
