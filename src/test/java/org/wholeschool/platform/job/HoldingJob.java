package org.wholeschool.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** Work of a night that takes long: it holds its thread until a test lets go. */
@ApplicationScoped
public class HoldingJob implements OneTimeJob {

    static final String NAME = "test-holding";

    private final Semaphore begun = new Semaphore(0);
    private volatile CountDownLatch end = new CountDownLatch(0);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        CountDownLatch latch = end;
        begun.release();
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    void hold() {
        end = new CountDownLatch(1);
    }

    void letGo() {
        end.countDown();
    }

    /** Waits until so many hold a thread each. */
    void awaitBegun(int many) throws InterruptedException {
        begun.acquire(many);
    }
}
