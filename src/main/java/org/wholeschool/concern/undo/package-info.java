/**
 * Undoes what was just done to a concern by mistake: acknowledging, assigning and closing it, for ten minutes.
 *
 * <p>It keeps nothing of its own: what can be undone follows from the concern, its entry in the inbox and its versions.
 * It knows {@code inbox}, {@code record} and {@code triage}. Read {@link org.wholeschool.concern.undo.ConcernUndo}
 * first.
 *
 * <ul>
 *   <li>Only the person who did it undoes it, and only while no colleague has worked on the concern since
 *       ({@link org.wholeschool.concern.undo.WorkSince}). A new kind of record that a colleague can make adds its query
 *       there.
 *   <li>Inbox and notices are put back as they were. A notice that has gone by mail cannot be recalled.
 *   <li>Each undoing is an action of its own in the audit trail, beside the entry for what was undone.
 * </ul>
 */
package org.wholeschool.concern.undo;
