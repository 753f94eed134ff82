/**
 * Says who acts: the person of a request or the job, with their school and roles, and what is answered to others.
 *
 * <p>Read {@link org.wholeschool.access.Actor} and {@link org.wholeschool.access.Actors} first. What an actor may not
 * do is {@link org.wholeschool.access.NotPermitted}; what is not theirs to see is
 * {@link org.wholeschool.access.NotFound}. This floor knows none of the others; pages and actions are permitted one
 * floor up, in <code>permit</code>.
 */
package org.wholeschool.access;
