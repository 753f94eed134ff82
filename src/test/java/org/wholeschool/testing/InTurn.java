package org.wholeschool.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Runs a test on one day in two, and in a full run. For what takes minutes, most of them starts of other processes. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InTurn {

    /** @return which classes have their turn on the same day: those of one name */
    String value();
}
