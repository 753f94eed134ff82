/**
 * Gives all that a colleague owns to another one, in one step, when they leave.
 *
 * <p>Read {@link org.wholeschool.access.handover.Owned} first: a room implements it to say how much people own, and
 * {@link org.wholeschool.access.handover.HandedOver} if it can be given on. This floor knows none of those rooms.
 */
package org.wholeschool.access.handover;
