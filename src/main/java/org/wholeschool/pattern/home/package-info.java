/**
 * Shows on a lead's home page what patterns tell: the strongest hotspot, and the concerns of each school week.
 *
 * <p>{@link org.wholeschool.pattern.home.StrongestHotspot} and {@link org.wholeschool.pattern.home.WeekTotals} are
 * beans that {@code WEB-INF/pattern/home-hotspot.xhtml} and {@code home-week.xhtml} read. The hotspot is the first card
 * of {@code pattern.overview}, with its exact numbers; the weeks come from releases of {@code pattern.week}, with their
 * thresholds. Neither is printed exactly. Nothing in the room knows this package.
 */
package org.wholeschool.pattern.home;
