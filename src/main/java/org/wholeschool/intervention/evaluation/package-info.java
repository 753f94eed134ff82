/**
 * Works out whether an intervention worked, from counts for each school week, before and after.
 *
 * <p>It compares the place that changed with places that did not. Entry point:
 * {@link org.wholeschool.intervention.evaluation.Evaluation}, one primary test by one rule. Read
 * {@link org.wholeschool.intervention.evaluation.Design}, {@link org.wholeschool.intervention.evaluation.Gate} and
 * {@link org.wholeschool.intervention.evaluation.PrimaryTest} first, and docs/methods.md, "Did it work?". Why one test:
 * docs/adr/0032.
 *
 * <p>It is pure: no database, no clock and no name. Chance comes from a generator that the caller passes in. Commons
 * Statistics gives the distributions, ojAlgo the least-squares fit.
 *
 * <ul>
 *   <li>Weeks are school weeks, numbered from 0. A week without a school day has no number.
 *   <li>The weeks that chose the place are never in its baseline ({@code Design}).
 *   <li>The answer before the review is always "too early". Weeks outside the design change nothing.
 *   <li>{@code Gate} says before the start whether there will be enough concerns to notice a halving.
 *   <li>{@code DifferenceInDifferences}, {@code InterruptedSeries} and the displacement measures describe. Only
 *       {@code PrimaryTest} decides.
 *   <li>{@code Judgement} puts felt safety and staff confidence beside the counts. Fewer reports without pupils who
 *       feel safer are never a success.
 * </ul>
 */
package org.wholeschool.intervention.evaluation;
