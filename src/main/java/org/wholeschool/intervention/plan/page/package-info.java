/**
 * Shows one plan as one form, with all that can be typed, chosen and seen beside it.
 *
 * <p>It keeps nothing. Read {@link org.wholeschool.intervention.plan.page.ContextPlanPage} first, then
 * {@link org.wholeschool.intervention.plan.page.PlanFields}. Of the room it knows {@code plan}, {@code plan.life},
 * {@code plan.action}, {@code plan.test} and {@code library}. Parts of the page that show a review, pupils' voice,
 * reach or past plans are in the packages of these.
 *
 * <ul>
 *   <li><b>Two writers</b>: the second writer sees what the first changed beside their own text; saving again replaces
 *       it ({@link org.wholeschool.intervention.plan.page.ChangedMeanwhile}).
 *   <li>What was typed is never written down with a session: texts are {@code transient}.
 *   <li>A plan begins from a pattern, a group, the trend of the school, a cell of a table
 *       ({@link org.wholeschool.intervention.plan.page.PlanFromCell}) or a blank page.
 *   <li>Where no comparison place is ticked, those that are proposed are, and the writer sees which
 *       ({@link org.wholeschool.intervention.plan.page.PlanTestPage}).
 * </ul>
 */
package org.wholeschool.intervention.plan.page;
