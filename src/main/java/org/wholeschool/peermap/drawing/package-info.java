/**
 * Where pupils, links and names stand in the drawing of an identified map. It knows numbers and lengths of words alone:
 * no pupil, no school. {@link org.wholeschool.peermap.drawing.MapDrawing} is the way in.
 */
package org.wholeschool.peermap.drawing;
