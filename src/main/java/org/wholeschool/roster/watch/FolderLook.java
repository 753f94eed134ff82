package org.wholeschool.roster.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.roster.batch.Choices;
import org.wholeschool.roster.batch.RosterJob;

/**
 * A look into the watched folder with what follows once it is committed: the file is begun to be taken in, and moved
 * aside.
 */
@ApplicationScoped
@RoomOnly
public class FolderLook {

    @Inject
    private RosterWatch watch;

    @Inject
    private RosterJob job;

    /**
     * Looks.
     *
     * @param byNight whether it is the look of the night
     * @return the batch that the file became, or null
     */
    @RoomOnly
    public Long look(Instant now, boolean byNight) {
        LookOutcome looked = watch.look(now, byNight);
        if (looked.taken() != null) {
            SchoolFolder.moveToTaken(looked.taken(), now);
        }
        if (looked.apply()) {
            begin(looked.batchId());
        }
        return looked.batchId();
    }

    private void begin(long batchId) {
        try {
            job.start(batchId, Choices.everything(null));
        } catch (BadInput meanwhile) {
            // The roll was changed since the look, or somebody begins another roster: the file is kept.
            watch.leaveToAPerson(batchId);
        }
    }
}
