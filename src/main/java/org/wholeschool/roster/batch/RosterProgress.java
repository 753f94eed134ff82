package org.wholeschool.roster.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wholeschool.platform.RoomOnly;

/**
 * How far the rosters are that are on their way in. In memory and not in the database, because all of a roster is one
 * transaction, of which nobody sees anything until it is done.
 */
@ApplicationScoped
@RoomOnly
public class RosterProgress {

    private final Map<Long, Integer> percents = new ConcurrentHashMap<>();

    void at(long batchId, int done, int all) {
        percents.put(batchId, all == 0 ? 100 : done * 100 / all);
    }

    void end(long batchId) {
        percents.remove(batchId);
    }

    /** @return from 0 to 100; 0 as well where another server is at it. */
    @RoomOnly
    public int percent(long batchId) {
        return percents.getOrDefault(batchId, 0);
    }
}
