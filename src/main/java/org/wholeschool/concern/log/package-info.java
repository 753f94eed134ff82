/**
 * Takes a concern from the form: keeps the draft while staff type, checks the form, and logs it exactly once.
 *
 * <p>It keeps drafts ({@link org.wholeschool.concern.log.ConcernDraft}); what is logged belongs to
 * {@code concern.record}. It knows {@code attachment}, {@code guidance}, {@code injury} and {@code record}, and the
 * rooms access, roster and school.
 *
 * <p>Read {@link org.wholeschool.concern.log.LogConcernPage} first, then
 * {@link org.wholeschool.concern.log.ConcernLog}, {@link org.wholeschool.concern.log.ConcernDrafts} and
 * {@link org.wholeschool.concern.log.FormServlet}.
 *
 * <ul>
 *   <li>The form never expires: its view is stateless and its bean request-scoped. All that it knows is in its fields
 *       ({@link org.wholeschool.concern.log.FormValues}), which are also what the draft keeps.
 *   <li>A further part of the form is a fragment with fields {@code log:...} of its own. It reads what was typed before
 *       from {@code logConcernPage.values}.
 *   <li>In place of a view state the form carries its key and a seal ({@link org.wholeschool.concern.log.FormSeal}). No
 *       other site and no other person at that browser can send it. Its owner can, after signing in again.
 *   <li>The script posts the form every few seconds, and when a field loses the focus, without drawing a page. Each
 *       form has one encrypted row, which only its owner opens. The row goes in the transaction that logs the concern.
 *   <li>A draft keeps which page wrote last, so a late save, or one from a second window, overwrites nothing. The
 *       second window gets a form of its own, which keeps the first key as its {@code origin}.
 *   <li>"Log it" saves the draft first and sends then. A browser sends 64 KB at most while a page closes. So a longer
 *       form is saved sooner, and the page asks before unsaved words are left.
 *   <li>{@link org.wholeschool.concern.log.ConcernDraftExpiry} deletes drafts that were untouched for seven days, and
 *       drafts of accounts that have ended.
 *   <li>A draft names pupils, but is no {@link org.wholeschool.roster.PupilRecords}: only its owner can open it.
 *   <li>A form is logged once ({@code unique (school_id, submission)}). Two windows of one draft make one concern
 *       ({@code unique (school_id, logged_by, origin)}).
 *   <li>{@link org.wholeschool.concern.log.SameForm} recognises a second tap. A second window that says something else
 *       gets the number of the concern ({@link org.wholeschool.concern.log.LoggedAlready}): add to that one, or log
 *       another.
 *   <li>Whether an adult who works here is the concern is asked outside the form, and the answer is not sent. With
 *       "yes" nothing is kept. {@link org.wholeschool.concern.log.AdultRoute} is on every form, so reading it shows
 *       nothing either.
 *   <li>If something was kept, or a file chosen, before that "yes", the page has it deleted by the key of the form
 *       alone.
 *   <li>The form shows the floors with the places on offer ({@code WEB-INF/concern/plan.xhtml}, {@code tap-plan.js}).
 *       {@link org.wholeschool.concern.log.SitePlan} draws a schematic plan only for a school with coordinates and no
 *       plan of its own.
 *   <li>Forms of other pages keep typed words through a sign-out if they include
 *       {@code WEB-INF/concern/still-typed.xhtml}. Before it sends, the script asks for the page again, unless the page
 *       was drawn within a minute.
 *   <li>A person who is signed out signs in beside it, and the form goes with the view of the page as it opens now. It
 *       does not go if another person is in, or the edition has changed ({@link org.wholeschool.access.Sitting}).
 *   <li>Such a form gets all that its bean knows, beside its fields, from its address and that edition.
 *       {@code people.xhtml} has more steps and does not include it. Without scripts a form is sent as usual.
 * </ul>
 */
package org.wholeschool.concern.log;
