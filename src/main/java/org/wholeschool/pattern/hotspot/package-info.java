/**
 * Compares where and when concerns are recorded with what chance explains, as plain arithmetic over primitive arrays.
 *
 * <p>It keeps nothing, and knows {@code disclosure} and {@code pattern.hotspot.scan} alone: no database, no clock, no
 * name. A pupil is a number that means nothing outside the run. Read
 * {@link org.wholeschool.pattern.hotspot.ConcernGrid} first, then {@link org.wholeschool.pattern.hotspot.Level} and
 * {@link org.wholeschool.pattern.hotspot.WindowGrid}.
 *
 * <ul>
 *   <li>What to expect of a cell has exact hypergeometric chances, because the margins are fixed
 *       ({@link org.wholeschool.pattern.hotspot.Expectation}).
 *   <li>A colour needs a size and a chance. It is tested again with the most involved pupil counted once, so that the
 *       story of one pupil is not coloured as a pattern ({@link org.wholeschool.pattern.hotspot.Level}).
 *   <li>For leads, a concern that names no pupil counts as one unknown person of its own
 *       ({@link org.wholeschool.pattern.hotspot.ConcernGrid}). For governors it counts as none
 *       ({@code disclosure.PublicationRule}).
 * </ul>
 */
package org.wholeschool.pattern.hotspot;
