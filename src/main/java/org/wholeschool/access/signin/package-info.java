/**
 * Checks a password, a few attempts at a time and none too often, and keeps the sessions that follow.
 *
 * <p>Read {@link org.wholeschool.access.signin.SignInDoor} first, then {@link org.wholeschool.access.signin.Sessions}.
 * It draws no page: the ways in are in <code>entrance</code>. It knows <code>account</code> and <code>permit</code>.
 */
package org.wholeschool.access.signin;
