/**
 * Publishes the closed family of governors' tables: which there are, how they are protected, audited, kept and
 * corrected.
 *
 * <p>It is plain arithmetic that receives everything, keeps nothing, and can be used by itself:
 *
 * <pre>{@code
 * Hierarchy groups = new Hierarchy(
 *         categories, places, bands, List.of("7", "8", "9", "10", "11"), List.of("harmed", "alleged", "witness"));
 * // What there is. It stays in the run.
 * Draft autumn = new Draft(2025, 1, LocalDate.of(2025, 11, 2), today, 35, groups, onRoll, facts);
 * switch (ClosedFamily.publish(PublicationRule.FOR_GOVERNORS, ledger, autumn, deadline::hasPassed)) {
 *     // it.further() says what the audit merged.
 *     case PublicationOutcome.Published it -> ledger = ledger.append(it.release());
 *     case PublicationOutcome.Blocked it -> tellAPerson(it.reason());
 * }
 * // Empty: this is outside the family, and there is no value.
 * Optional<Query> asked = Query.of(1, Set.of(Dimension.PLACE_GROUP));
 * }</pre>
 *
 * <p>Read {@link org.wholeschool.disclosure.family.ClosedFamily} first, then
 * {@link org.wholeschool.disclosure.family.ReleaseAudit} and {@link org.wholeschool.disclosure.family.Ledger}. A
 * {@code Draft} (concerns) is laid out by {@code FamilyTables}. {@link org.wholeschool.disclosure.PublicationRule}
 * merges and rounds once. {@code ReleaseAudit} asks by linear programs, and {@code PupilAudit} by counting, what
 * follows from everything that the school year has published. What fails is merged further ({@code FurtherMerging}), or
 * left untold by a correction ({@code YearCorrection}), until nothing follows: that is the
 * {@link org.wholeschool.disclosure.family.FamilyRelease}.
 *
 * <p>docs/disclosure-promises.md has the promises, {@code AttackTest} the attacks, docs/adr/0029 the reasons. The
 * switch in the example needs a later Java than 17. {@code pattern.closed.Ledgers} keeps the ledger.
 *
 * <ul>
 *   <li>Tables that were added later give way to the others: they are audited when these are settled, and only they are
 *       merged then.
 *   <li>The audit has 360 unknown numbers: half-term, category group, place group and band group. Eight more are of
 *       kinds and outcomes. One table's rule cannot see that a row of the year less five half-terms leaves a few for
 *       the sixth.
 *   <li>It asks of <em>every</em> hidden cell whether it may be empty (or has at least 10), and may have 9. If it asked
 *       only small cells, a published cell would show that it is large.
 *   <li>What the audit merges is tried, not derived: of all branches of the fixed order, the first that is enough at
 *       the fewest blocks lost. Branches over the same rows of two tables are tried together.
 *   <li>Merged blocks are rounded again from their content, so a merge within a row makes the row's sum
 *       <em>narrower</em>. Only merging rows widens it.
 *   <li>A correction changes a number only if it differs by 15 or more, threshold and base together
 *       ({@code Correction}). What came or went must be publishable by itself, and nothing small may follow. Otherwise
 *       the number is repeated.
 *   <li>A year is corrected once, after the second half-term of the next year, whether anything changed or not.
 *   <li>One school year has one {@code Hierarchy}. A category or place that moves to another group counts there from
 *       the next school year; otherwise a release is blocked.
 *   <li>A release that cannot be audited is blocked, and a person is told why. Two releases at once: the second is made
 *       again.
 * </ul>
 */
package org.wholeschool.disclosure.family;
