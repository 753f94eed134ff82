/**
 * Keeps what the school decided about sharing: shared, in part, not, not yet, each with the same answers.
 *
 * <p>Read {@link org.wholeschool.sharing.decision.Decisions} first, then
 * {@link org.wholeschool.sharing.decision.SecondPerson} and {@link org.wholeschool.sharing.decision.DecisionState}.
 *
 * <ul>
 *   <li>The questions are those of section 16LA of the Children Act 2004; their guidance is data ({@code duty.csv}).
 *   <li>In an emergency what is shared comes first, and the answers are due a school day later.
 *   <li>What names other children, or is a whole chronology, waits for a second person. A map is never shared.
 *   <li>Every save is a row of {@code DecisionVersion}, to which rows are only added.
 *   <li>A decision keeps the names that its recipient had.
 * </ul>
 */
package org.wholeschool.sharing.decision;
