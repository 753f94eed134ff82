package org.wholeschool.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far this server has seen each chain sealed. In memory, and so out of reach for whoever writes in the database: an
 * older end that is put back there, which is as genuine as it was once, shows while the server runs. Nothing in the
 * database could tell that: it would be put back with it.
 */
@ApplicationScoped
class ChainMemory {

    private final Map<Long, Long> sealed = new ConcurrentHashMap<>();
    private final Set<Long> broken = ConcurrentHashMap.newKeySet();

    /** @return how many entries of a school were sealed when this server last looked; 0 before it did */
    long sealed(long schoolId) {
        return sealed.getOrDefault(schoolId, 0L);
    }

    /** Notes how many are sealed. Only what is committed: what is rolled back was never sealed. */
    void saw(long schoolId, long seq) {
        sealed.merge(schoolId, seq, Math::max);
        broken.remove(schoolId);
    }

    /**
     * @return whether a chain is found broken for the first time since it was in order: every few seconds is no news
     */
    boolean isNews(long schoolId) {
        return broken.add(schoolId);
    }
}
