/**
 * Gives all that a colleague owns to another one, in one step, when they leave.
 *
 * <p>Entry points: {@link org.wholeschool.access.handover.Owned} and
 * {@link org.wholeschool.access.handover.HandedOver}, which rooms implement. Read {@code Owned} first.
 * {@link org.wholeschool.access.handover.Handover} asks all of them.
 *
 * <p>It may know {@code access}, {@code account}, {@code permit} and the platform, and none of those rooms.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>A room in which people own something provides a service that implements {@link Owned}: a kind, a number and a
 *       page, and nothing of the content.
 *   <li>If it can go to a colleague, the service implements {@link HandedOver}. The page "Hand over" moves all kinds in
 *       one transaction, or nothing.
 *   <li>The service shows and moves only what the lead may read, and gives nothing to a person who may not read it: for
 *       concerns see {@code ReadableConcerns.goesOver}. What stays is counted for the page.
 *   <li>The words of a kind are {@code handover.<kind>} in {@code text/access.properties}.
 * </ul>
 */
package org.wholeschool.access.handover;
