/**
 * Checks every action and every page against the roles of the actor, and records what was done or refused.
 *
 * <p>Entry points: {@link org.wholeschool.access.permit.Permit} on an action,
 * {@link org.wholeschool.access.permit.CurrentAction} within it, {@link org.wholeschool.access.permit.PageAccess} for
 * pages. Read {@link org.wholeschool.access.permit.PermitInterceptor} first; docs/adr/0012 says why.
 *
 * <p>It may know {@code access} and the platform. {@code audit} implements
 * {@link org.wholeschool.access.permit.Recorder}: without it the product does not deploy.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>{@link Permit} makes a method one transaction in one school, with one entry under its {@code code}. The code
 *       stays when the method is renamed (docs/adr/0010-actions-have-a-code.md).
 *   <li>An action that is called within another is checked again and belongs to the outer one's entry.
 *   <li>Say what an action is about with {@code CurrentAction.about("concern", id)}. An action that shows several
 *       records whole calls {@code alsoShows} for each, which leaves an entry for each; a list that shows lines of them
 *       does not.
 *   <li>A refused look names what was tried: {@code CurrentAction.notTheirs} names what was found in the actor's own
 *       school and throws {@code NotFound}. What is absent, or another school's, is never named.
 *   <li>A person's {@code NotFound} counts as refused, so it appears on the data-protection officer's page of the
 *       child. {@code NamedRefusalTest} finds looks that skip this in {@code concern}, {@code link} and
 *       {@code peermap}.
 *   <li>{@code onceInSeconds} leaves one entry for the same actor, action and subject. So an action that reads one
 *       thing says {@code about} which. Refusals of a role and faults are always entered.
 *   <li>{@code unrecorded} is for answers to surveys alone ({@code UnrecordedTest}).
 *   <li>{@link PageAccess} is the one table of who may open which page. For anyone else the page does not exist; if
 *       they are signed in, the attempt is recorded ({@link PageRefusals}).
 *   <li>A page that takes a file is named in {@link BodyLimit} too, which refuses other files unread.
 *   <li>After a time-out people return to their page ({@link ReturnAddress}): a cookie holds it, sealed for that
 *       person. It must be a page of {@code PageAccess}. Signing out by hand deletes it.
 * </ul>
 */
package org.wholeschool.access.permit;
