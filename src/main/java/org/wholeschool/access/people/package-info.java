/**
 * Lets administrators invite people, change their roles, and end their accounts.
 *
 * <p>Entry points: {@link org.wholeschool.access.people.AccountChanges} and
 * {@link org.wholeschool.access.people.Leaving} for changes, {@link org.wholeschool.access.people.Accounts} for the
 * list and {@link org.wholeschool.access.people.AccountDetails} for one of it,
 * {@link org.wholeschool.access.people.StaffAccounts} for a roster,
 * {@link org.wholeschool.access.people.Administrators} to write to them. Read {@code AccountChanges} first.
 *
 * <p>It may know {@code access}, {@code account}, {@code permit}, {@code secondfactor}, {@code handover},
 * {@code approval} and the platform. {@code approval} decides what waits for a second person.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>An administrator changes every account but their own. What would make a person who reads concerns, or let them
 *       in as one, becomes a request ({@code approval.Approvals}). {@link ChangeCheck} is where a change begins.
 *   <li>{@link KeyRolesGuard} refuses a change that would leave a school without a person who approves or one who reads
 *       concerns, today or when those whose time ends have gone.
 *   <li>{@link KeyRolesGuard} also has a mail sent to the person and the head when a role ends that two people gave.
 *   <li>A roster makes teachers, and changes and ends accounts of people who are teachers alone
 *       ({@link StaffAccounts}).
 *   <li>A roster moves no address that needs a second person. Its preview gives one reason for all of these
 *       ({@code StaffCheck}), so that it does not show who has written.
 *   <li>A name that is looked for is posted and appears in no address ({@link AccountsPage}).
 * </ul>
 */
package org.wholeschool.access.people;
