package org.wholeschool.pattern.nightly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.concern.facts.ConcernFacts;
import org.wholeschool.pattern.week.WeekRunJob;
import org.wholeschool.platform.job.Jobs;
import org.wholeschool.platform.job.OneTimeJob;

/**
 * Works a school's weeks out anew when many concerns have come or gone at once, so that nobody looks at numbers of a
 * log that is no longer there.
 */
@ApplicationScoped
class HotspotsAnew implements OneTimeJob {

    private static final String NAME = "hotspots-anew";

    @Inject
    private WeekRunJob weeks;

    @Inject
    private Actors actors;

    @Inject
    private Jobs jobs;

    /** Asks for a run of its own each time: one that has begun may have read the concerns before this change. */
    void ask(@Observes ConcernFacts.Changed changed) {
        jobs.start(NAME, changed.schoolId() + ":" + UUID.randomUUID());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        actors.as(Actor.job(Long.parseLong(instance.split(":")[0])), () -> {
            // Where a run over the weeks is on already, that changes nothing: the night takes in what it missed, and
            // the page says that it is outdated.
            weeks.now();
            return null;
        });
    }
}
