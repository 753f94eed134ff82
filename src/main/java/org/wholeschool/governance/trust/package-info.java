/**
 * Shows a trust or local authority several schools' published years, and nothing else.
 *
 * <p><b>No query sees two schools.</b> The trust's people have their accounts at one school of the installation, which
 * may be an office without pupils. A head lets that school see their published years
 * ({@link org.wholeschool.governance.trust.TrustShares}). Each night a job copies these, school by school, into rows of
 * the trust's school ({@link org.wholeschool.governance.trust.TrustHandOver}). The trust's page reads these rows
 * ({@link org.wholeschool.governance.trust.TrustFigures}). Why it is done so: docs/adr/0033.
 *
 * <p>Read {@code TrustShares} first. The arithmetic is {@link org.wholeschool.disclosure.trust.Pooling} and
 * {@link org.wholeschool.disclosure.trust.Funnel}.
 *
 * <ul>
 *   <li>Copied are sums of rounded half-terms, pupils on roll, and pupils named, rounded. The page can tell nothing
 *       that the schools' own governors do not see together.
 *   <li>A year is handed over when governors see all six half-terms and the year. A figure never changes; a correction
 *       is a later edition.
 *   <li>A half-term without a number is in no sum, which the page says. A school with one is compared with none.
 *   <li>{@code Pooling.publishBeside}, with the pool size of {@code FOR_MEMBERS} and the schools' own figures, keeps
 *       pools to the rule. If that cannot be checked, nothing is shown.
 *   <li>When a head ends the share, what was handed over is deleted in the next night. {@code TrustShares.ended} reads
 *       no number, so a fault in the numbers cannot delay it.
 *   <li>The job runs at 04:40, after publication. It acts as a job of each school in turn, then as a job of the trust's
 *       school.
 * </ul>
 */
package org.wholeschool.governance.trust;
