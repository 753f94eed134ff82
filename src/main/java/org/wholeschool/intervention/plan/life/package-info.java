/**
 * Leads a plan through its life: a draft, a plan that runs, and one that is closed with what was learnt.
 *
 * <p>Entry points: {@link org.wholeschool.intervention.plan.life.Plans},
 * {@link org.wholeschool.intervention.plan.life.PlansWaiting} (which reviews and actions wait) and, for governors,
 * {@link org.wholeschool.intervention.plan.life.PlanProgress}. Of the room it knows {@code library}, {@code plan},
 * {@code plan.record}, {@code plan.test} and {@code plan.action}. Meetings know plans, not the reverse: what hangs on a
 * draft answers {@link org.wholeschool.intervention.plan.life.HoldsPlans}.
 *
 * <ul>
 *   <li>{@link org.wholeschool.intervention.plan.life.PlanCheck} checks what was typed, and says all that is wrong at
 *       once.
 *   <li>Saving names the edition that the form showed, so no one writes over what another person changed.
 *   <li>A plan that starts fixes its test in the same step, and marks the pattern from which it was begun as planned.
 *   <li>{@code PlanProgress} says how far plans are. No word, place, time or group of a plan is in it.
 * </ul>
 */
package org.wholeschool.intervention.plan.life;
