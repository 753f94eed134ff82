/**
 * Shows governors published numbers, and what leads say beside them.
 *
 * <p>Entry points: {@link org.wholeschool.governance.GovernorsDashboard} (what may be seen),
 * {@link org.wholeschool.governance.Dashboard} (the page in words), {@link org.wholeschool.governance.PeriodComments}
 * and {@link org.wholeschool.governance.PublicTexts}. Read the first two first, then docs/disclosure-promises.md, which
 * says what governors are promised.
 *
 * <p>It may know {@code platform}, {@code access}, {@code school}, {@code notice}, {@code pattern} and
 * {@code disclosure}. Of {@code roster} it knows names in texts only, of {@code intervention} {@code PlanProgress} and
 * {@code Lever}, of {@code survey} the result for all pupils together.
 *
 * <ul>
 *   <li>Every number of concerns or pupils comes from a release: {@link org.wholeschool.pattern.closed.ClosedPeriods}
 *       gives them in their latest edition. No code here counts records.
 *   <li><b>Merged cells</b>: {@code OneWay} and {@code TwoWay} mark what is shown together, {@code Meaning} explains
 *       it, {@code Merges} tells leads whether the rule or the audit did it. The threshold is
 *       {@code wholeschool.governors.fewest}, read by {@code pattern.Thresholds}.
 *   <li>Two walls hold this. <em>identities</em> reaches no pupil; <em>plans for governors</em> reaches no word of a
 *       plan.
 *   <li>Leads, deputies and the head see a period some days before governors ({@code GovernorsDashboard.EARLY}). They
 *       can comment on it and cannot hold it back.
 *   <li>A filter that the closed family does not have is "not found", and is recorded
 *       ({@code GovernorsDashboard.askOutside}).
 *   <li><b>Texts</b>: {@code PublicTexts} refuses certain names, small numbers, numbers that should be rounded, and
 *       numbers of concerns. Doubtful words and initials go back to the writer, who changes or confirms them.
 *   <li>Lines that the product itself wrote from the numbers pass unchecked. No program finds a text that identifies a
 *       pupil without a name or a number.
 *   <li><b>Pictures</b> are in {@code picture}, the PDF in {@code printed}; {@code Summary} is the row of answers. Each
 *       position follows from published numbers; {@code disclosure.Change} draws the band of what chance explains.
 *   <li><b>Chance</b>: {@code ChangeWords} says what changed. {@code JointTest} looks at all rows of a table together
 *       before each change is said to be chance.
 *   <li>A {@code Saying} never changes: another one follows, and the latest counts.
 *   <li><b>Groups</b>: governors' tables hold casework and what is unknown, patterns hold neither. So three groups have
 *       names of their own ({@code governors.*} in the texts).
 *   <li>No sentence calls a block with unknown values the largest. If it rose, the question is how much is unknown
 *       ({@code OneWay.Risen}).
 * </ul>
 */
package org.wholeschool.governance;
