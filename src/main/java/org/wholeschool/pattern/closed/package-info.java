/**
 * Publishes half-terms and school years that have closed to governors, each once, audited against everything published
 * before.
 *
 * <p>It keeps blocked releases ({@link org.wholeschool.pattern.closed.BlockedRelease}); what is published is a
 * {@link org.wholeschool.pattern.Release}. It knows {@code pattern}, and the rooms access, concern (facts only),
 * disclosure, notice, roster (names in texts only), school and training.
 *
 * <p>Read {@link org.wholeschool.pattern.closed.ClosedPeriods} first, then
 * {@link org.wholeschool.pattern.closed.NightlyPublication} and {@link org.wholeschool.pattern.closed.Ledgers}. The
 * audit itself is {@code disclosure.family}.
 *
 * <ul>
 *   <li>A closed half-term is published once, by the nightly job, even if concerns come in later ({@code unique
 *       (school_id, kind, period)}).
 *   <li>It waits a week after it closed, and a week after the last log came in or was undone. That is asked after the
 *       concerns were read ({@link org.wholeschool.pattern.closed.ClosedPeriods} says why).
 *   <li>The first one is the first with enough to show. After it every one is published, withheld or not, because a gap
 *       would tell.
 *   <li>A school year is corrected once, after the second half-term of the next one, whether anything changed or not.
 *       Pages show the latest edition ({@link org.wholeschool.pattern.closed.Editions}).
 *   <li>A school year keeps the groups that it was first published with
 *       ({@link org.wholeschool.pattern.closed.FamilyDraft}). A place that moves to another group counts there from the
 *       next school year. Otherwise its concerns could be subtracted.
 *   <li>The ledger is a row: each release was audited against those before it. {@code pattern_release.follows} lets no
 *       two follow the same one, and {@code visible_from} is fixed when a release is made.
 *   <li>What cannot be audited is blocked with its reason, and leads and the head are told
 *       ({@link org.wholeschool.pattern.closed.BlockedReleases}). Each night the whole ledger is audited before
 *       anything is added.
 *   <li>A fault undoes its own action, so {@link org.wholeschool.pattern.closed.NightlyPublication} reports it in
 *       another one.
 *   <li>A row that cannot be read ends no page in an error ({@link org.wholeschool.pattern.closed.Ledgers#readable}),
 *       and lets nothing be published ({@link org.wholeschool.pattern.closed.Ledgers#ledger}).
 *   <li>Governors' tables hold casework and what is not known; patterns hold neither. So three groups have names of
 *       their own in governors' texts ({@code governors.*}).
 *   <li>Training is published as it was on the last day of the half-term ({@link org.wholeschool.pattern.Measures},
 *       {@code trainedOn}). Roles are not kept, so those of today count. An older layout counted on the day of
 *       publication, and says so.
 * </ul>
 */
package org.wholeschool.pattern.closed;
