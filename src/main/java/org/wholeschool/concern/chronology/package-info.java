/**
 * Reads everything about one pupil or one place in the order in which it happened, and prints it as a PDF.
 *
 * <p>It keeps only that a PDF was made ({@link org.wholeschool.concern.chronology.ChronologyPrint}) and a mark where a
 * pupil was taken out ({@link org.wholeschool.concern.chronology.ChronologyTombstone}). It knows {@code attachment},
 * {@code followup}, {@code injury}, {@code mine}, {@code note}, {@code record}, {@code safety}, {@code triage}, and
 * rooms access, roster and school. No package knows it.
 *
 * <p>Read {@link org.wholeschool.concern.chronology.ChronicleRecords} first, then
 * {@link org.wholeschool.concern.chronology.Chronicle} for pages and
 * {@link org.wholeschool.concern.chronology.ChronologyFiles} for the PDF.
 *
 * <ul>
 *   <li>{@link org.wholeschool.concern.chronology.ChronicleRecords} reads what the actor may read, in a few look-ups.
 *       {@link org.wholeschool.concern.triage.CaseChronicle}, {@link org.wholeschool.concern.attachment.FileChronicle}
 *       and {@link org.wholeschool.concern.followup.overview.FollowUpChronicle} give what their packages keep, for many
 *       concerns at once.
 *   <li>{@link org.wholeschool.concern.chronology.EntryMaker} and
 *       {@link org.wholeschool.concern.chronology.ConcernEntries} make
 *       {@link org.wholeschool.concern.chronology.ChronicleEntry}s, and
 *       {@link org.wholeschool.concern.chronology.ChronologyFilter} searches in what was decrypted. Nothing is kept
 *       from one look to the next.
 *   <li>A new kind of record needs an {@link org.wholeschool.concern.chronology.EntryKind} and a line in
 *       {@link org.wholeschool.concern.chronology.ChronicleRecords}.
 *   <li>What is searched for can be a name: it is posted and is in no address.
 *   <li>{@link org.wholeschool.concern.chronology.Chronicle} gives one page at a time. What is on it counts as viewed
 *       ({@code CurrentAction.alsoShows}): for a place each concern, for a pupil each that names another pupil. A PDF
 *       with names counts too, a redacted one not.
 *   <li>A referral, a safety plan, or what parents were told, about another pupil of the same concern is left out.
 *   <li>A pupil who was filed by mistake keeps a mark with a day and who did it, and no concern.
 *       {@link org.wholeschool.concern.chronology.Tombstones} writes it within that action.
 *   <li>A PDF leaves without the names of others, unless a reason is given. Both are actions of their own in the audit.
 *       Both are entries of the chronology, and of no later PDF.
 *   <li>People become "Pupil A" or "Member of staff 1" ({@link org.wholeschool.concern.chronology.Labels}, one set for
 *       a document). In the chronology of a place everyone is such a person.
 *   <li>{@link org.wholeschool.concern.chronology.Redactor} knows every spelling of every pupil and account, former
 *       names too ({@link org.wholeschool.roster.names.EverybodysNames}), initials, and what leads to a person
 *       ({@link org.wholeschool.roster.names.WaysToReach}). If a name is left, there is no file.
 *   <li>It says no more than it knows. A whole name of one person becomes the label. A part of a name gets a question
 *       mark, and only if its owner is in that concern. Anything else is {@code [name]}.
 *   <li>The first page says that a person must read the PDF before it leaves.
 *   <li>{@link org.wholeschool.concern.chronology.ChronologyDocument} builds a tree and never text, and
 *       {@link org.wholeschool.platform.pdf.AccessiblePdf} makes it in memory. Nothing is fetched and nothing is kept.
 *       A character that its fonts lack is printed as its Unicode name
 *       ({@link org.wholeschool.platform.pdf.Printable}).
 * </ul>
 */
package org.wholeschool.concern.chronology;
