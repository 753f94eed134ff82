/**
 * Keeps requests for identified maps and risk assessments, says who reads each, and tells people of them.
 *
 * <p>Read {@link org.wholeschool.peermap.record.Maps} first, then {@link org.wholeschool.peermap.record.PeerMap} and
 * {@link org.wholeschool.peermap.record.RiskAssessment}. {@code MapNews} tells people; it never says whom a map names.
 * Of the room it knows nothing.
 *
 * <ul>
 *   <li><b>Readers</b>: the people named in the request and those who may decide read the request. The map opens only
 *       to the people named, not to the approver.
 *   <li>A request that began with a concern is decided only by people who may read that concern, and by the head
 *       ({@code Maps.mayDecide}). Being named as a reader of the map is not enough.
 *   <li><b>Time</b>: each look asks the clock ({@code PeerMap.isOpenTo}). No job has to come by for a map to close.
 *   <li>An emergency map closes if no reason is given within a school day. A later reason does not reopen it
 *       ({@code PeerMap.standingAt}).
 *   <li>An emergency that was wrong or not justified in time freezes its assessment ({@code PeerMap.isStoppedAt}).
 *       Those who judge it read the assessment. After "not right", the others do not.
 *   <li><b>Versions</b>: {@code RiskEdition} keeps every state of a pupil or context. Versions go with their
 *       assessment.
 *   <li>{@code RiskAction.isWordsAlone} marks words written for an owner who does not read the assessment.
 * </ul>
 */
package org.wholeschool.peermap.record;
