/**
 * Gathers everything that was recorded for one concern into one timeline, for its page.
 *
 * <p>It keeps nothing. It asks {@code triage}, {@code followup.overview}, {@code attachment}, {@code mine} and
 * {@code inbox} for what they keep. Read {@link org.wholeschool.concern.timeline.ConcernTimeline} first.
 *
 * <ul>
 *   <li>A package that keeps another kind of record about a concern implements
 *       {@link org.wholeschool.concern.timeline.TimelineSource} and needs no change here: case notes and safety plans
 *       are entries of the kinds {@link org.wholeschool.concern.timeline.TimelineKind#NOTE} and
 *       {@link org.wholeschool.concern.timeline.TimelineKind#PLAN}.
 *   <li>What is true of one pupil over years is the chronology's ({@code concern.chronology}).
 * </ul>
 */
package org.wholeschool.concern.timeline;
