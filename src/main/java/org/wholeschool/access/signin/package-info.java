/**
 * Checks a password, a few attempts at a time and none too often, and keeps the sessions that follow.
 *
 * <p>Entry points: {@link org.wholeschool.access.signin.SignInDoor} for a password,
 * {@link org.wholeschool.access.signin.Sessions} for who is in. Read {@link org.wholeschool.access.signin.SignInQueue}
 * first. docs/signing-in.md has the numbers; docs/adr/0015 says why.
 *
 * <p>It may know {@code access}, {@code account}, {@code permit} and the platform. It draws no page: the ways in are in
 * {@code entrance}.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>Every way in passes {@link SignInQueue}: password, link, passkey, second factor, provider, a new password. It
 *       has three lanes: strangers with passwords, what cannot be guessed, and people who have shown something.
 *   <li>In each lane a few attempts are checked at a time and 20 wait. All others are told at once to try again, before
 *       any row is locked.
 *   <li>{@link SignInDoor} counts an attempt as failed, in a transaction of its own, before {@link SignIn} looks at the
 *       password. Counted afterwards, guesses sent at once would all be looked at. If that look fails, the count is
 *       taken back.
 *   <li>Links, passkeys and what a provider signed are looked at first, and only misses are counted
 *       ({@code SignInThrottle.ofMisses}): no stranger makes a right one wait.
 *   <li>Begin a session with {@code Sessions.begin} and in no other way. Nothing of a session is cached: its row is
 *       read at each request, so one that was ended is over with the next one, on every node.
 *   <li>An account has ten sessions, because each keeps pages in memory. The one that was idle longest ends.
 *   <li>A visitor's session begins with a valid code or link, which is set as {@code SessionWatch.AMID}. Each code or
 *       link has one session: a newer one takes its place. Sessions without it last five minutes.
 * </ul>
 */
package org.wholeschool.access.signin;
