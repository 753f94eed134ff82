package org.wholeschool.testing.launch;

import java.util.Optional;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.FullRun;
import org.wholeschool.testing.OnPostgresql;

/**
 * Shares out a run's classes to the two databases. Services run on PostgreSQL, which schools use; stories run on H2,
 * which newcomers use. On H2 a fifth of the services runs too, another one each day. A class that is named with
 * {@code -Dit.test}, and every class of a full run, runs on both.
 */
public class Shares implements PostDiscoveryFilter {

    private static final int FIFTHS = 5;
    private static final String POSTGRESQL = "postgresql";

    /** Set by the build around the tests; inside the server, where one test is run at a time, it is not. */
    private static final String SHARE = "wholeschool.test.share";

    private static final String NAMED = "it.test";

    @Override
    public FilterResult apply(TestDescriptor test) {
        Optional<Class<?>> type = test.getSource().filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getJavaClass());
        return FilterResult.includedIf(type.isEmpty() || runs(type.get()));
    }

    private static boolean runs(Class<?> type) {
        String database = System.getProperty(SHARE);
        return database == null || System.getProperty(NAMED) != null || FullRun.isIt()
                || (POSTGRESQL.equals(database) ? runsOnPostgresql(type) : runsOnH2(type));
    }

    private static boolean runsOnPostgresql(Class<?> type) {
        return !isStory(type) || type.isAnnotationPresent(OnPostgresql.class) || type.isAnnotationPresent(BothDatabases.class);
    }

    private static boolean runsOnH2(Class<?> type) {
        return isStory(type) && !type.isAnnotationPresent(OnPostgresql.class)
                || type.isAnnotationPresent(BothDatabases.class) || type.isAnnotationPresent(DisabledIfSystemProperty.class)
                || !type.isAnnotationPresent(EnabledIfSystemProperty.class) && FullRun.hasItsTurn(type.getSimpleName(), FIFTHS);
    }

    private static boolean isStory(Class<?> type) {
        return type.getSimpleName().endsWith("StoryIT");
    }
}
