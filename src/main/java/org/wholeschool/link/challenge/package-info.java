/**
 * Enters what a pupil or a parent says against a link, and their answer.
 *
 * <p>Rows are in {@code record} ({@code Challenge}). Read {@link org.wholeschool.link.challenge.LinkChallenges} first.
 * Of the room it knows {@code link}, {@code record}, {@code step}, {@code facts} and {@code reading}.
 *
 * <ul>
 *   <li>Until the answer, the link counts nowhere, maps draw it as unconfirmed, and it is not deleted. Each challenge
 *       has its own answer, the one due first before others.
 *   <li>A challenge is deleted with its link, or {@code wholeschool.link.challenge-keep-days} after its answer.
 * </ul>
 */
package org.wholeschool.link.challenge;
