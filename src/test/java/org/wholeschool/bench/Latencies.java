package org.wholeschool.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Durations of one kind of request, and below what time which part of them was. */
final class Latencies {

    private final List<Long> millis = Collections.synchronizedList(new ArrayList<>());

    void add(long nanos) {
        millis.add(nanos / 1_000_000);
    }

    int count() {
        return millis.size();
    }

    /** @return the shortest time, in milliseconds, within which that share of them was done; 0 where there is none. */
    long within(double share) {
        List<Long> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    @Override
    public String toString() {
        return String.format(
                "%d; half within %d ms, 95 %% within %d ms, 99 %% within %d ms, all within %d ms",
                count(), within(0.5), within(0.95), within(0.99), within(1));
    }
}
