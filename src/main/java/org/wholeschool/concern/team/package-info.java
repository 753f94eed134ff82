/**
 * Counts for the head how the safeguarding team keeps up: what is late, and how soon concerns are acknowledged.
 *
 * <p>It keeps nothing. Entry points: {@link org.wholeschool.concern.team.TeamWork} for the numbers,
 * {@link org.wholeschool.concern.team.TeamPart} for the home page. Read {@code TeamWork} first.
 *
 * <p>It may know {@code record}, {@code followup.action}, {@code safety} and {@code inbox}, and the rooms access and
 * school.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>The head reads no concern here. An action returns numbers, and no number leads to a concern.
 *   <li>What is late is counted exactly and of all concerns, as on the page that hands work over
 *       ({@code ReadableConcerns.conditionHandedOver}).
 *   <li>Response times are shares in twentieths, from ten concerns on, of the whole school: never by kind, place or
 *       person.
 * </ul>
 */
package org.wholeschool.concern.team;
