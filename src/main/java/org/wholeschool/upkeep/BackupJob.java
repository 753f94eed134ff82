package org.wholeschool.upkeep;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.platform.job.RecurringJob;
import org.wholeschool.platform.persistence.EmbeddedBackup;
import org.wholeschool.platform.persistence.SchoolContext;

/** Looks whether a copy of the embedded database is asked for. */
@ApplicationScoped
class BackupJob implements RecurringJob {

    private static final int SECONDS = 5;

    @Inject
    private EmbeddedBackup backup;

    @Inject
    private Backups backups;

    @Inject
    private Actors actors;

    @Override
    public String name() {
        return "embedded-backup";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.ofSeconds(SECONDS);
    }

    @Override
    public void run() {
        if (backup.isAsked()) {
            actors.as(Actor.job(SchoolContext.NONE), () -> {
                backups.make();
                return null;
            });
        }
    }
}
