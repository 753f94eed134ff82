/**
 * Keeps the record of a concern: what was logged, who is involved, and the one rule on who may read it.
 *
 * <p>{@link org.wholeschool.concern.record.Concern} and its {@link org.wholeschool.concern.record.Involvement}s are
 * what a member of staff logged. {@link org.wholeschool.concern.record.Triaged} is the half that the safeguarding team
 * writes. Values that several packages share, such as {@link org.wholeschool.concern.record.CaseField}, are here as
 * well. Every other package of the room knows this one, and it knows none of them. Of other rooms it knows access,
 * roster and school.
 *
 * <p>Read {@link org.wholeschool.concern.record.ReadableConcerns} first, then
 * {@link org.wholeschool.concern.record.Concern}, whose fields are in three parts: what was logged
 * ({@link org.wholeschool.concern.record.LoggedConcern}), what the team decided, and who reads it.
 *
 * <ul>
 *   <li>A query for concerns, or for what belongs to one, uses {@code condition("c")} and {@code bind(query)} of
 *       {@link org.wholeschool.concern.record.ReadableConcerns}. A single look-up uses {@code orNotFound(concern)}. The
 *       test {@code ConcernReaders} reads the sources and lists the exceptions with their reasons.
 *   <li>Leads and deputies read a concern, unless it is restricted and does not name them. A concern about an adult who
 *       works here is for the head alone. The same people read everything that belongs to the concern.
 *   <li>No list says how many concerns it leaves out. That number, or its absence, would give a case away.
 *   <li>What was logged never changes. When the team changes the category or the part of a pupil, the logged one is
 *       kept beside it.
 *   <li>A part belongs to one pupil in one concern. It is never a property of the pupil.
 *   <li>A concern keeps the part of the day that it was logged with, even if the school day changes later.
 *   <li>An action fires a {@link org.wholeschool.concern.record.ConcernEvent} itself. Listeners such as
 *       {@link org.wholeschool.concern.inbox.InboxBook} act in the same transaction.
 *   <li>A table that belongs to a concern refers to it with {@code on delete cascade}, so that no deletion can forget
 *       it.
 *   <li>A {@code @ViewScoped} page that shows anything of a concern has {@code lookAgain}, called before the page is
 *       drawn again. Its bean holds what it read earlier, and the concern may be restricted since
 *       ({@code StalePageStoryIT}).
 *   <li>A lead hands over only concerns that they may read, to a person who may read them ({@code goesOver}). Heads and
 *       administrators see numbers of all.
 * </ul>
 */
package org.wholeschool.concern.record;
