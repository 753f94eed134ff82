/**
 * Controls identified maps: the request, the second person's approval, the emergency opening, the map and risk
 * assessments.
 *
 * <p>Nothing is here; each package below says what it keeps. Begin with {@link org.wholeschool.peermap.record.Maps},
 * the rule of who reads and decides, then {@link org.wholeschool.peermap.record.PeerMap}. The room may know
 * {@code platform}, {@code access}, {@code school}, {@code roster}, {@code concern}, {@code notice} and {@code link}.
 * Why two people: docs/adr/0028. Each package knows only some of those before it:
 *
 * <ul>
 *   <li>{@code drawing} (where everybody stands in the picture) and {@code record} (requests and assessments, and who
 *       reads them);
 *   <li>{@code reading} (a request as its page shows it);
 *   <li>{@code look} (the map while it is open);
 *   <li>{@code risk} (risk assessments);
 *   <li>{@code request} (asking, deciding, emergencies);
 *   <li>{@code keep} (closing and deleting in time, challenged links, and answers to other rooms).
 * </ul>
 */
package org.wholeschool.peermap;
