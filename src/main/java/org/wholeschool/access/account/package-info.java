/**
 * Keeps accounts, their roles, passwords, devices and one-time links.
 *
 * <p>Entry points: {@link org.wholeschool.access.account.AccountReader}, which other rooms ask for names, roles and
 * addresses, {@link org.wholeschool.access.account.RoleHolders} for a list to choose from, and
 * {@link org.wholeschool.access.account.DistinctNames} for namesakes. Read
 * {@link org.wholeschool.access.account.Account} first.
 *
 * <p>It may know {@code access} and the platform. Who may change an account is decided above, in {@code people} and
 * {@code approval}: changes are {@code @RoomOnly}.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>An account is outside the rule of one school: it is read by the hash of its address before anyone has signed
 *       in. Compare its school yourself.
 *   <li>What is read before it is known whose it is extends {@link PartOfAccount}: links, sessions, devices. Second
 *       factors and requests are {@code SchoolOwned}.
 *   <li>{@code was_opened} says whether anyone could ever come in; {@code other_role_held} whether it ever had a role
 *       other than teacher or governor; {@code chosen_alone} whether its password was chosen behind a link that one
 *       person printed alone.
 *   <li>{@code vouched_for} says whether a school account could have opened it; {@code invitation_waits} whether it
 *       waits for its first link.
 *   <li>{@code teacher_by_group} and {@code governor_by_group} mark a role that a group at the provider gives. It is
 *       given again at each sign-in with the provider, and ends with the group or 30 days after the last one.
 *   <li>A group never changes a role that was given here. An administrator who gives a group's role another last day
 *       makes it one that was given here: so it can be taken from a person whose group still gives it.
 *   <li>A role with which people sign in here ends the connection to a school account ({@code Account.give}).
 *   <li>{@link LinkWay} says whether links go by mail or on paper. {@link AccountMail} tells the head; if there is
 *       none, or it is about the head, the leads too.
 *   <li>A password is chosen by its owner alone: behind a link ({@code approval.AccountLinks}) or with the old one
 *       ({@code myaccount.PasswordDoor}).
 *   <li>{@link ClientAddress} believes a forwarded address from the one proxy of the settings only.
 * </ul>
 */
package org.wholeschool.access.account;
