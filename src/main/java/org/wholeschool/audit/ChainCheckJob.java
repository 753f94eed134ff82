package org.wholeschool.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.platform.job.Jobs;
import org.wholeschool.platform.job.OneTimeJob;
import org.wholeschool.platform.persistence.SchoolContext;

/** Checks a chain from its first entry to its end while whoever asked does something else. */
@ApplicationScoped
class ChainCheckJob implements OneTimeJob {

    private static final String NAME = "audit-check";
    private static final Logger LOG = Logger.getLogger(ChainCheckJob.class.getName());

    @Inject
    private AuditChain chain;

    @Inject
    private ChainChecks checks;

    @Inject
    private Actors actors;

    @Inject
    private Jobs jobs;

    /** Begins to check the chain of the actor's school; where that is done already, it goes on. */
    void start() {
        Long check = checks.begin();
        if (check != null) {
            jobs.start(NAME, actors.current().schoolId() + ":" + check);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Interrupted and begun again, it checks all of it again: what was checked before is not believed. */
    @Override
    public void run(String instance) {
        String[] parts = instance.split(":");
        actors.as(Actor.job(Long.parseLong(parts[0])), () -> {
            check(Long.parseLong(parts[1]));
            return null;
        });
    }

    /** Whoever asks for a check means what was done up to now. */
    private void sealWhatWaits() {
        try {
            int sealed;
            do {
                sealed = chain.seal(false);
            } while (sealed > 0);
        } catch (PersistenceException anotherWasFirst) {
            LOG.log(Level.FINE, "The chain is being begun elsewhere: what waits is sealed there.");
        }
    }

    /** Checks all of the chain of the actor's school, the actor being a job. */
    void check(long check) {
        sealWhatWaits();
        CheckProgress progress = CheckProgress.BEGIN;
        while (!progress.isOver()) {
            progress = chain.check(progress);
            checks.note(check, progress);
        }
        if (!progress.found().isWhole()) {
            ChainState found = progress.found();
            long school = actors.current().schoolId();
            if (school == SchoolContext.NONE) {
                LOG.log(
                        Level.SEVERE,
                        "The audit trail of no school is broken at number {0} of its chain ({1}). Keep a copy of "
                                + "the database as it is.",
                        new Object[] {Long.toString(found.seq()), found.fault()});
            } else {
                LOG.log(
                        Level.SEVERE,
                        "The audit trail of school {0} is broken ({1}): the data-protection officer sees where. "
                                + "Keep a copy of the database as it is.",
                        new Object[] {Long.toString(school), found.fault()});
            }
        }
    }
}
