/**
 * Asks for an identified map, decides about it, opens one alone in an emergency, and gives it up again.
 *
 * <p>Rows are in {@code record} ({@code PeerMap}). Read {@link org.wholeschool.peermap.request.MapRequests} first (ask,
 * open in an emergency), then {@link org.wholeschool.peermap.request.MapDecisions} (approve, judge). Of the room it
 * knows {@code record}, {@code reading} and {@code risk} (an assessment begins on the page of a request).
 *
 * <ul>
 *   <li><b>Approval</b>: a lead or deputy asks. A deputy or the head decides; a lead decides only what a deputy asked.
 *       The person who asked never decides.
 *   <li><b>Emergency</b>: a lead or deputy opens a map alone if the school has a head or a data-protection officer to
 *       tell. One of the two is enough. The page says who is told ({@code Emergencies.told}).
 *   <li>Head, officer and those who may judge it are notified of the reason for an emergency.
 *   <li>A person who still owes a reason can open another map after confirming it. Head and officer then get the notice
 *       {@code MAP_EMERGENCY_AGAIN}. The officer's notice leads to audit entries only.
 * </ul>
 */
package org.wholeschool.peermap.request;
