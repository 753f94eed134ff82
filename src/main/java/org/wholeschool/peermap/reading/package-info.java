/**
 * Reads requests for identified maps, as a list and one by one, and counts those that wait for a person.
 *
 * <p>It keeps nothing. Read {@link org.wholeschool.peermap.reading.MapReading} first; {@code MapRequestView} is what a
 * page shows. {@code Emergencies} says what has to be known before one is opened alone. Of the room it knows
 * {@code record}.
 */
package org.wholeschool.peermap.reading;
