/**
 * Keeps the agencies that a school works with: whom it refers children to, and how to reach them.
 *
 * <p>Entry point: {@link org.wholeschool.agency.Agencies}. It may know {@code platform} and {@code access}.
 *
 * <ul>
 *   <li>An {@link org.wholeschool.agency.Agency} is one of the usual ones, by which referrals are counted. A school
 *       adds its own.
 *   <li>A record that names an agency keeps the name that it had then, so no change here changes it.
 * </ul>
 */
package org.wholeschool.agency;
