package org.wholeschool.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wholeschool.access.EverySchoolJob;
import org.wholeschool.platform.job.ServerJob;

/**
 * Has the names of every school's pupils in memory soon after a start, and soon after a change of the roll, so that
 * nobody's first search waits for them to be read and decrypted.
 */
@ApplicationScoped
class NameIndexJob extends EverySchoolJob implements ServerJob {

    private static final int SECONDS = 10;

    @Inject
    private Roster roster;

    @Override
    public String name() {
        return "name-index";
    }

    @Override
    public int seconds() {
        return SECONDS;
    }

    @Override
    protected void workForOneSchool() {
        roster.keepNamesAtHand();
    }
}
