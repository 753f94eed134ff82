/**
 * Holds what lists that come in whole have in common: what is kept of one, its check, and which came in last.
 *
 * <p>Entry points: {@link org.wholeschool.platform.listimport.ImportedList} for what is kept of a list,
 * {@link org.wholeschool.platform.listimport.CheckedList} for what would become of one, and
 * {@link org.wholeschool.platform.listimport.LatestLists} for those that came in last. Read {@code ImportedList} first,
 * then {@code training.TrainingImports}, the shortest of the imports.
 *
 * <p>It may know {@code platform}, {@code crypto}, {@code csv} and {@code persistence}. Its page is
 * {@link org.wholeschool.platform.web.ListImportPage}. Rosters ({@code roster.batch}) and incident logs
 * ({@code concern.incidentlog}) come in steps and are not here.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>A list comes in as one and is undone as one. Each entry that came with it keeps its number ({@code import_id}).
 *   <li>A room keeps its own table, actions and audit codes. It says what a row means; everything else is here.
 *   <li>What was checked is checked again when it is taken in, because the records may have changed meanwhile.
 * </ul>
 */
package org.wholeschool.platform.listimport;
