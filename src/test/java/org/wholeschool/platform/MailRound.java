package org.wholeschool.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Sends what waits to be sent now, so that no test waits for the job. */
@Specializes
@ApplicationScoped
public class MailRound extends MailJob {

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

    /** When it returns, all of it has gone, whoever sent it: the server's own job can be sending one, too. */
    public void go() {
        run();
        underWay.writeLock().lock();
        underWay.writeLock().unlock();
    }
}
