/**
 * Keeps what leaves the school about a child, and why: agreements with agencies, and what staff may tell.
 *
 * <p>Entry points: {@link org.wholeschool.sharing.agreement.Agreements} and
 * {@link org.wholeschool.sharing.guide.MayITellPage}. It stands beside {@code casework}; neither knows the other. It
 * may know {@code platform}, {@code access}, {@code school}, {@code roster}, {@code agency}, {@code notice},
 * {@code concern}, {@code training}, {@code intervention}, {@code pattern}, and of {@code governance} the dashboard's
 * own sentences.
 */
package org.wholeschool.sharing;
