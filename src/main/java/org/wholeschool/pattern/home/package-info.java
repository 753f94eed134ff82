/**
 * Shows on a lead's home page what patterns tell: the strongest hotspot, and the concerns of each school week.
 *
 * <p>{@link org.wholeschool.pattern.home.StrongestHotspot} and {@link org.wholeschool.pattern.home.WeekTotals} are
 * beans that {@code WEB-INF/pattern/home-hotspot.xhtml} and {@code home-week.xhtml} read. Every number comes from a
 * release, by {@code pattern.week} and {@code pattern.grid}, with their thresholds. Nothing in the room knows this
 * package.
 */
package org.wholeschool.pattern.home;
