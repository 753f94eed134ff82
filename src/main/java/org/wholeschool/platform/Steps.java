package org.wholeschool.platform;

import java.util.Arrays;
import java.util.Objects;

/** Several things to do, none of which may keep the others from being done. */
public final class Steps {

    private Steps() {}

    /**
     * Does each in order, also after one that failed.
     *
     * @throws RuntimeException of the first that failed, which knows those of the others, after all were tried
     */
    public static void all(Runnable... steps) {
        Arrays.stream(steps)
                .map(Steps::fault)
                .filter(Objects::nonNull)
                .reduce((first, other) -> {
                    first.addSuppressed(other);
                    return first;
                })
                .ifPresent(fault -> {
                    throw fault;
                });
    }

    private static RuntimeException fault(Runnable step) {
        try {
            step.run();
            return null;
        } catch (RuntimeException fault) {
            return fault;
        }
    }
}
