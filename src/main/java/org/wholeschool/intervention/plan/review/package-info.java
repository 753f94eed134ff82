/**
 * Reviews a plan: asks once whether it worked, shows the figures behind that, and keeps what was decided.
 *
 * <p>Entry point: {@link org.wholeschool.intervention.plan.review.PlanReviews}. Read
 * {@link org.wholeschool.intervention.plan.review.PlanEvaluation} and
 * {@link org.wholeschool.intervention.plan.review.Judged} first. Of the room it knows {@code evaluation}, {@code plan},
 * {@code plan.record}, {@code plan.test} and, of which its part is shown, {@code plan.page} and {@code plan.voice}.
 *
 * <ul>
 *   <li>{@code PlanReviews.evaluate} runs once for each plan. {@code PlanEvaluation} keeps the answer, its reading
 *       beside felt safety, and encrypted weekly counts, from which pages work out every figure.
 *   <li>A plan without a test is judged by surveys alone ({@code NOT_ASKED}). Surveys are read in the same moment, and
 *       their answer is kept.
 *   <li>After a concern in the school was restricted, no figure is shown; the answer stays. Figures need the leads'
 *       threshold for all of them. Weeks appear as bands.
 *   <li><b>Decisions</b> ({@link org.wholeschool.intervention.plan.review.PlanDecision}) each have a reason and never
 *       change. Spreading a plan makes a draft with its goals and interventions, and no place.
 * </ul>
 */
package org.wholeschool.intervention.plan.review;
