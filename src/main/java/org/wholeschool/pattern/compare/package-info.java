/**
 * Puts two half-terms, school years or weeks side by side for a lead: where there was more, and what could be chance.
 *
 * <p>It keeps nothing: numbers are counted when they are asked for, exactly, and lead to their lists. It knows
 * {@code pattern}, {@code pattern.week} and {@code pattern.hotspot}. Of it {@code governance} knows {@code TwoRates}.
 * Read {@link org.wholeschool.pattern.compare.PeriodCounts} first.
 *
 * <ul>
 *   <li>Another thing to compare by is a table more in {@link org.wholeschool.pattern.compare.Compared}.
 *   <li>What is called more or fewer is {@link org.wholeschool.pattern.compare.Differences}' matter: docs/methods.md,
 *       "Two periods side by side".
 *   <li>Counts stay on the screen: what is printed has places and no number.
 * </ul>
 */
package org.wholeschool.pattern.compare;
