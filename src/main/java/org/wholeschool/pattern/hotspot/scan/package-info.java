/**
 * Scans places and time for clusters: neighbouring places with more cases in a stretch of time than chance explains.
 *
 * <p>It keeps nothing and knows no other package of ours. Places and intervals are indices. Read
 * {@link org.wholeschool.pattern.hotspot.scan.SpaceTimeScan} first; docs/methods.md has the words and the formulas.
 *
 * <ul>
 *   <li>All groups of neighbouring places and all stretches of time are tested, and chance is judged by the strongest
 *       of each replicate.
 *   <li>Windows are compared by the published likelihood ratio
 *       ({@link org.wholeschool.pattern.hotspot.scan.LikelihoodRatio}), or, as the product does, by how rare their
 *       counts are ({@link org.wholeschool.pattern.hotspot.scan.Rarities}), which finds more.
 *   <li>Chance comes from a seed that is handed in ({@link org.wholeschool.pattern.hotspot.scan.Chance}). The same seed
 *       gives the same result to the last digit, on any number of processors.
 *   <li>{@link org.wholeschool.pattern.hotspot.scan.ExposurePermutation} takes into account when a place was open at
 *       all, such as a week of two days. {@link org.wholeschool.pattern.hotspot.scan.WithinStrata} and
 *       {@link org.wholeschool.pattern.hotspot.scan.FlexibleScan} are for a second look only.
 * </ul>
 */
package org.wholeschool.pattern.hotspot.scan;
