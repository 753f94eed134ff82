/**
 * Tests whether a school's total of this week is more than its own past leads to expect.
 *
 * <p>It is plain arithmetic over counts per week, without a place, a pupil, a database or a clock, and knows no other
 * package of ours. Quantiles come from Apache Commons Statistics. Read
 * {@link org.wholeschool.pattern.trend.SchoolTrend} first; docs/methods.md has the words and the formulas.
 *
 * <ul>
 *   <li>Weeks are compared by their counts per open day. Half-days, closures, weekends and holidays are left out, with
 *       what happened on them ({@link org.wholeschool.pattern.trend.SchoolWeeks}).
 *   <li>A week without an open day is a gap: it is in no base line, and nothing is expected for it.
 *   <li>{@link org.wholeschool.pattern.trend.Farrington} needs three years of data; before,
 *       {@link org.wholeschool.pattern.trend.BayesPredictive} is used. The limits are checked against the R package
 *       surveillance.
 *   <li>The library has the negative binomial distribution for whole sizes only, so
 *       {@link org.wholeschool.pattern.trend.NegativeBinomial} uses its incomplete beta function.
 * </ul>
 */
package org.wholeschool.pattern.trend;
