package org.wholeschool.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.wholeschool.platform.config.Version;

/**
 * Ready is who can write to its database: {@code /health/ready} asks it, and answers 503 where it cannot. Tells the
 * product's version beside, and nothing else. However often it is asked, it writes once in a few seconds; one that does
 * not answer in time is waited for no longer, and no second one is begun beside it.
 */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    private static final Duration GOOD_FOR = Duration.ofSeconds(5);
    private static final long PATIENCE_SECONDS = 3;

    private static final Logger LOG = Logger.getLogger(DatabaseReady.class.getName());

    @Resource(lookup = "java:app/jdbc/wholeschool")
    private DataSource database;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Version version;

    private Future<Boolean> latest;
    private long begun;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database")
                .status(answer(tryDatabase()))
                .withData("version", version.getNumber())
                .build();
    }

    private synchronized Future<Boolean> tryDatabase() {
        if (latest == null || latest.isDone() && System.nanoTime() - begun > GOOD_FOR.toNanos()) {
            begun = System.nanoTime();
            latest = executor.submit(this::writes);
        }
        return latest;
    }

    private static boolean answer(Future<Boolean> look) {
        try {
            return look.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException noAnswer) {
            return false;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean writes() {
        try {
            WriteCheck.write(database);
            return true;
        } catch (SQLException refused) {
            LOG.log(
                    Level.SEVERE,
                    "Nothing can be written to the database (state {0}): not ready.",
                    refused.getSQLState());
            return false;
        }
    }
}
