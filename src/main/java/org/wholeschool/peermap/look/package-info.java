/**
 * Shows an identified map while it is open: who stands in which ring, what ties them, and where they were named
 * together.
 *
 * <p>It keeps nothing. Read {@link org.wholeschool.peermap.look.PeerMaps} first, then
 * {@link org.wholeschool.peermap.look.Rings}. Of the room it knows {@code record}, {@code reading} and {@code drawing}.
 *
 * <ul>
 *   <li><b>The map</b> is never stored; the audit keeps who looked. {@code PeerMaps} draws it for each look from
 *       {@link org.wholeschool.link.facts.LinkMapFacts}. Pupils who left are marked, pupils imported by mistake left
 *       out. Each one shown gets an audit entry.
 *   <li>{@code Rings} goes outwards along established links. A pupil whom only an unconfirmed link reaches is at the
 *       edge. A ring that would take the map over 80 pupils is left out whole.
 *   <li>A relationship is drawn for a lead only, and only between pupils already on the map, so everyone sees the same
 *       pupils. Roles are those of the map's own concern, for viewers who may read it.
 *   <li>The page is the list. {@code drawing} draws it in rings, for a wide screen and for a phone; {@code data-behind}
 *       counts lines that run behind a pupil whom they do not tie, {@code data-overlaps} names that meet.
 *       {@code peer-map.js} brings forward what is chosen. The watermark is on the page and its print.
 *   <li>The script empties the page when the time is over, when the map is closed early, and after a minute without
 *       answers. It asks {@code MapOpenServlet} every 15 seconds, passively. {@code PeerMapPage} lives for one request.
 * </ul>
 */
package org.wholeschool.peermap.look;
