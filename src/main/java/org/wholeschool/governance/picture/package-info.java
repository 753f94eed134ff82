/**
 * Draws published numbers: where each mark is follows from the numbers that are written beside it, and from nothing
 * finer.
 *
 * <p>Each picture is given numbers that were published and says where its marks are, in units of the picture. Read
 * {@link org.wholeschool.governance.picture.YearBars} first. The pages are in webapp/WEB-INF/governance; the attack's
 * {@code PictureReader} works each picture out again.
 *
 * <p>It knows {@code platform}, and of {@code disclosure} what a change is. The rest of {@code governance} knows it.
 *
 * <ul>
 *   <li>No label is under 12 pixels on a phone: pictures are about as wide as one.
 *   <li>A picture has one text for people who do not see it, and the table one tap away has the numbers.
 *   <li>What is not told has no mark, and where that would look like none, a word.
 * </ul>
 */
package org.wholeschool.governance.picture;
