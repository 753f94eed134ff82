/**
 * Runs the nightly work on patterns, and works weeks out again when many concerns came or went.
 *
 * <p>It keeps nothing. It knows {@code pattern}, {@code closed}, {@code peers} and {@code week}, and is the only
 * package that knows them all; no package knows it. Read {@link org.wholeschool.pattern.nightly.NightlyPatterns} first.
 *
 * <ul>
 *   <li>A new nightly step goes into {@link org.wholeschool.pattern.nightly.NightlyPatterns}. One that fails keeps no
 *       other from running.
 *   <li>{@link org.wholeschool.pattern.nightly.HotspotsAnew} listens to
 *       {@link org.wholeschool.concern.facts.ConcernFacts.Changed}, which is fired after a log came in or was undone.
 *       It asks for a run of its own each time, because one that has begun may have read the concerns before the
 *       change.
 * </ul>
 */
package org.wholeschool.pattern.nightly;
