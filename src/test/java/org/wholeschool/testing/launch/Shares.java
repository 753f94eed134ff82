package org.wholeschool.testing.launch;

import java.util.Optional;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.FullRun;
import org.wholeschool.testing.InFullRun;

/**
 * Shares out a run's tests to the two databases, each of which has a process of its own.
 *
 * <p>Services run on PostgreSQL, which schools use, and stories on H2, which newcomers use; a full run has both on
 * both. So does a run of what is named with {@code -Dit.test}. What a run has follows from its annotations alone.
 */
public class Shares implements PostDiscoveryFilter {

    @Override
    public FilterResult apply(TestDescriptor test) {
        return FilterResult.includedIf(type(test).map(Shares::runs).orElse(true));
    }

    /** A class goes when all its tests went: JUnit asks this of what has no children. */
    private static Optional<Class<?>> type(TestDescriptor test) {
        TestSource source = test.getSource().orElse(null);
        return Optional.ofNullable(
                source instanceof MethodSource method
                        ? method.getJavaClass()
                        : source instanceof ClassSource type ? type.getJavaClass() : null);
    }

    private static boolean runs(Class<?> type) {
        return !DatabaseOfRun.isShared()
                || !DatabaseOfRun.isSkipped() && (FullRun.isIt() || !isLeft(type) && hasThisDatabase(type));
    }

    /**
     * {@link InFullRun} asks this too, but later: what begins before its class does ({@code KilledNodeIT}) must not.
     */
    private static boolean isLeft(Class<?> type) {
        return type.isAnnotationPresent(InFullRun.class);
    }

    private static boolean hasThisDatabase(Class<?> type) {
        return type.isAnnotationPresent(BothDatabases.class) || DatabaseOfRun.isUsualFor(type);
    }
}
