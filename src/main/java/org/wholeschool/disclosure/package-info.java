/**
 * Decides what may leave: thresholds, merging and rounding, as plain arithmetic.
 *
 * <p>The unit of protection is the pupil, never the concern. Entry points:
 * {@link org.wholeschool.disclosure.PublicationRule} (governors), {@link org.wholeschool.disclosure.LeadThreshold}
 * (leads), {@link org.wholeschool.disclosure.SmallNumbers} (texts), {@link org.wholeschool.disclosure.Change} (arrows).
 * Read {@code PublicationRule} and {@link org.wholeschool.disclosure.FixedMerging} first, and
 * docs/disclosure-method.md. Why: docs/adr/0030.
 *
 * <p>It knows no other room, no database, no clock and no chance (walls <em>pure</em> and <em>no clock, no
 * chance</em>). {@code family} and {@code trust} know this package; {@code group}, {@code suppression} and
 * {@code cellkey} know nothing.
 *
 * <ul>
 *   <li><b>Merging is a fixed tree.</b> Were a failing cell to take in the next one, readers would know which failed,
 *       and that the other holds a pupil. {@code MergingAttackTest} tries every table of small numbers.
 *   <li>In a two-way table cells merge within a row, then whole rows merge. Rows are categories, or places where there
 *       are no categories.
 *   <li>Distinct pupils are counted in the merged block and then rounded, never added up. A year group's block must
 *       leave enough pupils of that year group's roll.
 *   <li>No pupil may be in more than half of a block's concerns. Shares of involvements alone would pass a block whose
 *       every concern is about one pupil and a different other one.
 *   <li>For leads each concern that names no pupil is one unknown person. For governors it is a concern and no pupil.
 *   <li>An installation can raise a threshold and never lower it.
 * </ul>
 */
package org.wholeschool.disclosure;
