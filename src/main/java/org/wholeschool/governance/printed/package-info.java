/**
 * Prints the governors' dashboard as a PDF of two A4 pages that a screen reader can read (PDF/UA).
 *
 * <p>Entry points: {@link org.wholeschool.governance.printed.PrintedDashboards}, the permitted action, and
 * {@link org.wholeschool.governance.printed.DashboardPdf}, which has the page's own words and pictures and no number of
 * its own.
 *
 * <p>It may know {@code platform}, {@code access} and {@code school}, and of {@code governance} the dashboard, its
 * pictures and its interventions.
 *
 * <ul>
 *   <li>What the page has behind a tap is not printed; a picture's text has its main numbers instead.
 *   <li>What only leads see is not printed.
 *   <li>No letter is smaller than 9 points. If the words do not fit on two pages in the largest size, a smaller one is
 *       taken. If a lead has written so much that the smallest does not fit either, a third page follows.
 *   <li>An answer is never split between two pages, unless it is longer than one.
 * </ul>
 */
package org.wholeschool.governance.printed;
