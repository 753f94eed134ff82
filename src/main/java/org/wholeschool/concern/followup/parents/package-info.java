/**
 * Keeps what parents were told, by whom, and why not where they were not.
 *
 * <p>Read {@link org.wholeschool.concern.followup.parents.ParentContacts} first. It knows <code>followup</code> and
 * <code>record</code>.
 */
package org.wholeschool.concern.followup.parents;
