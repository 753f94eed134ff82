/**
 * Holds the database: its connections, migrations, row-level security, and what every entity extends.
 *
 * <p>Entry points for rooms: {@link org.wholeschool.platform.persistence.SchoolOwned} for an entity,
 * {@link org.wholeschool.platform.persistence.InstantColumn} for an instant,
 * {@link org.wholeschool.platform.persistence.SchoolFrame} and {@link org.wholeschool.platform.persistence.SchoolIds}
 * for schools, {@link org.wholeschool.platform.persistence.BatchedQuery} for many ids. Read {@code SchoolOwned} and
 * {@link org.wholeschool.platform.persistence.SchoolContext} first; docs/adr/0011 says why.
 *
 * <p>It may know {@code platform}, {@code config} and {@code crypto}.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>An entity extends {@link SchoolOwned}: an id of the one sequence {@code ws_id}, {@code school_id} as
 *       EclipseLink's tenant, and {@code version}. So every JPQL query sees one school (wall <em>one school</em>).
 *   <li>On PostgreSQL {@code afterMigrate.sql} gives each table with a {@code school_id} a policy of row-level security
 *       too. docs/conventions.md lists the tables outside; {@code SchoolWallIT} compares them.
 *   <li>{@code PermitInterceptor} calls {@code SchoolContext.enter} for each action. Code outside actions calls it
 *       itself.
 *   <li>JDBC and native SQL see past EclipseLink's condition, so they are for the platform (wall <em>sql</em>). The
 *       {@code EntityManager} is for services and the classes that {@code Walls} names (wall <em>entity manager</em>).
 *   <li>The owner's connections see every school: they are for migrations, {@link FieldKeys}, statistics and backups.
 *       The start ends if the application's role owns the tables or is a superuser, because no policy binds such a
 *       role.
 *   <li>A column is named after its field ({@link ColumnNames}); an entity says another name only where it has one.
 *   <li>Personal text has {@code crypto.EncryptedText} on a {@code bytea} column. {@link InstantColumn} applies itself
 *       to every instant, on {@code timestamp(3) with time zone}.
 *   <li>A table that is written without JPA names its encrypted columns in {@code FieldKeys.BESIDE_ENTITIES}, or a
 *       change of keys leaves them behind.
 *   <li>{@code db/common/V<n>__<room>.sql} runs on both databases. Its number is one more than the highest: Flyway
 *       refuses a lower one where there is data. A file that schools have run is never edited
 *       ({@code MigrationsAreKeptTest}).
 *   <li>{@code db/postgresql} has roles and policies only. A table that is only added to is named in its
 *       {@code afterMigrate.sql}: the application may not change or delete those rows. H2 has no such protection.
 *   <li>What a commit confirmed is on the disk. {@link FlushedConnection} flushes H2, and {@link GroupFlush} shares a
 *       flush among commits. {@link Database} ends the start if PostgreSQL does not flush ({@code fsync},
 *       {@code full_page_writes}, {@code synchronous_commit}).
 *   <li>Ids come through a data source of their own ({@link IdSequence}): a writer holds a connection already, and
 *       would wait for a second one of the same pool.
 *   <li>{@link PersistenceCustomizer} sets what no annotation can: names of columns, the type of null instants,
 *       {@code IdSequence}, 2,000 parsed queries, and no retry of a query whose connection broke
 *       (docs/adr/0006-queries-are-not-retried.md).
 *   <li>{@code /health/ready} writes a row and deletes it in one transaction ({@link DatabaseReady},
 *       {@link WriteCheck}; docs/adr/0007-readiness-writes.md).
 *   <li>Keys are opened in {@link Database}, because the server makes it before JPA. {@link Installation} refuses a key
 *       file or a demonstration setting that does not fit the data.
 *   <li>{@link Installation} also sets the clock of a demonstration ({@code Now.moveTo}).
 * </ul>
 */
package org.wholeschool.platform.persistence;
