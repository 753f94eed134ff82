/**
 * Lets another system in with a token, for what its scope names and no faster than its limit.
 *
 * <p>Entry point: {@link org.wholeschool.access.token.ApiDoor}; administrators make tokens in
 * {@link org.wholeschool.access.token.ApiTokens}. It knows actors and <code>permit</code>.
 */
package org.wholeschool.access.token;
