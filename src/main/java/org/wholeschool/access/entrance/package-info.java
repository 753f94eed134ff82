/**
 * Holds the ways in, except single sign-on: sign-in page, passkey, one-time link, and who is in at each request.
 *
 * <p>Entry points: {@link org.wholeschool.access.entrance.SignInPage},
 * {@link org.wholeschool.access.entrance.WelcomePage} and {@link org.wholeschool.access.entrance.LinkDoor}. Read
 * {@link org.wholeschool.access.entrance.SignInMechanism} first; docs/adr/0015 says why.
 *
 * <p>It may know {@code access}, {@code account}, {@code permit}, {@code signin}, {@code secondfactor},
 * {@code approval} and the platform. No floor knows it.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>{@link SignInMechanism} looks at each request again: the account, its last day, the last day of each role, the
 *       row of the session, the second factor. None of this is cached.
 *   <li>It ends a session that came of a school account once the account has a role that groups cannot give.
 *   <li>If the database is away while it looks, it answers 503 and ends no session.
 *   <li>It adds a session to {@code platform.connection.InsideSessions} only if its person is wholly in.
 *   <li>A page that asks for what is new by itself sends the header {@code Wholeschool-Passive}. That request keeps no
 *       one signed in.
 *   <li>What is asked for every few seconds is a page without state ({@code f:view transient}): kept views would push
 *       out those of other pages.
 *   <li>If no second factor is asked for, {@link SignInPage} leaves the entry {@code SignIn.withPasswordAlone} beside
 *       that of the sign-in. The head's monthly summary counts it.
 *   <li>A link is taken by a button ({@link WelcomePage}), so that a program that only looks at links in mails uses
 *       none up.
 * </ul>
 */
package org.wholeschool.access.entrance;
