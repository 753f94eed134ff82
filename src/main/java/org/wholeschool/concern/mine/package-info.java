/**
 * Shows people the concerns that they logged, and keeps what they add to them.
 *
 * <p>It keeps {@link org.wholeschool.concern.mine.Addition}s and who read them first
 * ({@link org.wholeschool.concern.mine.AdditionSeen}). It knows {@code injury}, {@code log} and {@code record}, and the
 * rooms access, roster and school. Read {@link org.wholeschool.concern.mine.MyConcerns} first, then
 * {@link org.wholeschool.concern.mine.Additions}.
 *
 * <ul>
 *   <li>People see that their concern was received, how far it is in one word, and their own words. They see nothing
 *       that the safeguarding team wrote.
 *   <li>They see whom they named and how they knew, as they said it ({@link org.wholeschool.concern.mine.OwnAnswers}).
 *       A pupil who was taken out is missing there as everywhere.
 *   <li>Once a concern is restricted, or is about an adult who works here, its words and names are no longer shown to
 *       the person who logged it. They still see how far it is, and can add to it.
 *   <li>An addition is a text of its own that never changes; on PostgreSQL the application may not update its row.
 *   <li>An addition waits until a lead says that they have read it, even on a closed concern
 *       ({@link org.wholeschool.concern.mine.Additions#unread}). The inbox shows its concern until then, with the
 *       target for acknowledging. If the head has it, their own list does.
 *   <li>An addition is kept once by the key of its form, also if it arrives twice at the same moment
 *       ({@link org.wholeschool.concern.mine.AddOnce}).
 * </ul>
 */
package org.wholeschool.concern.mine;
