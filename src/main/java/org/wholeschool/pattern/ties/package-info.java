/**
 * Says what the log and the links say together: whether ties stand out in a pattern, and whether friends are named soon
 * after each other.
 *
 * <p>It keeps nothing, and is plain arithmetic: a pupil is a number that means nothing outside the run. Read
 * {@link org.wholeschool.pattern.ties.TieComparison} and {@link org.wholeschool.pattern.ties.SoonAfter}.
 * docs/methods.md has the words, the level and the power; docs/adr/0045-ties-are-compared-with-the-same-weeks.md has
 * the reasons.
 *
 * <ul>
 *   <li>Only links of friendship, online contact and travelling together count, established and recorded before what
 *       they are compared with ({@link org.wholeschool.pattern.ties.RecordedLink}). Links are written down after
 *       incidents, and nothing but the date mends that.
 *   <li>The caller hands in what its reader may read, and no more.
 *   <li>Chance comes from a seed that is handed in. The same seed gives the same answers, on one thread.
 *   <li>No answer names anyone, gives a circle's size, or says that the place is the cause.
 * </ul>
 */
package org.wholeschool.pattern.ties;
