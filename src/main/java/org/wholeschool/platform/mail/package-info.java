/**
 * Sends mail after the action that asked for it is committed.
 *
 * <p>Entry point: {@link org.wholeschool.platform.mail.Mail}. Read docs/automatic-work.md, "Mail", for what is tried
 * again and when. A notice in the application is told through {@code notice.Notices}, which mails it.
 *
 * <p>It may know {@code platform}, {@code config}, {@code crypto}, {@code persistence} and {@code job}: what waits is
 * encrypted, kept in the database and sent by a job.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>Call {@code Mail.send} within an action's transaction. The mail goes if that transaction is committed, and not
 *       otherwise.
 *   <li>A mail names no pupil and quotes nothing that anyone wrote. Of a concern it says at most the kind and the link,
 *       and not the kind if only some people may read it.
 *   <li>Ask {@code Mail.isSetUp} before a page says that mail has gone. Mail that is asked for without a server waits
 *       until there is one.
 *   <li>A mail can come twice if a node is killed while it sends (docs/adr/0001-two-schedulers.md).
 *   <li>A mail says days as pages do, by {@code SchoolDates}: {@code MeetingPost} and {@code SummaryNotices} say any.
 *   <li>The address, the subject and the text never appear in a log: a fault is logged by its class.
 * </ul>
 */
package org.wholeschool.platform.mail;
