/**
 * Keeps case notes of the safeguarding team, what a child wants, and the next meetings that notes name.
 *
 * <p>It keeps {@link org.wholeschool.concern.note.CaseNote}, whom it is about
 * ({@link org.wholeschool.concern.note.NotedPupil}) and the next meeting
 * ({@link org.wholeschool.concern.note.CaseMeeting}). It knows {@code followup}, {@code record} and {@code triage}, and
 * the rooms access, notice, roster and school. {@code followup.overview} and {@code chronology} know it, and
 * {@code link.group} reads whom a note names.
 *
 * <p>Read {@link org.wholeschool.concern.note.CaseNotes} first, then {@link org.wholeschool.concern.note.NoteReading}.
 *
 * <ul>
 *   <li>People who may read a concern add and read its notes. A note without a concern is about one pupil, and is for
 *       leads and deputies.
 *   <li>A note never changes. Another note of the same concern, or about the same pupil, corrects it, and both are
 *       shown together. The form for a correction begins with the words of the earlier note.
 *   <li>An action that follows is given in the transaction of the note
 *       ({@link org.wholeschool.concern.followup.action.ConcernActions#give}). If one of them is refused, neither is
 *       kept, and the faults of both are shown ({@link org.wholeschool.concern.note.BothFaults}).
 *   <li>Without a concern the action is a {@link org.wholeschool.concern.note.NoteAction}, which is among its owner's
 *       tasks ({@link org.wholeschool.concern.note.NoteActions}) and goes with its note.
 *   <li>A note on a call, visit or meeting can say that it informed the parents or carers. Their contact is then
 *       recorded in the same transaction ({@link org.wholeschool.concern.note.InformedParents}).
 *   <li>A note alone never says that parents were informed. {@link org.wholeschool.concern.note.ContactNotes} finds the
 *       notes of a contact with them that are not recorded so.
 *   <li>A form is kept once by its key ({@link org.wholeschool.concern.note.NoteOnce}).
 *   <li>A talk with a pupil is about one pupil. What they want, what they were told before they spoke and whether they
 *       hesitated ({@link org.wholeschool.concern.note.ChildsWish}) belong to it and to no other kind.
 *   <li>When a pupil is taken out of a concern, talks with them go, and other notes are no longer about them
 *       ({@link org.wholeschool.concern.note.TakenOutNotes}).
 *   <li>{@link org.wholeschool.concern.note.MeetingReminders} reminds the case lead of the next meeting. A correction
 *       replaces the meeting of the note that it corrects.
 *   <li>Fields of the form are called {@code note...}: its page has other forms.
 * </ul>
 */
package org.wholeschool.concern.note;
