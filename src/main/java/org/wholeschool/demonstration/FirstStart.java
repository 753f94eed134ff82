package org.wholeschool.demonstration;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.pattern.week.WeekRunJob;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.config.Halt;
import org.wholeschool.platform.config.Settings;
import org.wholeschool.platform.job.TableStatistics;
import org.wholeschool.platform.persistence.SchoolIds;

/**
 * At the first start of a demonstration, fills the empty installation with the made-up school; at every other start,
 * nothing.
 */
@Startup
@Singleton(name = "FirstStart")
@DependsOn("KeyGuard")
public class FirstStart {

    private static final long SCHOOL_ID = 1;

    @Inject
    private SchoolIds schools;

    @Inject
    private Actors actors;

    @Inject
    private DemonstrationLoader loader;

    @Inject
    private TableStatistics statistics;

    @Inject
    private WeekRunJob weeks;

    /** What kind of installation the data belongs to was checked before: made-up people never meet real ones. */
    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void fill() {
        if (Settings.isDemonstration() && schools.all().isEmpty()) {
            LocalDate today = Now.day(DemonstrationSchool.ZONE);
            DemonstrationSchool school = DemonstrationSchool.generate(DemonstrationSchool.SEED, today);
            try {
                actors.as(Actor.setUp(SCHOOL_ID), () -> {
                    loader.load(school);
                    return null;
                });
            } catch (RuntimeException fault) {
                throw Halt.because("the demonstration school could not be written ("
                        + fault.getClass().getSimpleName()
                        + "). Nothing of it was kept; delete the data folder and start again.");
            }
            statistics.renew();
            // In the background, once the school is there: people can sign in meanwhile.
            actors.as(Actor.setUp(SCHOOL_ID), () -> {
                weeks.ask();
                return null;
            });
        }
    }
}
