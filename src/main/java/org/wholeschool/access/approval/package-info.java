/**
 * Waits for a second person where one administrator alone could let themselves or a friend in.
 *
 * <p>Read {@link org.wholeschool.access.approval.SecondPerson} first, which says when, and
 * {@link org.wholeschool.access.approval.Approvals}, where it is given. One-time links are here, because whether one
 * may be made depends on it. A room implements {@link org.wholeschool.access.approval.Written} to say who wrote
 * something in it.
 */
package org.wholeschool.access.approval;
