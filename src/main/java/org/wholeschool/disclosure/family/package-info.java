/**
 * The closed family of what governors may know of a school: which tables there are, how they are protected, audited,
 * kept and corrected. Plain arithmetic that is handed everything and keeps nothing; it can be used by itself.
 *
 * <pre>{@code
 * Hierarchy groups = new Hierarchy(
 *         categories, places, bands, List.of("7", "8", "9", "10", "11"), List.of("harmed", "alleged", "witness"));
 * // What there is. It stays in the run.
 * Draft autumn = new Draft(2025, 1, LocalDate.of(2025, 11, 2), today, 35, groups, onRoll, facts);
 * switch (ClosedFamily.publish(PublicationRule.FOR_GOVERNORS, ledger, autumn, deadline::hasPassed)) {
 *     // it.further() says what the audit merged.
 *     case Outcome.Published it -> ledger = ledger.append(it.release());
 *     case Outcome.Blocked it -> tellAPerson(it.reason());
 * }
 * // Empty: this is outside the family, and there is no value.
 * Optional<Query> asked = Query.of(1, Set.of(Dimension.PLACE_GROUP));
 * }</pre>
 *
 * <p><b>How a release comes about</b>: {@code Draft} (concerns) → {@code FamilyTables} lays them out →
 * {@link org.wholeschool.disclosure.PublicationRule} merges in the fixed order and rounds once → {@code ReleaseAudit}
 * asks by linear programs ({@code ConcernBounds}, with ojAlgo), and {@code PupilAudit} by counting, what follows from
 * all of it together with what the school year has published before → what fails is merged further, and asked again →
 * {@link org.wholeschool.disclosure.family.Release}. Nothing else is let out, nothing of it is ever changed
 * ({@link org.wholeschool.disclosure.family.Ledger}); corrections come as a later edition of the same blocks.
 *
 * <p>What is promised by this and what is not stands in docs/disclosure.md; how it is attacked, in {@code AttackTest}.
 * The switch over a sealed type in the example needs a later Java than 17, where {@code instanceof} does the same.
 */
package org.wholeschool.disclosure.family;
