/**
 * Shows a lead where and when concerns gather in the school, on one page: findings, the site plan and the grid.
 *
 * <p>It keeps nothing. What stands out is told by releases of {@code pattern.week}; how many there are is counted from
 * {@link org.wholeschool.concern.facts.ConcernFacts} when the page is asked for, all over the same weeks. It knows
 * {@code pattern}, {@code pattern.hotspot} and {@code pattern.week}, and the rooms access, concern (facts only),
 * disclosure and school. Read {@link org.wholeschool.pattern.overview.OurSchoolPage} first, then
 * {@link org.wholeschool.pattern.overview.Findings} and {@link org.wholeschool.pattern.overview.CountedWeeks}.
 *
 * <ul>
 *   <li>Numbers are exact, because whoever sees them may read the concerns behind them (docs/adr/0042). Each is that of
 *       the list that it leads to. Restricted concerns are in none.
 *   <li>What leaves the screen (the browser's print, "Show in a meeting") has
 *       {@link org.wholeschool.pattern.overview.Card#printed} and the plan, and no exact number, no grid, no kind.
 *   <li>All numbers of the page are of one stretch of weeks. A finding's own stretch is on the page of its pattern.
 *   <li>The page asks {@code feltBesidePage} and {@code feltOnPlan} of the room survey and {@code plansThere} of the
 *       room intervention itself; this package knows neither.
 *   <li>Other rooms count a school year through {@link org.wholeschool.pattern.overview.LoggedYears}: what pupils feel
 *       is compared with it, and a plan's share of the concerns is of it.
 * </ul>
 */
package org.wholeschool.pattern.overview;
