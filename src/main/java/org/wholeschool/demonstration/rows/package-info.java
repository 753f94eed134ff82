/**
 * Writes the made-up school into the database, one class for each kind of record.
 *
 * <p>Read {@link org.wholeschool.demonstration.rows.SchoolRows} first. A new kind of record gets rows here, so that
 * people see it in the demonstration. It knows <code>made</code> and <code>story</code>.
 */
package org.wholeschool.demonstration.rows;
