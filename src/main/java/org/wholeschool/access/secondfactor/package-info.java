/**
 * Asks for the second step of signing in: a code of an app, a passkey or a recovery code.
 *
 * <p>Read {@link org.wholeschool.access.secondfactor.SecondFactorGate} first, which is asked at each request. It knows
 * <code>account</code>, <code>permit</code> and <code>signin</code>.
 */
package org.wholeschool.access.secondfactor;
