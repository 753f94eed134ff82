package org.wholeschool.testing.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A story that changes the demonstration school, or counts what is there: one such class at a time. */
@ResourceLock("Northfield")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AtNorthfield {}
