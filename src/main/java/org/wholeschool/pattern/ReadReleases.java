package org.wholeschool.pattern;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wholeschool.concern.facts.ConcernFacts;

/**
 * Remembers on this server what was hidden when the facts of the latest releases were read. Without it, every look at a
 * week within minutes of a restriction made that week again. What is not remembered is made again once more.
 */
@ApplicationScoped
public class ReadReleases {

    /** Of all schools together: twelve weeks of some forty. */
    private static final int MOST = 500;

    private final Map<Long, ConcernFacts.HiddenNow> read = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, ConcernFacts.HiddenNow> eldest) {
            return size() > MOST;
        }
    };

    /**
     * @param releaseId a release that was just made
     * @param hidden what was hidden before its facts were read
     */
    public synchronized void made(long releaseId, ConcernFacts.HiddenNow hidden) {
        read.put(releaseId, hidden);
    }

    /**
     * @param releaseId a release
     * @param now what is hidden now
     * @return whether its facts are known to hold nothing of that
     */
    public synchronized boolean isFreeOf(long releaseId, ConcernFacts.HiddenNow now) {
        ConcernFacts.HiddenNow then = read.get(releaseId);
        return then != null && now.isCoveredBy(then);
    }
}
