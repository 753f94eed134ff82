/**
 * Asks for the second step of signing in: a code of an app, a passkey or a recovery code.
 *
 * <p>Entry points: {@link org.wholeschool.access.secondfactor.SecondFactorGate},
 * {@link org.wholeschool.access.secondfactor.Proof} and {@link org.wholeschool.access.secondfactor.SecondStepDoor}.
 * Read {@code SecondFactorGate} first: it is asked at each request. docs/signing-in.md, "The second factor", says what
 * people do.
 *
 * <p>It may know {@code access}, {@code account}, {@code permit}, {@code signin} and the platform.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>A person who has given only a password is an actor with one role: {@code SECOND_STEP} to give the factor, or
 *       {@code ENROLLING} to set one up. It opens nothing else, and {@code PageGuard} leads there from every page.
 *   <li>{@link SecondFactorRule} says who must have a factor. Tests specialise it to require one in single schools.
 *   <li>What was given is a {@link Proof} in the session, bound to the account. A change of how a person signs in needs
 *       a fresh one ({@link OwnFactorGuard}). So do actions of other rooms that a screen left unlocked must not do
 *       ({@link FreshFactor}); {@link ConfirmPage} asks for the factor again and leads back.
 *   <li>Codes and changes lock the account first ({@link Factors}). Tries pass {@link SecondStepDoor}, which counts
 *       before it looks; a passkey alone is looked at first, since no one can guess it.
 *   <li>A passkey alone is both factors ({@link PasskeySignIn}).
 *   <li>What a device was asked waits in its page for one answer ({@link PasskeyQuestionPage}). The sign-in page keeps
 *       nothing, so there it is sealed in the form ({@link SealedQuestion}).
 *   <li>An app's secret that was begun waits sealed in the session in which it was begun ({@link BegunApp}).
 * </ul>
 */
package org.wholeschool.access.secondfactor;
