/**
 * Tells people what concerns them: in the application at once, and by mail.
 *
 * <p>Entry points: {@link org.wholeschool.notice.Notices}, {@link org.wholeschool.notice.NewNotice} and
 * {@link org.wholeschool.notice.NoticeKind} to send one, {@link org.wholeschool.notice.MyNotices} to read them; for
 * reminders {@link org.wholeschool.notice.TaskReminder} and {@link org.wholeschool.notice.ReminderHours}. Read
 * {@code Notices} first.
 *
 * <p>It may know the platform and {@code access}. It knows no room that tells something.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>Call {@code Notices.send(accounts, notice)} in the transaction of what it is about.
 *   <li>A {@link NewNotice} is a kind, a subject and a stage, which each person gets once, a category or course at
 *       most, and a page. It holds no pupil's name and no word that anyone wrote.
 *   <li>{@code sendUnlessUnread} is for what comes often: one notice until the person has looked. {@code settle} takes
 *       back what is settled.
 *   <li>{@link NoticePost} mails a notice later, unless it was read meanwhile. Without a mail server it waits, and the
 *       application says so. What is urgent goes to everyone, the rest to those who want it.
 *   <li>A notice leads its reader to a page that is theirs ({@code concern.inbox.ConcernNews}). Of a concern that is
 *       with the head it does not even say the kind.
 *   <li>A person who may no longer read a concern has the notices about it taken back ({@code Notices.takeBack}), and
 *       is no longer its case lead. A person who is newly named on a restricted concern is told.
 *   <li>{@code HeadNoticesIT} sends and follows each notice of concerns, their actions and handing over. A new kind of
 *       these belongs there.
 *   <li>{@link TaskReminder} says when the owner of a task is reminded, and when the person who asked is told.
 *       {@link ReminderHours}: on weekdays by day only.
 *   <li>{@link AccessNotices} implements {@code access.approval.AccessNews}, because the person who uses a one-time
 *       link has no role yet that could permit {@code send}.
 *   <li>A mail that goes by another way ({@code NoticeKind.isMailedOtherwise}) is not sent twice.
 * </ul>
 */
package org.wholeschool.notice;
