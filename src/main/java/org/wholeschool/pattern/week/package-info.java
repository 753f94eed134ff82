/**
 * Finds what is new in each school week that has closed, and follows each pattern from week to week.
 *
 * <p>It keeps the looks at weeks as releases, what they counted ({@link org.wholeschool.pattern.week.PatternInput}),
 * patterns and their events. It knows {@code pattern}, {@code hotspot}, {@code hotspot.scan} and {@code trend}, and the
 * rooms access, concern (facts only), disclosure, notice, roster (names in texts only) and school.
 *
 * <p>Read {@link org.wholeschool.pattern.week.WeekLooks} first, then {@link org.wholeschool.pattern.week.Weeks} for
 * pages and {@link org.wholeschool.pattern.week.PatternLives}. docs/methods.md has the method.
 *
 * <ul>
 *   <li>Each school week has one look, which carries patterns on and notifies leads. Its release has a {@code period},
 *       unique in the database. A later run for that week is a release without one.
 *   <li>A run has a row ({@code pattern_run}, {@link org.wholeschool.pattern.week.WeekRuns}) that says how far it is
 *       and whether it was stopped. After a restart it begins again, because a look is kept whole or not at all.
 *   <li>What a look counted is encrypted in {@code pattern_input}, and no page reads it. With its parameters the run
 *       can be repeated to the last digit.
 *   <li>A week that counts a concern restricted since is made again before it is shown, in the same request, with the
 *       day that it had ({@link org.wholeschool.pattern.week.WeekLooks#makeAnew}). So no week is missing, and no gap
 *       shows the restriction.
 *   <li>That takes seconds, and as long for each earlier week in which a faded pattern was last found. What was hidden
 *       when it was read is remembered ({@link org.wholeschool.pattern.ReadReleases}), so that once is enough. Home
 *       counts its twelve weeks again without a search ({@link org.wholeschool.pattern.week.WeekLooks#total}). By night
 *       the eight weeks on offer are made again.
 *   <li>What a week's own look proved is read from that look, which stays and is shown to no one
 *       ({@link org.wholeschool.pattern.week.PatternLives#again}). The page of a pattern needs a week that tells it,
 *       and has the last one made again.
 *   <li>{@link org.wholeschool.pattern.week.WeekSweep} keeps the one look for good, and of later runs the latest. Older
 *       runs go after four weeks. Inputs stay for this school year and the last. A pattern names weeks and no release,
 *       so no reference is lost.
 *   <li>Looks beside ({@link org.wholeschool.pattern.week.WeekRecord.Beside}) test a finding within each part of the
 *       day, and for connected places of any shape. They find nothing by themselves, and name a place only if it could
 *       be shown alone.
 *   <li>A concern is left out if its day did not have its part of the day, or its place was not there. On a half-day a
 *       part counts by its share ({@link org.wholeschool.school.calendar.DayPlan#share}).
 *   <li>{@link org.wholeschool.pattern.week.PatternNews} counts changed patterns that no lead has answered. For a week
 *       with a concern restricted since, the home page counts nothing and does not wait. The head sees a number.
 *   <li>{@link org.wholeschool.pattern.week.PlaceCounts} gives plans the weekly counts that every lead may read at that
 *       moment. Pupils leave it as a band.
 * </ul>
 */
package org.wholeschool.pattern.week;
