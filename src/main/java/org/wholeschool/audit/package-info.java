/**
 * Keeps the tamper-evident record of every action, and lets people read and verify it.
 *
 * <p>Entry points: {@link org.wholeschool.audit.AuditTrail} for the data-protection officer,
 * {@link org.wholeschool.audit.OwnTrail} for everyone, {@link org.wholeschool.audit.TrailFacts} for the head's summary.
 * Read {@link org.wholeschool.audit.AuditWriter} and {@link org.wholeschool.audit.AuditChain} first, then
 * docs/audit-chain.md: it has each byte and what the chain proves. docs/oversight.md says what people see.
 *
 * <p>It may know the platform and {@code access}. {@code access.permit} does not know it:
 * {@link org.wholeschool.audit.AuditWriter} implements its {@code Recorder}.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>An entry holds numbers and a code, never content: no name, no word that anyone wrote. This package knows no
 *       record: {@code oversight} joins the two.
 *   <li>The chain is a plain SHA-256 over each entry's line, so that a program outside can verify it. What cannot be
 *       computed outside is the keyed seal of its end ({@link AuditHead}).
 *   <li>A chain begins in the transaction that makes its school ({@link AuditWriter}), and at no other time.
 *   <li>Nothing is sealed onto an end that is not genuine, is older than what this server has seen
 *       ({@link ChainMemory}), or is not the last seal's: a good seal there would hide a forged one. The entries wait.
 *   <li>A check goes from the first entry to the end in pieces, each a transaction of its own. It carries the hash in
 *       memory: no piece believes what another one wrote down.
 *   <li>A record that begins more than a day later than the school's first account was wiped
 *       ({@code AuditChain.isWiped}).
 *   <li>Against a person who has database and key only a hash that was kept elsewhere helps. The page shows it, and
 *       heads get it in the mail of each month.
 *   <li>A record that is a tie between children appears on a child's page without its number and time, after all else
 *       of its day ({@code AuditTrail.about}). With these the data-protection officer would learn who is tied to whom.
 *   <li>In the trail such a record has its number, and no child. A child who was seen on a map has none there
 *       ({@code TrailConditions.WITHOUT_NUMBER}). The sealed file has all numbers, or no one could verify it.
 *   <li>That one person looked at one link on one day can still be pieced together from two children's pages. We accept
 *       it: it answers the question.
 *   <li>Each action and page has its words in {@code text/audit.properties} ({@code AuditWordsTest}).
 *       {@link TrailFacts} and others count entries by code, so a code never changes
 *       (docs/adr/0010-actions-have-a-code.md).
 * </ul>
 */
package org.wholeschool.audit;
