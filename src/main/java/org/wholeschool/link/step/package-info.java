/**
 * Gives each step in the life of a link what it needs: who may read the link, who takes the step and when, and who is
 * told.
 *
 * <p>It keeps nothing. Read {@link org.wholeschool.link.step.ReadableLinks} first, then
 * {@link org.wholeschool.link.step.LinkSteps} and {@link org.wholeschool.link.step.LinkNews}. Of the room it knows
 * {@code link} and {@code record}.
 *
 * <ul>
 *   <li>An open page continues with the version that its own action made.
 *   <li><b>Notices</b> ({@code LinkNews}) name no pupil, and tell deputies nothing about relationships. Settled ones
 *       are taken back. A reporter is told once, when the challenge is taken up: later news would show that a link
 *       exists.
 * </ul>
 */
package org.wholeschool.link.step;
