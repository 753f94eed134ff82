/**
 * Asks people to do something because of a plan, reminds them, and keeps what came of it and what it took.
 *
 * <p>Entry point: {@link org.wholeschool.intervention.plan.action.PlanActions}. Of the room it knows
 * {@code intervention}, {@code plan} and {@code plan.record}; of {@code concern} only the tasks that people have beside
 * those of concerns.
 *
 * <ul>
 *   <li>The owner of a {@link org.wholeschool.intervention.plan.action.PlanAction} sees its words among their tasks,
 *       not the plan.
 *   <li>The owner's answer is not checked for names, because only leads may ask whose name a word is. Leads, deputies
 *       and the head read it.
 *   <li>Actions can be agreed at a meeting before the plan runs, and what they took is entered after it is closed.
 *   <li>No one is reminded by night or at weekends ({@link org.wholeschool.intervention.plan.action.PlanReminders}).
 * </ul>
 */
package org.wholeschool.intervention.plan.action;
