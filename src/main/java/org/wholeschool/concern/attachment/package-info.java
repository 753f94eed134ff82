/**
 * Keeps documents and pictures with a concern, after they were checked and drawn again in another process.
 *
 * <p>It keeps {@link org.wholeschool.concern.attachment.Attachment}s with their
 * {@link org.wholeschool.concern.attachment.AttachmentPiece}s. It knows {@code record}, and the rooms access, roster
 * and school; what a file is, {@code platform.file} says. Read {@link org.wholeschool.concern.attachment.FileServlet}
 * first, then {@link org.wholeschool.concern.attachment.FormFiles} and
 * {@link org.wholeschool.concern.attachment.ConcernFiles}.
 *
 * <p>The rules follow the way of a file.
 *
 * <ul>
 *   <li>{@code files.js} sends a file by itself, as a plain body, so the form stays as it is.
 *       {@link org.wholeschool.access.permit.BodyLimit} decides who may send one.
 *       {@link org.wholeschool.concern.attachment.FileServlet} takes it in memory, never in a temporary file.
 *   <li>{@link org.wholeschool.concern.attachment.FileReception} has it checked outside any transaction.
 *       {@link org.wholeschool.platform.file.FileName} and {@link org.wholeschool.platform.file.FileCheck} refuse
 *       scripts, files that are two kinds at once, and misleading names. The content decides what a file is.
 *   <li>{@link org.wholeschool.platform.file.Decoder} draws or reads it in a process of its own, with 256 MB, no
 *       environment and 30 seconds. Decoders are what a harmful file attacks.
 *   <li>JPEG, PNG, GIF, PDF (its first 20 pages as pictures), Word, Excel, email (as text and tables, see
 *       {@link org.wholeschool.concern.attachment.DocumentView}) and plain text are taken. HEIC, WebP and old Office
 *       files are refused with a sentence that says what to do.
 *   <li>The original is kept in encrypted pieces with its SHA-256, and leaves as an attachment without a type. People
 *       see the drawn pixels, or words that the page escapes.
 *   <li>A file waits with its form, by the key of the form and its owner.
 *       {@link org.wholeschool.concern.attachment.FormFiles#become} gives it to the concern in the transaction that
 *       logs it. The owner sees its name and size, not what is in it.
 *   <li>Deleting the draft deletes its files. A file that no one logs within seven days goes by night
 *       ({@link org.wholeschool.concern.attachment.FormFilesJob}).
 *   <li>Kinds about sexual images have no files ({@link org.wholeschool.school.category.FilesRule}: {@code NEVER} for
 *       those, {@code OFF} as a choice of the school). A file that was chosen before the kind is dropped.
 *   <li>A file on a concern that is of such a kind by now is opened by no one.
 *   <li>Who may read a file of a concern is said once ({@link org.wholeschool.concern.attachment.ReadableFiles}).
 *   <li>Quarantine closes a file to all, and only the purge can follow. The purge deletes pieces, name and hash; who,
 *       when and why stay. A hash of a picture of abuse would identify it.
 *   <li>Rows go with their concern by {@code on delete cascade}, also for an import that is undone or a purge.
 *   <li>No list shows a photograph. Opening a file is an audit entry of its own, and counts as viewing the pupils in
 *       its concern ({@link org.wholeschool.concern.attachment.FilesOfPupils}).
 * </ul>
 */
package org.wholeschool.concern.attachment;
