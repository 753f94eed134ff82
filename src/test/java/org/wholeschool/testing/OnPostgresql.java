package org.wholeschool.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a class on PostgreSQL, and on H2 in a full run only. Other stories are told on H2, and of other services a fifth
 * runs there each day.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnPostgresql {

    /** @return why it does not run on H2 */
    String value();
}
