package org.wholeschool.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells a story in each run, where others have their turn on one day in three. For what a school does daily: if that
 * broke, to learn it tomorrow would be a day too late.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface EveryDay {}
