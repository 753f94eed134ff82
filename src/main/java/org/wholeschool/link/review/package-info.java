/**
 * Looks at links again, reminds those who owe that or an answer, and lets go what no one looked at.
 *
 * <p>It keeps nothing. Read {@link org.wholeschool.link.review.LinkReviews} first, then
 * {@link org.wholeschool.link.review.LinkExpiry} and {@link org.wholeschool.link.review.LinkReminders}, which jobs
 * call. Of the room it knows {@code link}, {@code record}, {@code step} and {@code reading}.
 *
 * <ul>
 *   <li>{@code LinkReviews} confirms unchanged links together. For a week, the person who confirmed them can undo it:
 *       the versions share a number, links changed since stay, and a date that has passed becomes today.
 *   <li><b>Deletion</b>: {@code LinkExpiry} deletes a link and its versions {@code wholeschool.link.grace-days} after
 *       its end, never while an answer is owed.
 * </ul>
 */
package org.wholeschool.link.review;
