/**
 * Holds the database: its connections, migrations, row-level security, and what every entity extends.
 *
 * <p>Entry points for rooms: {@link org.wholeschool.platform.persistence.SchoolOwned} for an entity and
 * {@link org.wholeschool.platform.persistence.SchoolFrame} for its school. It knows <code>config</code> and <code>
 * crypto</code>.
 */
package org.wholeschool.platform.persistence;
