/**
 * Makes the first school of an installation: its token, defaults and first people, and the list of what is left to do.
 *
 * <p>Entry points: {@link org.wholeschool.setup.SetUp} and {@link org.wholeschool.setup.ToDo}. Read
 * {@link org.wholeschool.setup.SetUpStart} first, then {@link org.wholeschool.setup.SetUpDoor}; docs/install.md, "The
 * first start of a school", says what people do.
 *
 * <p>It may know the platform, {@code access} and {@code school}.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>If there is no school, {@link SetUpStart} prints a token at the console, and nowhere else. {@link SetUpDoor}
 *       takes it once and acts as the set-up; {@link SetUp} makes the school with defaults. A demonstration makes its
 *       own school.
 *   <li>Its first people get accounts without a password and a link each
 *       ({@code access.approval.AccountLinks.firstPerson}). They alone read concerns without a second person's
 *       approval: there is no one yet who could give it.
 *   <li>The administrator cannot also be the lead, since an administrator cannot read a concern.
 *   <li>The audit chain of the school begins in the same transaction ({@code audit.AuditWriter}).
 *   <li>A new thing to do after the set-up is a {@link ToDoItem} with one page. It is done when what it needs is there,
 *       or when a person says so ({@link SetupStep}).
 * </ul>
 */
package org.wholeschool.setup;
