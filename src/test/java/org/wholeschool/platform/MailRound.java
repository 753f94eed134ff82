package org.wholeschool.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends what waits to be sent now, so that no test waits for the job: when it returns, all of it has gone, whoever sent
 * it.
 */
@ApplicationScoped
public class MailRound {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    private MailJob job;

    private final TestDatabase owner = TestDatabase.asOwner();

    public void go() {
        job.run();
        Instant end = Now.instant().plus(PATIENCE);
        while (isTaken() && Now.instant().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    /**
     * The server's own job can have taken one a moment before, and be sending it: by an earlier clock, where a test has
     * set it back since. One that was refused waits for its next try, and is not waited for here.
     */
    private boolean isTaken() {
        Instant over = Now.instant().plus(Mail.TAKEN_FOR);
        return owner.number(
                        "select count(*) from outgoing_mail where tries > 0 and next_try_at > ? and next_try_at < ?",
                        Timestamp.from(over.minus(PATIENCE)),
                        Timestamp.from(over.plus(PATIENCE)))
                > 0;
    }
}
