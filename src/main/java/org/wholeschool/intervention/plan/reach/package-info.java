/**
 * Works out how many pupils a plan reaches, what share of the concerns is there, and what it takes.
 *
 * <p>Entry point: {@link org.wholeschool.intervention.plan.reach.PlanReach}. Of the room it knows {@code library},
 * {@code plan}, {@code plan.record} and {@code plan.page}, of which its part is shown. What the numbers mean:
 * docs/methods.md.
 *
 * <ul>
 *   <li>It is worked out on request and kept nowhere.
 *   <li>Pupils come from {@link org.wholeschool.roster.RollSize} and the years that the writer names, and are told as a
 *       band ({@link org.wholeschool.intervention.plan.reach.PupilBand}).
 *   <li>Shares are counted exactly for leads ({@link org.wholeschool.pattern.overview.LoggedYears}) and are not
 *       printed.
 *   <li>Effort comes from actions, else the writer, else the library
 *       ({@link org.wholeschool.intervention.plan.reach.PlanEffort}).
 * </ul>
 */
package org.wholeschool.intervention.plan.reach;
