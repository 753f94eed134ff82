/**
 * Shows people their own account: password, devices, sessions.
 *
 * <p>Entry points: {@link org.wholeschool.access.myaccount.MyAccount},
 * {@link org.wholeschool.access.myaccount.MySessions} and, for the frame and the home page,
 * {@link org.wholeschool.access.myaccount.Me}. Read {@code Me} first.
 *
 * <p>It may know {@code access}, {@code account}, {@code menu}, {@code permit}, {@code signin}, {@code secondfactor}
 * and the platform.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>A page of the menu has {@code home.<page>} in {@code text/platform.properties} ({@code HomeTextsTest}).
 *       {@code Me.FIRST} says what a role most often comes for.
 *   <li>{@link PasswordDoor} changes a password with the old one. It passes the queue of sign-in and counts guesses.
 *   <li>Until its owner has changed a password that one person alone may know, the first page and the account page ask
 *       for it ({@code AccountReader.isPasswordInDoubt}).
 *   <li>That change ends other sessions and a second factor, and leaves {@code chosen_alone} set: the person who
 *       printed the link may have made it.
 *   <li>Nothing here makes a person more than they are: no role, no address.
 * </ul>
 */
package org.wholeschool.access.myaccount;
