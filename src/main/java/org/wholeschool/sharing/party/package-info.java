/**
 * Says in a form who is meant: children by their names, and a person at an agency of the directory.
 *
 * <p>Read {@link org.wholeschool.sharing.party.NamedChildren} first, then
 * {@link org.wholeschool.sharing.party.AgencyParty}. Forms for what was asked and what was decided are made of them.
 *
 * <ul>
 *   <li>A name that fits no one on roll is kept as it was typed, once someone has seen that it fits no one.
 *   <li>What was typed is never written down with a session.
 * </ul>
 */
package org.wholeschool.sharing.party;
