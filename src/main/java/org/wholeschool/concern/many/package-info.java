/**
 * Does one thing with several concerns of the list: acknowledges, assigns or tags them, or closes each with a sentence
 * of its own.
 *
 * <p>It keeps nothing of its own. It knows {@code list}, {@code inbox}, {@code log}, {@code triage}, {@code undo} and
 * {@code record}. Read {@link org.wholeschool.concern.many.ManyConcerns} first.
 *
 * <ul>
 *   <li>It is done with all of them or with none. The page says with which concern it could not be done.
 *   <li>A concern about sexual harm or violence, or with a pupil who was not spoken to yet, is never closed together
 *       with others ({@link org.wholeschool.concern.many.NotTogether}). Nor is one that is undecided, or of which
 *       something is still open: its own page asks for the reason.
 *   <li>Undo undoes it for all of them by the rules of {@code undo}.
 * </ul>
 */
package org.wholeschool.concern.many;
