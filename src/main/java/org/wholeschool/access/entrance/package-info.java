/**
 * Holds the ways in, except single sign-on: sign-in page, passkey, one-time link, and who is in at each request.
 *
 * <p>Read {@link org.wholeschool.access.entrance.SignInMechanism} first. It knows every floor below except <code>people
 * </code> and <code>handover</code>, and none knows it.
 */
package org.wholeschool.access.entrance;
