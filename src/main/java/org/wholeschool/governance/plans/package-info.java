/**
 * Tells governors which interventions run: how far each is, and what it is, in a lead's words.
 *
 * <p>Entry point: {@link org.wholeschool.governance.plans.PlanStatements}. It knows {@code governance}, and of plans
 * {@link org.wholeschool.intervention.plan.life.PlanProgress} alone.
 *
 * <ul>
 *   <li>That an intervention runs, its lever, its days and its steps are always shown. What it is appears only in a
 *       statement that a lead wrote for governors and {@link org.wholeschool.governance.PublicTexts} checked.
 *   <li>A plan's title was written for people who read plans, so governors never see it.
 *   <li>A statement never changes. A new one follows, also to take away what was said.
 *   <li>Drafts are never shown. A plan that ended is shown for a year.
 * </ul>
 */
package org.wholeschool.governance.plans;
