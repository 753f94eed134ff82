/**
 * Starts a plan from a finding on one screen, with what the finding, the rota and the library propose.
 *
 * <p>It keeps nothing of its own: {@link org.wholeschool.intervention.start.QuickPlans} calls
 * {@code intervention.plan.life}, which checks and keeps the plan. It knows {@code intervention.plan} with
 * {@code action}, {@code life} and {@code page} below it, {@code intervention.library} and
 * {@code intervention.evaluation}, and the rooms access, pattern (what it tells) and school.
 *
 * <ul>
 *   <li>A plan is read by more people than a lead's screen, so what is proposed has counts in bands
 *       ({@link org.wholeschool.pattern.overview.FindingTold}).
 *   <li>Plan, start and first action are one step: where one part is refused, nothing is kept.
 * </ul>
 */
package org.wholeschool.intervention.start;
