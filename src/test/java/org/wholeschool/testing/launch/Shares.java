package org.wholeschool.testing.launch;

import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.EveryDay;
import org.wholeschool.testing.FullRun;
import org.wholeschool.testing.InTurn;
import org.wholeschool.testing.OnPostgresql;

/**
 * Shares out a run's tests to the two databases, each of which has a process of its own.
 *
 * <p>Services run on PostgreSQL, which schools use. On one day in five a service runs on H2 instead. Stories run on H2,
 * which newcomers use, each on one day in three. A class that is named with {@code -Dit.test} runs on both on any day,
 * and so does every class of a full run.
 */
public class Shares implements PostDiscoveryFilter {

    private static final int DAYS_OF_A_SERVICE = 5;
    private static final int DAYS_OF_A_STORY = 3;

    @Override
    public FilterResult apply(TestDescriptor test) {
        return FilterResult.includedIf(type(test).map(Shares::runs).orElse(true)
                && method(test).map(Shares::isToldToday).orElse(true));
    }

    /** A class goes when all its tests went: JUnit asks this of what has no children. */
    private static Optional<Class<?>> type(TestDescriptor test) {
        TestSource source = test.getSource().orElse(null);
        return Optional.ofNullable(
                source instanceof MethodSource method
                        ? method.getJavaClass()
                        : source instanceof ClassSource type ? type.getJavaClass() : null);
    }

    private static Optional<Method> method(TestDescriptor test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaMethod());
    }

    private static boolean isToldToday(Method test) {
        Class<?> type = test.getDeclaringClass();
        return !DatabaseOfRun.isShared()
                || !isStory(type)
                || type.isAnnotationPresent(InTurn.class)
                || test.isAnnotationPresent(EveryDay.class)
                || FullRun.hasItsTurn(turnOf(test, type), DAYS_OF_A_STORY);
    }

    /** Stories that are told in an order go on from each other, and have their turn together. */
    private static String turnOf(Method story, Class<?> type) {
        return type.isAnnotationPresent(TestMethodOrder.class) ? type.getSimpleName() : FullRun.nameOf(story);
    }

    private static boolean runs(Class<?> type) {
        return !DatabaseOfRun.isShared()
                || !DatabaseOfRun.isSkipped()
                        && hasItsTurn(type)
                        && (FullRun.isIt() || (isOnH2() ? runsOnH2(type) : runsOnPostgresql(type)));
    }

    private static boolean isOnH2() {
        return DatabaseOfRun.name().orElseThrow().equals(DatabaseOfRun.H2);
    }

    /**
     * {@link InTurn} asks this too, but later: what begins before its class does ({@code KilledNodeIT}) must not begin.
     */
    private static boolean hasItsTurn(Class<?> type) {
        InTurn turn = type.getAnnotation(InTurn.class);
        return turn == null || turn.value().isIt();
    }

    private static boolean runsOnPostgresql(Class<?> type) {
        return !isStory(type) && !isServiceOfH2(type)
                || type.isAnnotationPresent(OnPostgresql.class)
                || type.isAnnotationPresent(BothDatabases.class);
    }

    private static boolean runsOnH2(Class<?> type) {
        return type.isAnnotationPresent(BothDatabases.class)
                || type.isAnnotationPresent(DisabledIfSystemProperty.class)
                || !isOnPostgresqlOnly(type) && isStory(type)
                || isServiceOfH2(type);
    }

    /** Whether it is a service that runs on H2 today, which another day it does not. */
    private static boolean isServiceOfH2(Class<?> type) {
        return !isStory(type)
                && !isOnPostgresqlOnly(type)
                && FullRun.hasItsTurn(type.getSimpleName(), DAYS_OF_A_SERVICE);
    }

    private static boolean isOnPostgresqlOnly(Class<?> type) {
        return type.isAnnotationPresent(OnPostgresql.class) || type.isAnnotationPresent(EnabledIfSystemProperty.class);
    }

    private static boolean isStory(Class<?> type) {
        return type.getSimpleName().endsWith("StoryIT");
    }
}
