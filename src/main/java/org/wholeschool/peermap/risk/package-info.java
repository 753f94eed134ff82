/**
 * Writes risk assessments: each pupil, the contexts, what is done, and the end.
 *
 * <p>Rows are in {@code record} ({@code RiskAssessment}). Read {@link org.wholeschool.peermap.risk.RiskAssessments}
 * first, then {@link org.wholeschool.peermap.risk.RiskActions}. Of the room it knows {@code record} and {@code look}.
 *
 * <ul>
 *   <li><b>Assessments</b> begin while the map is open, or within a week after ({@code PeerMap.assessableUntil}). Named
 *       leads and deputies write them, all named people read them, and owners of actions who may read the request.
 *       Approving does not count.
 *   <li>Pupils are added from the open map, once everyone directly involved was considered.
 *       {@code RiskAssessments.close} requires that, a purpose for each name, a weight for each context, and an action.
 *   <li>A pupil not directly involved can be removed after closing too, because the link that led there may be wrong.
 *       Other texts stay.
 *   <li><b>Actions</b> can go to anyone who can own an action of a concern. An owner who does not read the assessment
 *       sees words that were written for them only, in tasks and neutral notices.
 *   <li>{@code RiskActions.handOver} gives an action only to a reader, unless its words are for others.
 *       {@code RiskTasks} puts actions into "My tasks" ({@link org.wholeschool.concern.followup.action.OtherTasks}).
 *       Start pages count days only ({@code waiting}). {@code RiskReminders} remind as for actions of concerns.
 *   <li><b>The form</b>: saving one part keeps what is typed in others. Of the contexts, valid ones are saved and
 *       invalid ones stay typed. Typed text waits sealed in the session ({@code TypedAssessments}). Enter saves
 *       nothing. The second of two writers sees the first one's change.
 * </ul>
 */
package org.wholeschool.peermap.risk;
