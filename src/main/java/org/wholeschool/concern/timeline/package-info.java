/**
 * Says what an entry of a concern's timeline is, so that each package can give its own.
 *
 * <p>It keeps nothing and knows no other package. A package that keeps a kind of record about concerns implements
 * {@link org.wholeschool.concern.timeline.TimelineSource} as a service, as {@code note} and {@code safety} do.
 * {@code page} gathers the entries of all of them ({@link org.wholeschool.concern.page.ConcernTimeline}).
 *
 * <ul>
 *   <li>What is true of one pupil over years is the chronology's ({@code concern.chronology}).
 * </ul>
 */
package org.wholeschool.concern.timeline;
