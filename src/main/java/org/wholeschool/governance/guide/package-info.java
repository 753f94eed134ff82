/**
 * Teaches governors to read their page: a tour, the words of the page, and good questions.
 *
 * <p>Entry point: {@link org.wholeschool.governance.guide.GovernorTours}, which keeps for each account whether the tour
 * has been ended. It knows nothing of numbers. The texts are in {@code text/guide.properties}.
 *
 * <ul>
 *   <li>A governor sees the tour on their first visit, other readers of the page when they ask for it.
 *   <li>Each step is anchored to the part of the page that it explains. {@code GovernorStoryIT} follows each.
 *   <li>The tour has 500 words at most, which takes three minutes; {@code TourWordsTest} counts them.
 * </ul>
 */
package org.wholeschool.governance.guide;
