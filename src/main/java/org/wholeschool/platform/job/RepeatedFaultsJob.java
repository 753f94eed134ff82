package org.wholeschool.platform.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes the server's log show each fault once a minute, and then how often it came. */
@ApplicationScoped
class RepeatedFaultsJob implements ServerJob {

    private static final int SECONDS = 60;

    /** This much of a fault is enough to recognise it. */
    private static final int LENGTH = 200;

    private static final Logger LOG = Logger.getLogger(RepeatedFaults.class.getName());

    private final Map<Handler, RepeatedFaults> filters = new HashMap<>();
    private final Map<Handler, Filter> before = new HashMap<>();

    @PostConstruct
    void begin() {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            RepeatedFaults once = new RepeatedFaults();
            Filter others = handler.getFilter();
            filters.put(handler, once);
            before.put(handler, others);
            handler.setFilter(others == null ? once : fault -> others.isLoggable(fault) && once.isLoggable(fault));
        }
    }

    @PreDestroy
    void end() {
        before.forEach(Handler::setFilter);
    }

    @Override
    public String name() {
        return "repeated-faults";
    }

    @Override
    public int seconds() {
        return SECONDS;
    }

    /** Takes the counts of all handlers; each has counted the same faults. */
    @Override
    public void run() {
        Map<String, Integer> counts = new HashMap<>();
        filters.values()
                .forEach(filter -> filter.take().forEach((fault, count) -> counts.merge(fault, count, Math::max)));
        counts.forEach((fault, count) ->
                LOG.log(Level.WARNING, "The same fault came {0} times more within a minute: {1}", new Object[] {
                    count, fault.substring(0, Math.min(LENGTH, fault.length()))
                }));
    }
}
