/**
 * Keeps an installation alive: change of keys, backups, and the watch over jobs.
 *
 * <p>Entry points: {@link org.wholeschool.upkeep.KeyRotation}, {@link org.wholeschool.upkeep.Backups} and
 * {@link org.wholeschool.upkeep.JobWatch}. Read docs/keys.md, docs/backup-and-restore.md and docs/monitoring.md first.
 *
 * <p>It may know the platform, {@code access} and {@code notice}. The work on values and files is done by
 * {@code platform.persistence}.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>{@link KeyRotationJob} brings values under the current key, a few at a time. Rows that are being written wait
 *       for its next look. What no key reads is named at the console, and the job counts as undone.
 *   <li>{@link BackupJob} copies the embedded database when {@code docker/backup.sh} asks by a file. PostgreSQL is
 *       copied beside the product.
 *   <li>{@link JobWatchJob} raises the alarm for a late job once: a line at the console, and a notice to every
 *       administrator. Each server watches by a clock of its own: a fault of the schedulers stops all their jobs.
 *   <li>Each job has its words in {@code text/upkeep.properties}, {@code job.<name>}.
 *   <li>Work for the whole installation acts as a job of no school, {@code Actor.job(SchoolContext.NONE)}; its entries
 *       are in the chain of school 0.
 * </ul>
 */
package org.wholeschool.upkeep;
