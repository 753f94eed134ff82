package org.wholeschool.governance.trust;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.EverySchoolJob;
import org.wholeschool.platform.Steps;

/**
 * Each night hands the published years of each school to the trusts that it lets see them: read as a job of that
 * school, written as one of the trust's.
 */
@ApplicationScoped
class TrustHandOver extends EverySchoolJob {

    /** After half-terms and school years were published. */
    private static final LocalTime AT_NIGHT = LocalTime.of(4, 40);

    @Inject
    private TrustShares shares;

    @Inject
    private TrustFigures figures;

    @Inject
    private Actors actors;

    @Override
    public String name() {
        return "trust-hand-over";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(AT_NIGHT);
    }

    @Override
    protected void workForOneSchool() {
        Steps.all(() -> hand(shares.ended()), () -> hand(shares.due()));
    }

    /** Each by itself: what one trust's school stumbles over keeps nothing from another. */
    private void hand(List<TrustShares.HandOver> all) {
        Steps.all(all.stream()
                .<Runnable>map(each -> () -> actors.as(Actor.job(each.trustSchoolId()), () -> {
                    figures.receive(each);
                    return null;
                }))
                .toArray(Runnable[]::new));
    }
}
