package org.wholeschool.access.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A lane of a queue in which all places are taken and as many wait as may, until it is closed. */
public final class FullQueue implements AutoCloseable {

    private final CountDownLatch leave = new CountDownLatch(1);
    private final List<Future<?>> all = new ArrayList<>();
    private final ExecutorService people = Executors.newCachedThreadPool();

    /**
     * @param queue whose lane it is
     * @param lane to fill
     */
    public FullQueue(SignInQueue queue, SignInQueue.Lane lane) {
        for (int i = 0; i < SignInQueue.AT_ONCE + SignInQueue.WAIT_AT_MOST; i++) {
            all.add(people.submit(() -> {
                // Whoever has waited for long enough comes again.
                while (!people.isShutdown() && !queue.attempt(lane, this::stay, () -> false)) {
                    Thread.onSpinWait();
                }
            }));
        }
        while (!queue.isFull(lane)) {
            Thread.onSpinWait();
        }
    }

    private boolean stay() {
        try {
            leave.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    @Override
    public void close() throws InterruptedException, ExecutionException {
        people.shutdown();
        leave.countDown();
        for (Future<?> person : all) {
            person.get();
        }
    }
}
