/**
 * Checks every action and every page against the roles of the actor, and records what was done or refused.
 *
 * <p>Read {@link org.wholeschool.access.permit.Permit} and its interceptor first, then
 * {@link org.wholeschool.access.permit.PageAccess}, the one table of who may open which page. It knows the floor of
 * actors alone; who writes the audit trail implements {@link org.wholeschool.access.permit.Recorder}.
 */
package org.wholeschool.access.permit;
