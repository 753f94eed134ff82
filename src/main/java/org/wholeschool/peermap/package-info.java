/**
 * Controls identified maps: the request, the second person's approval, the emergency opening, the map and risk
 * assessments.
 *
 * <p>Entry points: {@link org.wholeschool.peermap.MapRequests} (ask, open in an emergency),
 * {@link org.wholeschool.peermap.MapDecisions} (approve, judge), {@link org.wholeschool.peermap.PeerMaps} (the map),
 * {@link org.wholeschool.peermap.RiskAssessments} and {@link org.wholeschool.peermap.RiskActions}. Read
 * {@link org.wholeschool.peermap.Maps} first, the rule of who reads and decides, then
 * {@link org.wholeschool.peermap.PeerMap}. It may know {@code platform}, {@code access}, {@code school},
 * {@code roster}, {@code concern}, {@code notice} and {@code link}. Why two people: docs/adr/0028.
 *
 * <ul>
 *   <li><b>Approval</b>: a lead or deputy asks. A deputy or the head decides; a lead decides only what a deputy asked.
 *       The person who asked never decides.
 *   <li>A request that began with a concern is decided only by people who may read that concern, and by the head
 *       ({@code Maps.mayDecide}). Being named as a reader of the map is not enough.
 *   <li><b>Readers</b>: the people named in the request and those who may decide read the request. The map opens only
 *       to the people named, not to the approver.
 *   <li><b>Time</b>: each look asks the clock ({@code PeerMap.isOpenTo}). {@code MapWatch} only records that a map
 *       closed or that a request lapsed, which it does after 28 days.
 *   <li><b>Emergency</b>: a lead or deputy opens a map alone if the school has a head or a data-protection officer to
 *       tell. One of the two is enough. The page says who is told ({@code Emergencies.told}).
 *   <li>An emergency map closes if no reason is given within a school day. A later reason does not reopen it
 *       ({@code PeerMap.standingAt}). Head, officer and those who may judge it are notified of the reason.
 *   <li>A person who still owes a reason can open another map after confirming it. Head and officer then get the notice
 *       {@code MAP_EMERGENCY_AGAIN}. The officer's notice leads to audit entries only.
 *   <li>An emergency that was wrong or not justified in time freezes its assessment ({@code PeerMap.isStoppedAt}).
 *       Those who judge it read the assessment. After "not right", the others do not.
 *   <li><b>Retention</b>: {@code MapSweep} deletes a request {@code wholeschool.map.keep-days} after its end. An
 *       assessment must be closed or frozen, with all actions done, for {@code wholeschool.map.assessment-keep-days}.
 *       An emergency that was never judged stays. A {@code MapTombstone} keeps kind, time and reason.
 *   <li><b>The map</b> is never stored; the audit keeps who looked. {@code PeerMaps} draws it for each look from
 *       {@link org.wholeschool.link.facts.LinkMapFacts}. Pupils who left are marked, pupils imported by mistake left
 *       out. Each one shown gets an audit entry.
 *   <li>{@code look.Rings} goes outwards along established links. A pupil whom only an unconfirmed link reaches is at
 *       the edge. A ring that would take the map over 80 pupils is left out whole.
 *   <li>A relationship is drawn for a lead only, and only between pupils already on the map, so everyone sees the same
 *       pupils. Roles are those of the map's own concern, for viewers who may read it.
 *   <li>The page is the list. {@code peermap.drawing} draws it in rings, for a wide screen and for a phone;
 *       {@code data-behind} counts lines that run behind somebody they do not tie, {@code data-overlaps} names that
 *       meet. {@code peer-map.js} brings forward what is chosen. The watermark is on the page and its print.
 *   <li>The script empties the page when the time is over, when the map is closed early, and after a minute without
 *       answers. It asks {@code MapOpenServlet} every 15 seconds, passively. {@code PeerMapPage} lives for one request.
 *   <li><b>Assessments</b> begin while the map is open, or within a week after ({@code PeerMap.assessableUntil}). Named
 *       leads and deputies write them, all named people read them, and owners of actions who may read the request.
 *       Approving does not count.
 *   <li>Pupils are added from the open map, once everyone directly involved was considered.
 *       {@code RiskAssessments.close} requires that, a purpose for each name, a weight for each context, and an action.
 *   <li>A pupil not directly involved can be removed after closing too, because the link that led there may be wrong.
 *       Other texts stay.
 *   <li><b>Challenged links</b>: which link led to whom is kept nowhere. {@code MapChallenges} notifies readers of open
 *       maps that show the link. It also notifies writers of assessments that may rest on it, closed ones too if it was
 *       wrong.
 *   <li><b>Actions</b> can go to anyone who can own an action of a concern. {@code RiskAction.isWordsAlone} marks words
 *       written for an owner who does not read the assessment. That owner sees these words only, in tasks and neutral
 *       notices.
 *   <li>{@code RiskActions.handOver} gives an action only to a reader, unless its words are for others.
 *       {@code RiskTasks} puts actions into "My tasks" ({@link org.wholeschool.concern.followup.action.OtherTasks}).
 *       Start pages count days only ({@code waiting}). {@code RiskReminders} remind as for actions of concerns.
 *   <li><b>The form</b>: saving one part keeps what is typed in others. Of the contexts, valid ones are saved and
 *       invalid ones stay typed. Typed text waits sealed in the session ({@code TypedAssessments}). Enter saves
 *       nothing.
 *   <li><b>Versions</b>: {@code RiskEdition} keeps every state of a pupil or context. The second of two writers sees
 *       the first one's change. Versions go with their assessment.
 * </ul>
 */
package org.wholeschool.peermap;
