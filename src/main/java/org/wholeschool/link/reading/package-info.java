/**
 * Reads links for those who decide about them: one with its evidence and history, or those that a filter finds.
 *
 * <p>It keeps nothing. Read {@link org.wholeschool.link.reading.LinkReading} first, then
 * {@link org.wholeschool.link.reading.LinkView} and {@link org.wholeschool.link.reading.LinkWords}, which puts days and
 * people in words. A page about one link is a {@link org.wholeschool.link.reading.OneLinkPage}. Of the room it knows
 * {@code link}, {@code record} and {@code step}.
 */
package org.wholeschool.link.reading;
