/**
 * Answers what an inspector asks: which concerns of a kind there were, what was decided about each and why, what was
 * done, and how long it took.
 *
 * <p>It keeps nothing. Entry point: {@link org.wholeschool.casework.inspection.InspectionPage}. Read
 * {@link org.wholeschool.casework.inspection.Inspections} first, then
 * {@link org.wholeschool.casework.inspection.InspectionSource} for the file.
 *
 * <p>It may know the platform, {@code access}, {@code school}, {@code roster}, {@code concern} and {@code export}.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>It shows what the reader may read by {@link org.wholeschool.concern.record.ReadableConcerns}, and never says
 *       how much that leaves out. A head reads concerns about staff here, and no others.
 *   <li>A concern belongs to the day on which it was logged, and to the half-term that began last before that day.
 *   <li>People are role labels ("Harmed, Year 9"), also in what was typed:
 *       {@link org.wholeschool.concern.chronology.Redactor} replaces names. Where a name would be left, the text is
 *       left out.
 *   <li>A type of concern is asked for by its id, so it is still found when it has a new name. The address holds ids,
 *       dates and codes, and nothing personal.
 * </ul>
 */
package org.wholeschool.casework.inspection;
