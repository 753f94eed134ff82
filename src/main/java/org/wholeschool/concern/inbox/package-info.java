/**
 * Shows leads what waits for them and by when, and escalates an urgent concern that no one acknowledges.
 *
 * <p>It keeps an {@link org.wholeschool.concern.inbox.InboxEntry} for a concern and the
 * {@link org.wholeschool.concern.inbox.Escalation} steps taken. It knows {@code log}, {@code mine} and {@code record},
 * and the rooms access, notice and school.
 *
 * <p>Read {@link org.wholeschool.concern.inbox.Inbox} first, then {@link org.wholeschool.concern.inbox.InboxBook},
 * which listens, and {@link org.wholeschool.concern.inbox.InboxWatch}, which a job calls every half minute.
 *
 * <ul>
 *   <li>{@link org.wholeschool.concern.inbox.InboxBook} hears each {@link org.wholeschool.concern.record.ConcernEvent}
 *       in the transaction of its action.
 *   <li>A concern that is logged here has an entry, and with it targets, reminders and steps. An imported one has none
 *       until it gets a case lead or changes hands. The demonstration makes entries without telling anyone.
 *   <li>An urgent concern goes up by any clock; everything else is counted in
 *       {@link org.wholeschool.school.calendar.SchoolHours}. Whether one is urgent depends on its category when it was
 *       logged, and on no later change ({@code ChangedSchoolIT}).
 *   <li>Each step and reminder is recorded under a lock on the entry, so that it comes once. Code that locks both locks
 *       the concern first, then its entry.
 *   <li>The last step goes to the head, who reads no such concern. {@link org.wholeschool.concern.inbox.UrgentForHead}
 *       shows that it waits, its kind unless it is restricted, who was told, and whom to find. The head records that
 *       they see to it.
 *   <li>{@link org.wholeschool.concern.inbox.CaseLeads} says whose a concern is and gives it to a lead or deputy who
 *       may read it.
 *   <li>{@link org.wholeschool.concern.inbox.Need} orders what waits: urgent concerns, what is overdue, then the rest
 *       by time. The inbox, home and "the next concern" have this one order.
 *   <li>{@link org.wholeschool.concern.inbox.AlertedPeople} tells from the notices who was alerted and who has read
 *       one.
 *   <li>An entry keeps what its last assignment and its last settling replaced, so that {@code concern.undo} can undo
 *       them. A hand-over cannot be undone for one concern.
 *   <li>A concern that changes hands, or is opened again, counts from that moment. Its target, reminders and steps
 *       belong to another turn ({@code InboxEntry.beginAnew}).
 *   <li>An unread addition keeps its concern in the inbox, closed or not, with the target for acknowledging.
 *   <li>A notice leads its reader to a page that is theirs ({@link org.wholeschool.concern.inbox.ConcernNews}). For a
 *       concern with the head it does not even say the kind.
 *   <li>A person who may no longer read a concern loses the notices about it and is no longer its case lead. A person
 *       whom a restriction names is told.
 *   <li>Entries, steps and notices go with their concern by {@code on delete cascade}.
 *   <li>{@code HeadNoticesIT} tells and follows every kind of notice. Add a new kind there.
 * </ul>
 */
package org.wholeschool.concern.inbox;
