/**
 * Decides what may be told about a group of linked pupils without telling who they are.
 *
 * <p>Entry points: {@link org.wholeschool.disclosure.group.ProfileRule} (attributes),
 * {@link org.wholeschool.disclosure.group.ContextRule} (places, times and kinds) and
 * {@link org.wholeschool.disclosure.group.Direction}. It is plain arithmetic over counts and knows no other package.
 * docs/methods.md says how it was attacked.
 *
 * <ul>
 *   <li>One set of attributes holds for all groups of a release. To drop attributes group by group would show whose are
 *       rare ({@code DroppedAttributesTest}).
 *   <li>Each profile must be that of three groups or more. A reader who knew everything must gain at most three points
 *       over the size band, because three alone let an attacker gain more ({@code HighSchoolAttackTest}).
 *   <li>A context is told only if pupils outside the group, and of several years, are there too.
 *   <li>{@code pattern.group.GroupPublication} holds back the change of one member.
 * </ul>
 */
package org.wholeschool.disclosure.group;
