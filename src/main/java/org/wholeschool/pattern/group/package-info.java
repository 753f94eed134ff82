/**
 * Finds groups of pupils in graded links and says how sure each one is, as plain arithmetic.
 *
 * <p>It keeps nothing: a pupil is a number that means nothing outside the run. It knows {@code disclosure.group} alone,
 * and the Leiden algorithm of its authors. Read {@link org.wholeschool.pattern.group.GroupRun} first, then
 * {@link org.wholeschool.pattern.group.Stability} and {@link org.wholeschool.pattern.group.GroupPublication}.
 * docs/methods.md has the words and the formulas.
 *
 * <ul>
 *   <li>Chance comes from a seed that is handed in. The same seed gives the same result to the last digit, on any
 *       number of processors.
 *   <li>All groups are told with one set of attributes ({@code disclosure.group.ProfileRule}). To drop attributes group
 *       by group would say whose are rare.
 *   <li>{@link org.wholeschool.pattern.group.GroupPublication} holds a change of one member back, so that no two
 *       releases tell of one pupil. {@code TwoReleasesAttackTest}, {@code NewConcernAttackTest} and
 *       {@code ChallengeAttackTest} try it, and {@code GroupAttackIT} through the services.
 *   <li>What is told stays true for those who stayed. A pupil who came or went is in nothing that is worked out.
 *   <li>A {@link org.wholeschool.pattern.group.Standing} is kept encrypted by the caller, and translated to the numbers
 *       of the next run.
 *   <li>Neither the order of groups nor their ids follow size or the roll.
 *   <li>The number of a pupil decides nothing: {@link org.wholeschool.pattern.group.Leiden} deals numbers again for
 *       each run, because the library prefers the lower of two equal moves.
 * </ul>
 */
package org.wholeschool.pattern.group;
