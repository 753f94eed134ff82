/**
 * Holds the pages on which an administrator brings a roster in, looks at it, and undoes it.
 *
 * <p>Read {@link org.wholeschool.roster.intake.RosterImportPage} first. It knows <code>batch</code> and <code>watch
 * </code>.
 */
package org.wholeschool.roster.intake;
