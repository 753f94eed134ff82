/**
 * Brings pupils and staff in from a file or a watched folder, shows first what would change, and undoes the last one.
 *
 * <p>It keeps batches ({@link org.wholeschool.roster.batch.RosterBatch}), their changes, and which accounts a roster
 * named ({@link org.wholeschool.roster.batch.StaffMember}). It knows {@code roster}, and the rooms access and school.
 * Everything up to the two checks is plain Java.
 *
 * <p>Read {@link org.wholeschool.roster.file.RosterUpload} first, then
 * {@link org.wholeschool.roster.check.RosterCheck}, {@link org.wholeschool.roster.check.StaffCheck} and
 * {@link org.wholeschool.roster.batch.RosterImport}.
 *
 * <ul>
 *   <li>{@link org.wholeschool.roster.file.RosterUpload} takes a OneRoster zip, its users.csv, a simple roster or a
 *       simple list of staff, after {@link org.wholeschool.platform.web.UploadLimit}.
 *       {@link org.wholeschool.roster.file.RosterZip} unpacks in memory. A row that cannot be read is a
 *       {@link org.wholeschool.roster.file.RowNote}.
 *   <li>A pupil is found by UPN, then by the number in the other system (a keyed hash), then by names and date of
 *       birth. A row that would turn one pupil into another stays out.
 *   <li>{@link org.wholeschool.roster.batch.RosterImport} and its job take in everything in one transaction, or
 *       nothing. Pupils or staff can be left out.
 *   <li>A pupil missing from a complete file is marked as left, never deleted. No one is, if an unreadable row may be
 *       about any of them. If more than 5 % would leave, a person has to confirm it.
 *   <li>An undo takes added pupils off the roll and says of none whether records name them: the administrator must not
 *       learn that. {@link org.wholeschool.roster.batch.RosterSweep} deletes the others by night. A pupil who is
 *       brought in again looks new.
 *   <li>A file that is not taken in is deleted after seven days, a draft or a stopped one.
 *   <li>A OneRoster delta need not repeat classes. {@link org.wholeschool.roster.file.RosterClasses} are encrypted with
 *       their batch, so an undo forgets them; the last two are kept. An enrolment that cannot be used is a row that
 *       stays out.
 *   <li>Parents, and people who left and were never here, are passed over and counted.
 *   <li>Staff are found by the number in the other system, then by the address. One name with another address is a
 *       question for a person ({@link org.wholeschool.roster.check.ByHand}).
 *   <li>{@link org.wholeschool.access.people.StaffAccounts} makes teachers, and changes accounts of teachers with no
 *       other role. No file gives a role, touches an account that needs a second person, or moves the address of an
 *       owner who wrote anything.
 *   <li>Another address ends the old password. A taken address reads as mistyped, also one of another school. Only a
 *       person lets a leaver in again.
 *   <li>An account ends by its last day, so an undo restores password and roles. Silence of a complete file ends
 *       accounts that an import made; others end only if a person says so. A new one waits for its invitation.
 *   <li>{@link org.wholeschool.roster.watch.FolderJob} looks into the folder with the school's number every five
 *       minutes of the {@link org.wholeschool.roster.watch.Night}. {@link org.wholeschool.roster.watch.SchoolFolder}
 *       reads plain files alone. {@link org.wholeschool.roster.watch.RosterWatch} takes the newest that two looks found
 *       equal, or that has a {@code .done}.
 *   <li>{@link org.wholeschool.roster.check.WhyLook} lets a file in by itself if it is like the last one: same kind,
 *       about as many pupils, few rows out, few leavers. New addresses of staff wait, because a link sent there lets
 *       its reader in.
 *   <li>Other files wait as a draft, and {@link org.wholeschool.access.people.Administrators} get a mail, once for each
 *       finding. A file moves to {@code taken} only once it is kept.
 *   <li>Files older than the newest are passed over. A kept file that was not begun waits for a person too. The wait
 *       ends after four hours, and days without a file are reported.
 * </ul>
 */
package org.wholeschool.roster.batch;
