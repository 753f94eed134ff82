/**
 * Begins the record of an allegation from a low-level concern about a member of staff, for the head alone.
 *
 * <p>Begin with {@link org.wholeschool.casework.allegation.Allegations}. It is the one package beside the demonstration
 * that knows {@code concern.conduct} ({@code LowLevelApartTest}): a low-level concern that meets the harm threshold
 * becomes a concern about an adult, which {@code concern.adult} keeps.
 *
 * <ul>
 *   <li>{@link org.wholeschool.casework.allegation.AllegationSource} links the two. Both pages show the link, and only
 *       the head opens them.
 *   <li>Such a concern stays with the head. Given back, leads would read what was logged for the head alone.
 * </ul>
 */
package org.wholeschool.casework.allegation;
