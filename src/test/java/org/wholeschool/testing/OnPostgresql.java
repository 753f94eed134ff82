package org.wholeschool.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tells a story on PostgreSQL, and on H2 in a full run only. Other stories are told on H2. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnPostgresql {

    /** @return why it is not told on H2 like other stories */
    String value();
}
