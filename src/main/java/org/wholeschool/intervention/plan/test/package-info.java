/**
 * Fixes before a plan starts by what one will see whether it worked, and counts by that afterwards.
 *
 * <p>Entry points: {@link org.wholeschool.intervention.plan.test.PlanTests} (for pages) and
 * {@link org.wholeschool.intervention.plan.test.PlanTesting} (when a plan starts and is reviewed). Of the room it knows
 * {@code plan}, {@code plan.record} and {@code evaluation}.
 *
 * <ul>
 *   <li>A test is fixed when a plan about places starts: places, parts of the day, why and by which days the place was
 *       chosen, comparison and watched places, start, review.
 *   <li>{@code PlanTesting} proposes at most six comparison places
 *       ({@link org.wholeschool.intervention.plan.test.TestGround}), which the page ticks.
 *   <li>Whether counts can tell ({@link org.wholeschool.intervention.plan.test.Foresight}) is worked out each time, so
 *       it never counts a restricted concern. The head does not see it.
 *   <li><b>Counts</b> ({@link org.wholeschool.intervention.plan.test.TestCounts}) come from
 *       {@link org.wholeschool.pattern.week.PlaceCounts}: what every lead may read at that moment. Numbers of pupils
 *       leave as a band.
 * </ul>
 */
package org.wholeschool.intervention.plan.test;
