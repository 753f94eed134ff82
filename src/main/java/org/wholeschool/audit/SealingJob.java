package org.wholeschool.audit;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.platform.job.RecurringJob;
import org.wholeschool.platform.persistence.SchoolContext;
import org.wholeschool.platform.persistence.SchoolIds;

/** Seals the entries of every school, and those of no school, a few seconds after they were written. */
@ApplicationScoped
class SealingJob implements RecurringJob {

    private static final int SECONDS = 5;
    private static final int EVERYWHERE_EVERY = 120;

    private int runs;

    @Inject
    private AuditChain chain;

    @Inject
    private Actors actors;

    @Inject
    private SchoolIds schools;

    @Override
    public String name() {
        return "audit-sealing";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.ofSeconds(SECONDS);
    }

    @Override
    public void run() {
        // The first time, and every ten minutes: what a server that was idle for long has written.
        boolean everywhere = runs++ % EVERYWHERE_EVERY == 0;
        seal(SchoolContext.NONE, everywhere);
        schools.all().forEach(school -> seal(school, everywhere));
    }

    private void seal(long schoolId, boolean everywhere) {
        actors.as(Actor.job(schoolId), () -> {
            int sealed;
            do {
                sealed = chain.seal(everywhere);
            } while (sealed > 0);
            return null;
        });
    }
}
