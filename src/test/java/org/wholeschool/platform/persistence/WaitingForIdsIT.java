package org.wholeschool.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.persistence.internal.helper.ConcurrencyUtil;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.junit.jupiter.api.Test;
import org.wholeschool.school.place.Place;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InServer;

/** Nobody who needs ids holds up others: a staff that logs at the same time would stand still. */
@BothDatabases("connections and sequences")
@InServer
class WaitingForIdsIT {

    /** As many as the pool has connections. */
    private static final int PEOPLE = 32;

    /** Jobs that run beside the test hold a connection each; whoever comes after waits for one, so none is free. */
    private static final int JOBS = 6;

    /** More than are fetched at once. */
    private static final int IDS = 60;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    @Resource
    private ManagedExecutorService threads;

    @Resource(lookup = "java:app/jdbc/wholeschool")
    private DataSource database;

    /** With EclipseLink's own setting whoever waits looks again and again. */
    @Test
    void whoWaitsAtALockOfEclipseLinkSleeps() {
        assertTrue(ConcurrencyUtil.SINGLETON.getAcquireWaitTime() > 0);
    }

    /**
     * Would ids be fetched by a connection of the same pool, each would wait for one that another holds, until the time
     * for that is up.
     */
    @Test
    void idsAreToBeHadWhenEverybodyHoldsAConnection() throws Exception {
        CountDownLatch all = new CountDownLatch(PEOPLE - JOBS);
        List<Future<Long>> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(threads.submit(() -> idsWhileAConnectionIsHeld(all)));
        }
        for (Future<Long> one : people) {
            assertEquals(IDS, one.get());
        }
    }

    private long idsWhileAConnectionIsHeld(CountDownLatch all) throws Exception {
        transaction.begin();
        try (Connection held = database.getConnection()) {
            held.createStatement().executeQuery("select count(*) from school").close();
            all.countDown();
            assertTrue(all.await(2, TimeUnit.MINUTES), "a connection for each");
            long ids = 0;
            for (int i = 0; i < IDS; i++) {
                ids += em.unwrap(AbstractSession.class).getSequencing().getNextValue(Place.class) == null ? 0 : 1;
            }
            return ids;
        } finally {
            transaction.rollback();
        }
    }
}
