/**
 * Tells of a school's groups as types, for all who is not lead or deputy and for whatever is printed.
 *
 * <p>Begin with {@link org.wholeschool.pattern.types.TypeRule}. Groups are put together by
 * {@link org.wholeschool.pattern.types.Mdav}; {@code pattern.group.GroupProfiles} makes the profiles, and
 * {@code pattern.peers} settles what is told once in a school year. Plain arithmetic: it knows no pupil, no database
 * and no clock, and chance is passed in. docs/methods.md says how it was attacked, docs/adr/0046 why it is like this.
 *
 * <ul>
 *   <li>A type never points to a group: nothing says of which type a group is.
 *   <li>Of a type its years are told and its places; of all groups together the part that their pupils have.
 *   <li>Where a part or a place begins to be told is a line that is drawn by a lot no one knows. Anyone who knows all
 *       groups but one cannot tell whether that one was what made the difference.
 *   <li>Groups are put together by their years alone. By places or parts too, a group's own would move the types.
 * </ul>
 */
package org.wholeschool.pattern.types;
