/**
 * Makes the page of one concern, for a lead, and for the head the page of one about an adult.
 *
 * <p>It keeps nothing and knows what other packages of the room read: {@code list} (what was logged), {@code inbox}
 * (case lead and targets), {@code triage} (the record), {@code followup} (actions, referrals, parents, situations) and
 * {@code mine} (additions). Only {@code adult} knows it. Read {@link org.wholeschool.concern.page.ViewConcernPage}
 * first.
 *
 * <ul>
 *   <li>{@code webapp/concern/view.xhtml} and {@code head-view.xhtml} consist of the same parts
 *       ({@code WEB-INF/concern}), so each of these beans serves both.
 *   <li>{@link org.wholeschool.concern.page.CaseStrip} is the strip that stays in view: status, target, priority, case
 *       lead, and what can be done now.
 *   <li>{@link org.wholeschool.concern.page.NextSteps} derives what to do next from the record by fixed rules, and says
 *       what each step follows from. It invents nothing. A closed concern has a step only while a referral awaits an
 *       answer or a decision.
 *   <li>{@link org.wholeschool.concern.page.ConcernTimeline} gathers all that was recorded. It asks packages that it
 *       knows, and each {@link org.wholeschool.concern.timeline.TimelineSource} of the others. Undoing is
 *       {@code concern.undo}'s.
 *   <li>{@link org.wholeschool.concern.page.ViewConcernPage} leads on to {@code head-view.xhtml} for a concern about an
 *       adult, and that page leads back for others. So every link may name {@code view.xhtml}.
 * </ul>
 */
package org.wholeschool.concern.page;
