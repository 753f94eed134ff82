package org.wholeschool.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a test on one day in three, and in a full run. For what takes minutes, most of them starts of other processes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InTurn {

    /** Each is to take as long as the others. */
    enum Day {
        FIRST,
        SECOND,
        THIRD
    }

    /** @return on which of the three days */
    Day value();
}
