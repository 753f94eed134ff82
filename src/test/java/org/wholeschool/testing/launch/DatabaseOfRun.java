package org.wholeschool.testing.launch;

import java.util.Optional;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.wholeschool.testing.OnPostgresql;

/** Says on which database the tests of this process run. */
public final class DatabaseOfRun {

    static final String H2 = "h2";
    static final String POSTGRESQL = "postgresql";

    /** Named by the build for classes that are named, and set here for what asks for it in a run of everything. */
    private static final String NAMED = "wholeschool.test.database";

    /** Says that this run has two processes: the one that is there first has H2, the other one PostgreSQL. */
    private static final String SHARED = "wholeschool.test.shared";

    private DatabaseOfRun() {}

    /** @return its name; nothing in a unit test */
    static Optional<String> name() {
        if (System.getProperty(NAMED) == null && isShared()) {
            System.setProperty(NAMED, OneAtATime.PROCESS == 1 ? H2 : POSTGRESQL);
        }
        return Optional.ofNullable(System.getProperty(NAMED));
    }

    /** @return whether this run shares everything out to the two databases */
    public static boolean isShared() {
        return Boolean.getBoolean(SHARED);
    }

    /**
     * @param type a class of tests
     * @return whether this process has the database on which each run has it: H2 for a story, PostgreSQL for a service
     */
    public static boolean isUsualFor(Class<?> type) {
        boolean onH2 = type.isAnnotationPresent(DisabledIfSystemProperty.class)
                || type.getSimpleName().endsWith("StoryIT")
                        && !type.isAnnotationPresent(OnPostgresql.class)
                        && !type.isAnnotationPresent(EnabledIfSystemProperty.class);
        return name().orElseThrow().equals(H2) == onH2;
    }

    /** @return whether this run was asked to leave the process's database out */
    static boolean isSkipped() {
        return isShared() && Boolean.getBoolean("wholeschool.test.skip." + name().orElseThrow());
    }
}
