/**
 * Keeps the record of a link: the link, its evidence with grades, its versions, and what is said against it.
 *
 * <p>Each pair has one row for each kind, also when a link that ended is proposed again; each step adds a
 * {@link org.wholeschool.link.record.LinkVersion}. Read {@link org.wholeschool.link.record.PeerLink} and
 * {@link org.wholeschool.link.record.Evidence} first. Of the room it knows {@code link}.
 *
 * <ul>
 *   <li><b>Established</b>: at least one piece of evidence has source grade 1 or 2 and information grade A or B
 *       ({@link org.wholeschool.school.Grade}). Pages show grades in words. When evidence is deleted, the link falls at
 *       once to what the rest supports ({@code PeerLink.fall}).
 *   <li><b>Valid</b>: queries test the review date too, or call {@code PeerLink.standingOn}. If the nightly job does
 *       not run, no lapsed link is shown.
 *   <li>A {@code Tombstone} of what was deleted keeps kind, time and reason, and no number.
 * </ul>
 */
package org.wholeschool.link.record;
