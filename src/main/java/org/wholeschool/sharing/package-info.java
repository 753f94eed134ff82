/**
 * Keeps what leaves the school about a child, and why: first the agreements with agencies.
 *
 * <p>Entry point: {@link org.wholeschool.sharing.agreement.Agreements}. It stands beside {@code casework}; neither
 * knows the other.
 */
package org.wholeschool.sharing;
