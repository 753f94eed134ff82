/**
 * Imports another system's log of incidents: reads it, shows the result for each row, takes it in, and undoes it.
 *
 * <p>It keeps the file until it is in ({@link org.wholeschool.concern.incidentlog.ImportBatch}), and the result for
 * every row ({@link org.wholeschool.concern.incidentlog.ImportRow}). It knows {@code record}, and the rooms access,
 * roster and school. Everything up to {@link org.wholeschool.concern.incidentlog.read.LogCheck} is plain Java.
 *
 * <p>Read {@link org.wholeschool.concern.incidentlog.IncidentLogDraft} first, then
 * {@link org.wholeschool.concern.incidentlog.read.LogCheck} and
 * {@link org.wholeschool.concern.incidentlog.IncidentLogImport}. The rules follow the way of a file.
 *
 * <ul>
 *   <li>{@link org.wholeschool.platform.web.UploadLimit} refuses a file that is too large before it is read;
 *       {@link org.wholeschool.access.permit.BodyLimit} has refused those of people who may not send one.
 *       {@link org.wholeschool.platform.csv.CsvTable} makes rows with line numbers, or throws
 *       {@link org.wholeschool.platform.csv.RefusedFile}.
 *   <li>{@link org.wholeschool.concern.incidentlog.read.ColumnGuess},
 *       {@link org.wholeschool.concern.incidentlog.read.WhenGuess} and
 *       {@link org.wholeschool.concern.incidentlog.read.ValueGuess} propose. A person sees and changes each:
 *       {@link org.wholeschool.concern.incidentlog.read.ColumnMapping},
 *       {@link org.wholeschool.concern.incidentlog.read.DateOrder},
 *       {@link org.wholeschool.concern.incidentlog.read.ValueChoice}.
 *   <li>{@link org.wholeschool.concern.incidentlog.read.LogCheck} gives each row a
 *       {@link org.wholeschool.concern.incidentlog.read.RowVerdict}: accepted, a duplicate, or refused with a reason. A
 *       lead can accept a duplicate, for that file alone
 *       ({@link org.wholeschool.concern.incidentlog.read.ImportChoices}, {@code anyway}).
 *   <li>{@link org.wholeschool.concern.incidentlog.IncidentLogJob} takes rows in a piece at a time, each in one
 *       transaction. An import that was interrupted goes on where it stopped. Patterns are told when it is through.
 *   <li>The file waits encrypted in {@code import_batch}, never in a temporary file.
 *       {@link org.wholeschool.concern.incidentlog.DraftExpiry} deletes it after seven days.
 *   <li>Places and categories that a log brings are marked {@code from_import}. The list of concerns filters by them,
 *       and the form for a concern does not offer them.
 *   <li>{@link org.wholeschool.concern.incidentlog.ExportedRow} has no field for what was in a cell, because a file
 *       goes where the page does not.
 *   <li>An interval stays an interval. A name that fits no pupil, or two, is linked to none, and its part is kept for a
 *       person who is not named.
 *   <li>Names are matched exactly, and with those of pupils who have left
 *       ({@link org.wholeschool.roster.Roster#knownAs}).
 *   <li>{@link org.wholeschool.concern.incidentlog.IncidentLogBatches#undo} deletes the concerns that no one has worked
 *       on, and the places and categories that nothing else uses. Of a row whose concern the actor may not read, the
 *       result alone is shown.
 *   <li>Imported concerns have no entry in the inbox: they are not new.
 * </ul>
 */
package org.wholeschool.concern.incidentlog;
