/**
 * Takes what pupils and parents tell any member of staff against what is recorded, and brings it to a lead.
 *
 * <p>Rows are in {@code record} ({@code HeardChallenge}). Read {@link org.wholeschool.link.heard.HeardChallenges}
 * first. Of the room it knows {@code link}, {@code record}, {@code step}, {@code reading} and {@code challenge}.
 *
 * <ul>
 *   <li>Code that handles one looks at no link. Neither the answer, nor the audit, nor the time taken may show whether
 *       a link exists.
 *   <li>A lead or deputy enters it against each link concerned, with its original day and deadline, beside open
 *       challenges. A lead alone, who sees every link, can say that none is. Actions name the pupil shown.
 *   <li>A deputy sees no difference between "entered against links you cannot read" and "nothing is recorded". What
 *       deputies and the reporter see ends {@code wholeschool.link.challenge-keep-days} after {@code settledAt}. The
 *       row lasts as long as its challenges.
 * </ul>
 */
package org.wholeschool.link.heard;
