/**
 * Asks of a school's findings and half-terms what its log and its links say together, keeps the answers and tells them.
 *
 * <p>It keeps answers as a release ({@link org.wholeschool.pattern.together.TogetherTold}): no number of a pupil, no
 * concern and no count of either. It knows {@code pattern}, {@code group}, {@code overview}, {@code ties} and
 * {@code week}, and the rooms access, concern (facts only), link (facts only) and school. Read
 * {@link org.wholeschool.pattern.together.TogetherLooks} first. docs/methods.md has the method.
 *
 * <ul>
 *   <li>A finding is asked about once, and again in the next half-term. So no one can look until chance agrees.
 *   <li>Asked are findings that began: what is busy every week has no day before which links count.
 *   <li>A release that counts a concern restricted since is shown to no one, and its questions are asked again.
 *   <li>Only a lead's screen shows it, never print or a meeting
 *       ({@link org.wholeschool.pattern.together.TogetherPage}).
 * </ul>
 */
package org.wholeschool.pattern.together;
