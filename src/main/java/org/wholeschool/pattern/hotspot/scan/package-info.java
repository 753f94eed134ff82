/**
 * The space-time scan: is there a group of neighbouring places and a stretch of time with more cases than chance
 * explains, when all groups and all stretches are looked at? docs/methods.md says it in words and formulas.
 *
 * <p>Plain arithmetic: places and intervals are indices, chance comes from a seed that is handed in
 * ({@link org.wholeschool.pattern.hotspot.scan.Chance}), and the same seed gives the same result to the last digit,
 * however many processors share the work.
 */
package org.wholeschool.pattern.hotspot.scan;
