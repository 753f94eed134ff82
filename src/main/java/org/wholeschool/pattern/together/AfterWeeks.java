package org.wholeschool.pattern.together;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wholeschool.pattern.week.WeekRunJob;

/** Asks what log and links say together as soon as a school's weeks were looked at. */
@ApplicationScoped
class AfterWeeks {

    private static final Logger LOG = Logger.getLogger(AfterWeeks.class.getName());

    @Inject
    private TogetherLooks looks;

    /** What fails here is asked again after the next look, and keeps no week from being shown. */
    void ask(@Observes WeekRunJob.Looked looked) {
        try {
            looks.run();
        } catch (RuntimeException fault) {
            // The class alone: a message can carry what was counted.
            LOG.log(
                    Level.WARNING,
                    "Log and links were not read together: {0}",
                    fault.getClass().getName());
        }
    }
}
