/**
 * Lets people in with their school account at a provider such as Google or Microsoft.
 *
 * <p>Read {@link org.wholeschool.access.singlesignon.SignOnDoor} first, then
 * {@link org.wholeschool.access.singlesignon.TokenCheck}; docs/single-sign-on.md has the way of a sign-in. It knows
 * <code>account</code>, <code>approval</code>, <code>permit</code>, <code>secondfactor</code> and <code>signin</code>.
 */
package org.wholeschool.access.singlesignon;
