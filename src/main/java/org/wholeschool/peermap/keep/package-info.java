/**
 * Does for identified maps what jobs do: closes and deletes in time, tells of challenged links, and answers other
 * rooms.
 *
 * <p>It keeps nothing of its own. Read {@link org.wholeschool.peermap.keep.MapWatch} first, then
 * {@link org.wholeschool.peermap.keep.MapSweep}. {@code PupilsInMaps} and {@code PupilsOnMaps} say who has looked at a
 * child, {@code OwnedMaps} what a person leaves behind. Of the room it knows {@code record} and {@code look}.
 *
 * <ul>
 *   <li>{@code MapWatch} only records that a map closed or that a request lapsed, which it does after 28 days.
 *   <li><b>Retention</b>: {@code MapSweep} deletes a request {@code wholeschool.map.keep-days} after its end. An
 *       assessment must be closed or frozen, with all actions done, for {@code wholeschool.map.assessment-keep-days}.
 *       An emergency that was never judged stays. A {@code MapTombstone} keeps kind, time and reason.
 *   <li><b>Challenged links</b>: which link led to whom is kept nowhere. {@code MapChallenges} notifies readers of open
 *       maps that show the link. It also notifies writers of assessments that may rest on it, closed ones too if it was
 *       wrong.
 * </ul>
 */
package org.wholeschool.peermap.keep;
