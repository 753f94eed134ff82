/**
 * Keeps the termly report to governors: written beside published numbers, presented once, unchanged afterwards, and
 * replaced by a later version if it was wrong.
 *
 * <p>Entry point: {@link org.wholeschool.governance.report.Reports} reads, {@code ReportWriting} writes,
 * {@code ReportPresenting} presents and {@code ReportFiles} makes files. Read
 * {@link org.wholeschool.governance.report.ReportContent} first: page, PDF and spreadsheet are made from it alone. It
 * knows {@code governance} and {@code governance.plans}.
 *
 * <ul>
 *   <li>Until it is presented, a report is worked out from published numbers at each look. Presenting stores the whole
 *       content, with words, tables and numbers ({@code GovernorReport}), whatever the product later says of the same
 *       numbers.
 *   <li>{@code ReportContent} is kept as JSON. Every later version of the product must be able to read it.
 *   <li>A report can be presented when governors see all its numbers and every section has a text. Its content must be
 *       the one that the lead has read.
 *   <li>{@code ReportCheck} checks all texts again at that moment, because a person of that name may have joined since.
 *   <li>Each part belongs to its term. Interventions, their steps and what was said of them are those of its last day
 *       ({@code PlanStatements.all(from, to)}). The type and review date of a plan that was changed later are not kept,
 *       and the report says so. What a lead took away does not come back.
 *   <li>A survey belongs to the term in which it closed, or to the term before the holidays in which it closed
 *       ({@code FeltSafety.latest(from, to)}).
 *   <li>Training is counted as it was on the half-term's last day ({@code Measures.trainedOn}), with the roles that
 *       people have now: earlier roles are not kept. A half-term of an older version was counted on its day of
 *       publication, and says so.
 * </ul>
 */
package org.wholeschool.governance.report;
