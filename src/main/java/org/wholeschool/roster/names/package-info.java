/**
 * Finds names in texts: of pupils and of people with an account, now or before, in any spelling.
 *
 * <p>It keeps nothing. It knows {@code roster}, and the access room. Rooms that may know no pupil use
 * {@link org.wholeschool.roster.names.NamesInText}, which gives back words of the text and nothing of the roll.
 *
 * <p>Read {@link org.wholeschool.roster.names.NameFinder} first, then {@link org.wholeschool.roster.names.NameBook} and
 * {@link org.wholeschool.roster.names.EverybodysNames}.
 *
 * <ul>
 *   <li>{@link org.wholeschool.roster.names.Folded} brings words to one form, without case, accents, apostrophes and
 *       hidden characters. Compare and search through it.
 *   <li>{@link org.wholeschool.roster.names.OrdinaryWords} are words that are names too. To lengthen that list is to
 *       let names through.
 *   <li>{@link org.wholeschool.roster.names.WaysToReach} takes out what leads to a person under any name: mail
 *       addresses, what follows the name of a site, names behind an @, long numbers.
 *   <li>It cannot know nicknames, other spellings, single initials or descriptions. So a person reads each text before
 *       it leaves.
 *   <li>A certain find, two parts of one name or one with a title, is refused. An uncertain one is shown to the writer.
 * </ul>
 */
package org.wholeschool.roster.names;
