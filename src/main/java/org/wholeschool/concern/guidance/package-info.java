/**
 * Tells staff what to do for each kind of concern, in the words of the product or of the school.
 *
 * <p>It keeps the lines that a school wrote itself ({@link org.wholeschool.concern.guidance.OwnGuidance}); the lines of
 * the product are rows of {@code guidance.csv}. It knows {@code record}, and the rooms access and school. Read
 * {@link org.wholeschool.concern.guidance.Guidance} first.
 *
 * <ul>
 *   <li>Each row of {@code guidance.csv} has the day since when it reads so. When you change its words, change
 *       {@code since} too.
 *   <li>A school without a line of its own gets the line of the product. So a change reaches every school that changed
 *       nothing.
 *   <li>An own line remembers beside which day of the product's line it was written. Its school sees that there is a
 *       newer one.
 *   <li>A line that is {@code fixed} says what the law asks of the person who logs. It stays, and the own line follows
 *       it.
 *   <li>A line is found by the code of its category, not by its name. Casework of a school's own has one line for all.
 * </ul>
 */
package org.wholeschool.concern.guidance;
