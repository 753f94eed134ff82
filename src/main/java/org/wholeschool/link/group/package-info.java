/**
 * Enters links between pupils of one group at once: who is in it, which pairs are linked, and one piece of evidence.
 *
 * <p>It keeps nothing of its own: what is entered is evidence of links ({@code link.record}), and comes in as one like
 * a list ({@code link.importing}), so that it can be taken back as one. Read
 * {@link org.wholeschool.link.group.GroupEntry} first, then {@link org.wholeschool.link.group.GroupOrigin}. Of the room
 * it knows {@code link}, {@code record}, {@code step}, {@code reading}, {@code entry} and {@code importing}.
 *
 * <ul>
 *   <li><b>One sighting of eight is not 28 facts</b>: evidence of a group of three or more has its size, and never
 *       establishes a pair ({@link org.wholeschool.link.record.Evidence#establishes}), however it is graded.
 *   <li><b>No pair is ticked</b> before a person does it.
 *   <li><b>From a concern or a case note</b>: only for those who may read it, and pupils and day are taken over, but no
 *       word of it: links have other readers. Of a restricted concern nothing else is.
 * </ul>
 */
package org.wholeschool.link.group;
