package org.wholeschool.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Runs a test on H2 and on PostgreSQL in every run, because the two databases differ in what it tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface BothDatabases {

    /** @return what differs: locks, row-level security, flush, dates, native SQL */
    String value();
}
