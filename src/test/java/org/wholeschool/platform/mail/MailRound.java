package org.wholeschool.platform.mail;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Sends waiting mail at once. */
@Specializes
@ApplicationScoped
public class MailRound extends MailJob {

    private static final int PATIENCE_SECONDS = 120;

    private final ReadWriteLock underWay = new ReentrantReadWriteLock();

    /** The job of the server and those of tests, several at once. */
    @Override
    public void run() {
        underWay.readLock().lock();
        try {
            super.run();
        } finally {
            underWay.readLock().unlock();
        }
    }

    /** Returns when all that waited has gone, whoever sent it: the server's own job can be sending some of it. */
    public void go() {
        run();
        try {
            assertTrue(underWay.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS), "mail is still being sent");
            underWay.writeLock().unlock();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }
}
