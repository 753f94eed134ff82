/**
 * Keeps safety plans: what keeps one pupil safe after harm between pupils, from the draft to its end.
 *
 * <p>It keeps {@link org.wholeschool.concern.safety.SafetyPlan} with its versions and the places where pupils meet. It
 * knows {@code followup} (versions, and who can be a trusted adult), {@code record} and {@code triage}, and the rooms
 * access, notice, roster and school. {@code chronology} knows it.
 *
 * <p>Read {@link org.wholeschool.concern.safety.SafetyPlans} first, then
 * {@link org.wholeschool.concern.safety.SafetyPlanReading}.
 *
 * <ul>
 *   <li>A plan is about one pupil of one concern. The pupil harmed and the pupil alleged each have their own. The pages
 *       of one plan, and the chronology of its pupil, show nothing of the other plan.
 *   <li>People who may read the concern may read its plans, and one of them owns each. A trusted adult need not be one
 *       of them, and sees no plan: what they have to do is an action
 *       ({@link org.wholeschool.concern.followup.action.ConcernActions}).
 *   <li>A pupil has one plan that has not ended for each concern. The same form sent twice makes one.
 *   <li>Versions are {@link org.wholeschool.concern.followup.Edition}s. Each says by which
 *       {@link org.wholeschool.concern.safety.SafetyStep} it came about, so a review is a version too.
 *   <li>{@link org.wholeschool.concern.safety.SafetyPlanReviews} gives what is due to the home page.
 *       {@link org.wholeschool.concern.safety.SafetyReminders} tells the owner, and a week later the person who saved
 *       the plan, by the rule of {@link org.wholeschool.notice.TaskReminder}.
 *   <li>A plan goes with its concern ({@code on delete cascade}), and with its pupil when that pupil is taken out.
 * </ul>
 */
package org.wholeschool.concern.safety;
