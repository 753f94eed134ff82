/**
 * Marks injuries on a body map, with a few words for each, and shows them to leads.
 *
 * <p>It keeps {@link org.wholeschool.concern.injury.Injury} rows, which {@link org.wholeschool.concern.log.ConcernLog}
 * writes in the transaction of the concern. It knows {@code record}, and the access room. Read
 * {@link org.wholeschool.concern.injury.Injuries} first.
 *
 * <ul>
 *   <li>Injuries are marked and never photographed.
 *   <li>A page that takes injuries holds an {@link org.wholeschool.concern.injury.Injuries} and includes
 *       {@code WEB-INF/concern/body-map.xhtml}. That is a list, which works by keyboard and without scripts, and the
 *       same parts of the body on a picture.
 *   <li>The name of a {@link org.wholeschool.concern.injury.BodyRegion} is what is stored, encrypted. Never rename one.
 *       Left and right are the pupil's own.
 *   <li>Injuries belong to their concern and are deleted with it by their foreign key.
 * </ul>
 */
package org.wholeschool.concern.injury;
