/**
 * Keeps what follows from a concern: actions and their owners' tasks, referrals, contact with parents, and each pupil's
 * situation.
 *
 * <p>It keeps {@link org.wholeschool.concern.followup.action.ConcernAction},
 * {@link org.wholeschool.concern.followup.referral.Referral},
 * {@link org.wholeschool.concern.followup.parents.ParentContact} and
 * {@link org.wholeschool.concern.followup.situation.PupilSituation}, each with its versions, and the list of agencies.
 * It knows {@code record}, and the rooms access, notice, roster and school.
 *
 * <p>Read {@link org.wholeschool.concern.followup.action.ConcernActions} first, then
 * {@link org.wholeschool.concern.followup.action.MyTasks}; for referrals
 * {@link org.wholeschool.concern.followup.referral.Referrals}.
 *
 * <ul>
 *   <li>Versions are {@link org.wholeschool.concern.followup.Edition}s: one row holds the state of now, and a row of
 *       versions holds every state, the newest too. {@link org.wholeschool.concern.followup.History} says what each
 *       change replaced.
 *   <li>A form carries the edition that it showed. A service that finds another one refuses and says so.
 *   <li>Forms of what is kept in versions are {@link org.wholeschool.concern.followup.EntryPage}s, which carry the
 *       edition and show what a colleague changed meanwhile.
 *   <li>Rows go with their concern by {@code on delete cascade}. A pupil is named in the row of now and in no version,
 *       so a pupil who was taken out leaves no trace.
 *   <li>Texts may still name that pupil; a person has to correct them
 *       ({@link org.wholeschool.concern.followup.FollowUpPeople#forget}).
 *   <li>{@link org.wholeschool.agency.Agency} lists the usual agencies, by which referrals are counted. A usual one has
 *       no row until the school changes it ({@link org.wholeschool.agency.SchoolAgency}). A referral keeps the name
 *       that its agency had when it was made.
 *   <li>The designated officer (LADO) is offered for a concern about an adult alone
 *       ({@link org.wholeschool.concern.followup.referral.Referrals#agencies}).
 *       {@link org.wholeschool.concern.followup.referral.OfficerDeadline} says by when, and the latest such referral,
 *       made or not, is the decision ({@link org.wholeschool.concern.followup.referral.Referrals#toOfficer}).
 *   <li>The owner of a task sees its words, its due date and who asks, and nothing of the concern.
 *       {@link org.wholeschool.concern.followup.action.ActionOwners} says who can own one.
 *   <li>Tasks of other rooms are in "My tasks" and "Actions" through
 *       {@link org.wholeschool.concern.followup.action.OtherTasks}, so this package knows none of those rooms.
 *   <li>{@link org.wholeschool.concern.followup.action.ActionReminders} reminds when the due date has passed, and once
 *       more a week later ({@link org.wholeschool.notice.TaskReminder}). The second time the person who asked is told
 *       too.
 *   <li>{@code due} only finds; {@code remind} locks the action, which counts how often its owner was reminded. So a
 *       reminder depends on no notice that is swept, and a look leaves no audit entry.
 *   <li>When an action is asked for again, the count is 0 again.
 *   <li>If the owner can no longer sign in, the person who asked is told at once. They also hear that an action is
 *       done, or cannot be; if they may no longer read the concern, its case lead does.
 *   <li>A notice about a task that is no longer that person's is taken back, because it would lead nowhere.
 * </ul>
 */
package org.wholeschool.concern.followup;
